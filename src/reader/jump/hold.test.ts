// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdInPlace, isHeld } from '#reader/jump/hold.ts'

const root = document.documentElement

beforeEach(() => {
  Object.defineProperty(root, 'scrollHeight', { configurable: true, value: 4690 })
})
afterEach(() => {
  window.dispatchEvent(new Event('wheel'))
  Reflect.deleteProperty(root, 'scrollHeight')
})

test('while the document may shrink it is kept as tall as it is, until the reader moves', () => {
  holdInPlace({ align: () => {}, documentTop: () => 0, mayShrink: true })
  expect(root.style.minBlockSize).toBe('4690px')
  expect(isHeld()).toBe(true)
  window.dispatchEvent(new Event('wheel'))
  expect(root.style.minBlockSize).toBe('')
  expect(isHeld()).toBe(false)
})

test('else its height is left alone, also behind a hold that kept it', () => {
  holdInPlace({ align: () => {}, documentTop: () => 0, mayShrink: true })
  holdInPlace({ align: () => {}, documentTop: () => 0 })
  expect(root.style.minBlockSize).toBe('')
})
