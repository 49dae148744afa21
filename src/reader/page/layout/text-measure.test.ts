import { expect, test } from 'vitest'
import { hanLinesOf, linesOf, textWidth } from '#reader/page/layout/text-measure.ts'

test('a Han character is one em, and so is its punctuation', () => {
  expect(textWidth('澜江大桥，合龙。')).toBe(8)
})

test('a rare character of two code units is one em', () => {
  expect(textWidth('𠮷')).toBe(1)
})

test('Latin comes to a little less than half an em a letter', () => {
  const text = 'the harbor at low water'
  expect(textWidth(text) / text.length).toBeGreaterThan(0.35)
  expect(textWidth(text) / text.length).toBeLessThan(0.5)
})

test('an empty text still has its line', () => {
  expect(linesOf(0, 17)).toBe(1)
  expect(hanLinesOf(0, 17)).toBe(1)
})

test('a Chinese line holds whole signs only', () => {
  expect(hanLinesOf(32, 16.8)).toBe(3)
  expect(hanLinesOf(31, 16.8)).toBe(2)
})
