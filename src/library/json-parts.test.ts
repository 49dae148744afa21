import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonParts } from '#library/json-parts.ts'

test('parts are, one after the other, what JSON writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      expect([...jsonParts(value)].join('')).toBe(JSON.stringify(value))
    }),
  )
})

test('long lists come in parts, and what is not there is not written', () => {
  const sheet = { places: Array.from({ length: 2500 }, (_, at) => ({ at })), none: undefined }
  const parts = [...jsonParts(sheet)]
  expect(parts.join('')).toBe(JSON.stringify(sheet))
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(JSON.stringify(sheet).length / 2)
})
