import { expect, test } from 'vitest'
import type { Box } from '#issue/schema.ts'
import { type Cut, cutBoxes, snapSpans, snapWays } from '#reader/page/layout/cut-boxes.ts'

/** A cut as it is said: `[0 | (1 / 2)]`, parts side by side in brackets, over each other in parentheses. */
function said(cut: Cut): string {
  if (cut.kind === 'item') return String(cut.item)
  const parts = cut.parts.map(said)
  return cut.kind === 'row' ? `[${parts.join(' | ')}]` : `(${parts.join(' / ')})`
}

function cutOf(...boxes: Box[]): Cut {
  return cutBoxes(boxes.map((box, item) => ({ item, box })))
}

test('a lead over two columns, the right one cut again', () => {
  const cut = cutOf([0, 0, 1, 0.4], [0, 0.4, 0.6, 0.6], [0.6, 0.4, 0.4, 0.3], [0.6, 0.7, 0.4, 0.3])
  expect(said(cut)).toBe('(0 / [1 | (2 / 3)])')
})

test('boxes that overlap by the breadth of a rule are still told apart', () => {
  expect(said(cutOf([0, 0, 0.505, 1], [0.5, 0, 0.5, 1]))).toBe('[0 | 1]')
})

test('a windmill, which no line cuts, is one column in the order of reading', () => {
  const cut = cutOf(
    [0, 0, 0.6, 0.4],
    [0.6, 0, 0.4, 0.6],
    [0.4, 0.6, 0.6, 0.4],
    [0, 0.4, 0.4, 0.6],
    [0.4, 0.4, 0.2, 0.2],
  )
  expect(said(cut)).toBe('(0 / 1 / 2 / 3 / 4)')
})

test('columns that are read across are not cut apart', () => {
  const cut = cutOf([0, 0, 0.5, 0.55], [0.5, 0, 0.5, 0.45], [0, 0.55, 0.5, 0.45], [0.5, 0.45, 0.5, 0.55])
  expect(said(cut)).toBe('(0 / 1 / 2 / 3)')
})

test('what stands on the right and is read first stays first', () => {
  expect(said(cutOf([0.5, 0, 0.5, 1], [0, 0, 0.5, 1]))).toBe('[0 | 1]')
})

test('a thousand boxes one inside the other end, and none is lost', () => {
  const cut = cutBoxes(
    Array.from({ length: 1000 }, (_, item): { item: number; box: Box } => {
      const edge = item / 2500
      return { item, box: [edge, edge, 1 - 2 * edge, 1 - 2 * edge] }
    }),
  )
  expect(said(cut).match(/\d+/gu)).toHaveLength(1000)
})

test.each([
  [[0.5, 0.5], 6, [3, 3]],
  [[0.66, 0.34], 6, [4, 2]],
  [[0.9, 0.05, 0.05], 5, [3, 1, 1]],
  [[0.2, 0.2, 0.2, 0.2, 0.2], 6, [2, 1, 1, 1, 1]],
])('widths %j snap to %i columns as %j', (widths, columns, spans) => {
  const parts = widths.map((width, item): Cut => ({ kind: 'item', item, box: [0, 0, width, 1] }))
  expect(snapSpans(parts, columns)).toEqual(spans)
})

test('more parts than columns cannot stand side by side', () => {
  const parts = [0, 1, 2, 3, 4].map((item): Cut => ({ kind: 'item', item, box: [0, 0, 0.2, 1] }))
  expect(snapSpans(parts, 4)).toBeUndefined()
})

test('A width between two columns may be snapped to either, the nearer first; one that fits stays', () => {
  const parts = [0.67, 0.33].map((width, item): Cut => ({ kind: 'item', item, box: [0, 0, width, 1] }))
  expect(snapWays(parts, 4)).toEqual([
    [3, 1],
    [2, 2],
  ])
  expect(snapWays(parts, 6)).toEqual([[4, 2]])
  expect(snapWays(parts, 1)).toEqual([])
})
