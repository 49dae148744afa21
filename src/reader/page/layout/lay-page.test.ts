import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article, Page } from '#issue/schema.ts'
import { COLUMN_COUNTS, type ColumnCount } from '#reader/page/layout/columns.ts'
import type { LaidNode } from '#reader/page/layout/laid-tree.ts'
import { layPage } from '#reader/page/layout/lay-page.ts'

const chinese = { isChinese: () => true }

function piece(id: string, signs: number, more: Partial<Article> = {}): Article {
  return { id, headline: `标题${id}`, body: [{ type: 'paragraph', text: '江'.repeat(signs) }], ...more }
}

function pageOf(...articles: Article[]): Page {
  return { label: '1', articles }
}

/** The items of nodes in the order of the document. */
function order(nodes: readonly LaidNode[]): number[] {
  return nodes.flatMap((node) => (node.kind === 'item' ? [node.item] : order(node.children)))
}

const anyArticle = fc
  .record({
    signs: fc.integer({ min: 0, max: 1800 }),
    kind: fc.constantFrom('article', 'brief', 'editorial', 'notice', 'advertisement', 'teaser' as const),
    photos: fc.integer({ min: 0, max: 2 }),
    vertical: fc.boolean(),
  })
  .map(({ signs, kind, photos, vertical }) => ({ signs, kind, photos, vertical }))

const anyPage = fc.array(anyArticle, { maxLength: 24 }).map((pieces) =>
  pageOf(
    ...pieces.map(({ signs, kind, photos, vertical }, at) =>
      piece(`p${at}`, signs, {
        kind,
        writingMode: vertical ? 'vertical-rl' : undefined,
        photos: Array.from({ length: photos }, () => ({ image: { src: 'a.webp', width: 3, height: 2 } })),
      }),
    ),
  ),
)

test('the document keeps the order of the page, and every piece stands in it once', () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const laid = layPage(page, chinese)
      expect(order(laid.nodes)).toEqual(page.articles.map((_, at) => at))
    }),
    { numRuns: 60 },
  )
})

test('at every count of columns the cells of a row fill it, and follow the order of the page', () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const laid = layPage(page, chinese)
      for (const columns of COLUMN_COUNTS) {
        const rows = laid.rows.get(columns) ?? []
        let next = 0
        for (const { cells } of rows) {
          expect(cells.reduce((sum, cell) => sum + cell.span, 0)).toBe(columns)
          for (const cell of cells) {
            expect(cell.from).toBe(next)
            next = cell.to
          }
        }
        expect(next).toBe(page.articles.length)
      }
    }),
    { numRuns: 60 },
  )
})

/** The spans of the cells that nodes make at a count of columns, in the order of the document. */
function cellsIn(nodes: readonly LaidNode[], columns: ColumnCount): number[] {
  return nodes.flatMap((node) => {
    const { mode, span } = node.at[columns]
    return node.kind === 'group' && mode === 'gone' ? cellsIn(node.children, columns) : [span]
  })
}

test('the document makes the same cells, though each count may have groups of its own', () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const laid = layPage(page, chinese)
      for (const columns of COLUMN_COUNTS) {
        const cells = (laid.rows.get(columns) ?? []).flatMap((row) => row.cells)
        expect(cellsIn(laid.nodes, columns)).toEqual(cells.map(({ span }) => span))
      }
    }),
    { numRuns: 60 },
  )
})

test('the same page is always set the same way', () => {
  const page = pageOf(piece('a', 900), piece('b', 420), piece('c', 90), piece('d', 350), piece('e', 110))
  expect(layPage(page, chinese)).toEqual(layPage(page, chinese))
})

test('the first full story leads, over more than half of the sheet', () => {
  const page = pageOf(
    piece('note', 60),
    piece('lead', 900),
    ...['a', 'b', 'c', 'd'].map((id) => piece(id, 300)),
  )
  const laid = layPage(page, chinese)
  expect(laid.items.map((item) => item.rank)).toEqual(['brief', 'lead', 'story', 'story', 'story', 'story'])
  for (const columns of COLUMN_COUNTS) {
    const lead = (laid.rows.get(columns) ?? []).flatMap((row) => row.cells).find((cell) => cell.from === 1)
    expect(lead?.mode).toBe('single')
    expect(lead?.span).toBeGreaterThan(columns / 2)
  }
})

test('teasers stand together in one box at every count', () => {
  const teasers = ['x', 'y', 'z'].map((id) => piece(id, 20, { kind: 'teaser' }))
  const laid = layPage(pageOf(piece('lead', 800), piece('b', 300), ...teasers), chinese)
  for (const columns of COLUMN_COUNTS) {
    const cells = (laid.rows.get(columns) ?? []).flatMap((row) => row.cells)
    expect(cells.filter((cell) => cell.from >= 2).map(({ from, to }) => [from, to])).toEqual([[2, 5]])
  }
})

test('a page without a piece is an empty sheet', () => {
  expect(layPage(pageOf(), chinese).nodes).toEqual([])
})

test("the page's own photos stand after its pieces", () => {
  const page = { ...pageOf(piece('a', 600), piece('b', 300)), photos: [{ caption: '图为江边' }] }
  expect(layPage(page, chinese).items.map((item) => item.kind)).toEqual(['piece', 'piece', 'photo'])
})

test('what is below the window begins a row, under a screen of others', () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const laid = layPage(page, chinese)
      for (const columns of COLUMN_COUNTS) {
        const rows = laid.rows.get(columns) ?? []
        const below = laid.below.get(columns)
        const row = rows.findIndex(({ cells }) => cells[0]?.from === below)
        const above = rows.slice(0, row === -1 ? rows.length : row).map(({ height }) => height)
        const sum = (heights: readonly number[]) => heights.reduce((all, height) => all + height, 0)
        // Not a row too early, nor too late.
        expect(sum(above.slice(0, -1))).toBeLessThan(62)
        if (below !== undefined) expect(sum(above)).toBeGreaterThanOrEqual(62)
      }
    }),
    { numRuns: 40 },
  )
})
