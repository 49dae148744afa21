// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { fragmentTarget } from '#reader/jump/landing.ts'

function element(tag: string, id: string, ...within: Element[]): Element {
  const made = document.createElement(tag)
  made.id = id
  made.append(...within)
  return made
}

test('a fragment names a piece of the view, also one with the id of a part of the application', () => {
  const view = element('main', 'main', element('article', 'main'), element('p', 'p:2'))
  document.body.append(element('div', 'root', view))
  expect(fragmentTarget('#main')?.tagName).toBe('ARTICLE')
  expect(fragmentTarget('#p:2')?.tagName).toBe('P')
  expect(fragmentTarget('#root')).toBeUndefined()
  expect(fragmentTarget('')).toBeUndefined()
})
