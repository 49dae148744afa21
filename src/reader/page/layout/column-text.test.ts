import { expect, test } from 'vitest'
import type { Block } from '#issue/schema.ts'
import { measureBody } from '#reader/page/layout/body.ts'
import { columnText, setInColumns } from '#reader/page/layout/column-text.ts'

const paragraph = (signs: number): Block => ({ type: 'paragraph', text: '江'.repeat(signs) })

function textOf(...body: Block[]) {
  return columnText(measureBody({ id: 'a', body }), true, 4, { size: 1 }, 0)
}

test('A text in two columns is little more than half as tall as in one', () => {
  const text = textOf(paragraph(300), paragraph(300))
  const one = setInColumns(text, 1).height
  expect(setInColumns(text, 2).height).toBeGreaterThan(one / 2)
  expect(setInColumns(text, 2).height).toBeLessThan(one / 2 + 2)
})

test('What stands before it and cannot be broken leaves white beside it where the text is short', () => {
  const { height, blank } = setInColumns(textOf(paragraph(60)), 3, { height: 30, tallest: 30 })
  expect(height).toBe(30)
  expect(blank).toBeGreaterThan(40)
})

test('A table wider than a column goes across all of them, between the texts before and after it', () => {
  const rows = Array.from({ length: 6 }, () => [
    '长江',
    '黄河',
    '珠江',
    '淮河',
    '海河',
    '辽河',
    '松花江',
    '塔里木河',
  ])
  const apart = textOf(paragraph(200), { type: 'table', rows }, paragraph(200))
  expect(apart.runs).toHaveLength(3)
  // Eleven signs of its rows stand in one line there, and in several in one column.
  expect(setInColumns(apart, 3).height).toBeLessThan(setInColumns(apart, 1).height / 2)
})
