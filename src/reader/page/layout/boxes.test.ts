import { expect, test } from 'vitest'
import type { Article, Box, Page } from '#issue/schema.ts'
import { CellMaker } from '#reader/page/layout/cells.ts'
import { itemsOf } from '#reader/page/layout/item.ts'
import { layPage } from '#reader/page/layout/lay-page.ts'
import { measureItem } from '#reader/page/layout/set-piece.ts'
import { placeClasses } from '#reader/page/layout/tokens.ts'

const chinese = { isChinese: () => true }

function boxed(id: string, box: Box | undefined): Article {
  return { id, headline: id, body: [{ type: 'paragraph', text: '江'.repeat(200) }], box }
}

const printed: Page = {
  label: '1',
  articles: [
    boxed('lead', [0, 0, 1, 0.4]),
    boxed('right', [0.66, 0.4, 0.34, 0.6]),
    boxed('left', [0, 0.4, 0.66, 0.3]),
    boxed('foot', [0, 0.7, 0.66, 0.3]),
  ],
}

test('the printed arrangement is kept, snapped to the columns', () => {
  const { nodes } = layPage(printed, chinese)
  const [lead, below] = nodes
  expect(lead && placeClasses(lead.at)).toContain('c6:sp-6')
  expect(below?.kind).toBe('group')
  const parts = below?.kind === 'group' ? below.children : []
  expect(parts.map((part) => part.at[6].span)).toEqual([2, 4])
  expect(parts.map((part) => part.at[6].mode)).toEqual(['single', 'stack'])
})

test('what is read first but printed on the right is first in the document and shown on the right', () => {
  const { nodes } = layPage(printed, chinese)
  const below = nodes[1]
  const parts = below?.kind === 'group' ? below.children : []
  expect(parts.map((part) => part.at[6].order)).toEqual([2, 1])
  expect(parts.map((part) => part.at[6].first)).toEqual([false, true])
})

test('with few columns the arrangement gives way to the order of reading', () => {
  const { nodes, rows } = layPage(printed, chinese)
  expect(nodes[1]?.at[2].mode).toBe('gone')
  const cells = (rows.get(2) ?? []).flatMap((row) => row.cells)
  expect(cells.map((cell) => cell.from).toSorted()).toEqual(cells.map((cell) => cell.from))
})

test('a page with one piece out of its box is set like any other', () => {
  const page = { ...printed, articles: [...printed.articles, boxed('late', undefined)] }
  expect(layPage(page, chinese).rows.get(6)?.length).toBeGreaterThan(0)
})

test('the printed arrangement gives way at a count where it would leave much white and the order little', () => {
  const piece = (id: string, signs: number, box: Box): Article => ({
    ...boxed(id, box),
    body: [{ type: 'paragraph', text: '江'.repeat(signs) }],
  })
  // Three equal columns fit six and three columns; at four one of them is twice as wide as the others.
  const thirds: Page = {
    label: '1',
    articles: [0, 1, 2].map((at) => piece(`p${at}`, 3000, [at / 3, 0, 1 / 3, 1])),
  }
  const [row] = layPage(thirds, chinese).nodes
  expect(row?.at[6].mode).toBe('rows')
  expect(row?.at[4].mode).toBe('gone')
})

test('teasers printed in one box stay together at every count of columns', () => {
  const teaser = (id: string, x: number): Article => ({
    ...boxed(id, [x, 0.9, 0.2, 0.1]),
    kind: 'teaser',
    body: [{ type: 'paragraph', text: '江水很长。' }],
  })
  const page: Page = {
    label: '1',
    articles: [
      boxed('lead', [0, 0, 1, 0.9]),
      boxed('brief', [0, 0.9, 0.4, 0.1]),
      teaser('one', 0.4),
      teaser('two', 0.6),
      teaser('three', 0.8),
    ],
  }
  const { nodes } = layPage(page, chinese)
  const foot = nodes.find((node) => node.kind === 'group')
  const box = foot?.kind === 'group' ? foot.children.find((node) => node.kind === 'group') : undefined
  expect(box?.kind === 'group' && box.children).toHaveLength(3)
  expect([box?.at[6].mode, box?.at[4].mode]).toEqual(['strip', 'strip'])
})

test('framed pieces of a flow are whole: its height is what a browser needs to hold them', () => {
  const advertisement = (id: string, signs: number): Article => ({
    id,
    kind: 'advertisement',
    headline: id,
    body: [{ type: 'paragraph', text: '江'.repeat(signs) }],
  })
  const items = itemsOf(
    { label: '8', articles: [advertisement('a', 300), advertisement('b', 300), advertisement('c', 300)] },
    () => true,
  )
  const maker = new CellMaker(
    items.map((item) => measureItem(item)),
    6,
  )
  const flow = maker.cell(0, 3, 2, 'flow')
  const [one = 0, two = 0] = [maker.setting(0, 1).height, maker.setting(1, 1).height]
  expect(flow.height).toBeGreaterThan(one + two - 1)
  expect(flow.blank).toBeGreaterThan(one / 2)
})
