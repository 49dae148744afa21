import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inkOf, offsetAtInk, offsetBehindInk } from '#issue/ink.ts'

test('White counts for nothing, whatever kind it is', () => {
  expect(inkOf(' 桥\n通　车\tnow ')).toBe(6)
  expect(offsetAtInk('ab cd', 2)).toBe(3)
  expect(offsetBehindInk('ab cd', 2)).toBe(2)
  expect(offsetBehindInk('ab', Number.POSITIVE_INFINITY)).toBe(2)
})

test('Places counted in ink come back to themselves', () => {
  const text = fc.array(fc.constantFrom('a', '桥', ' ', '\n', '𠮷')).map((signs) => signs.join(''))
  fc.assert(
    fc.property(text, fc.nat(), (all, n) => {
      const ink = n % (inkOf(all) + 1)
      expect(inkOf(all.slice(0, offsetAtInk(all, ink)))).toBe(ink)
      expect(inkOf(all.slice(0, offsetBehindInk(all, ink)))).toBe(ink)
    }),
  )
})
