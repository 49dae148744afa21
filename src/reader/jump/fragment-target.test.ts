// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { MAIN_ID } from '#paths.ts'
import { fragmentTarget } from '#reader/jump/landing.ts'

function element(tag: string, id: string, ...within: Element[]): Element {
  const made = document.createElement(tag)
  made.id = id
  made.append(...within)
  return made
}

test('a fragment names what stands in the view, a block of a piece also as it was called before', () => {
  const block = element('p', 'tea::3')
  const view = element('main', MAIN_ID, element('article', 'main', block), element('p', 'p:2'))
  document.body.append(element('div', 'root', view))
  expect(fragmentTarget('#main')?.tagName).toBe('ARTICLE')
  expect(fragmentTarget('#p:2')?.tagName).toBe('P')
  expect(fragmentTarget('#tea::3')).toBe(block)
  expect(fragmentTarget('#tea--3')).toBe(block)
  expect(fragmentTarget('#root')).toBeUndefined()
  expect(fragmentTarget('')).toBeUndefined()
})
