// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AnswerEarly } from '#app/answer-early.tsx'

// Test files share a document.
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
})

function eventsOn(early: Event[], since = Infinity): void {
  render(<AnswerEarly early={() => early.splice(0)} since={since} />)
}

/** An event as it was kept: with its target, dispatched before anything listened. */
function kept(target: Element, event: Event): Event {
  target.dispatchEvent(event)
  return event
}

test('a key pressed before the application ran is pressed again, once', () => {
  const early = [kept(document.body, new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))]
  const pressed: string[] = []
  document.addEventListener('keydown', ({ key }) => pressed.push(key))
  eventsOn(early)
  expect(pressed).toEqual(['ArrowRight'])
  expect(early).toEqual([])
})

test('a button is pressed, a link that has been followed is not', () => {
  const button = document.createElement('button')
  button.type = 'button'
  const link = document.createElement('a')
  link.href = '#elsewhere'
  document.body.append(button, link)
  const early = [button, link].map((element) => kept(element, new MouseEvent('click', { bubbles: true })))
  const pressed: unknown[] = []
  document.addEventListener('click', ({ target }) => pressed.push(target))
  eventsOn(early)
  expect(pressed).toEqual([button])
})

test('a file that was chosen is told to the field that now listens', () => {
  const field = document.createElement('input')
  field.type = 'file'
  document.body.append(field)
  const early = [kept(field, new Event('change', { bubbles: true }))]
  let changes = 0
  field.addEventListener('change', () => (changes += 1))
  eventsOn(early)
  expect(changes).toBe(1)
})

test('while the text is taken over, what is pressed in it is answered by React, a key beside it is not', () => {
  const button = document.createElement('button')
  button.type = 'button'
  document.body.append(button)
  const early = [
    kept(button, new MouseEvent('click', { bubbles: true })),
    kept(document.body, new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })),
  ]
  const answered: unknown[] = []
  document.addEventListener('click', ({ target }) => answered.push(target))
  document.addEventListener('keydown', ({ target }) => answered.push(target))
  eventsOn(early, 0)
  expect(answered).toEqual([document.body])
})
