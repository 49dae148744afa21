import { expect, test } from 'vitest'
import type { Article, Box, Page } from '#issue/schema.ts'
import { layPage } from '#reader/page/layout/lay-page.ts'
import { standingsOf } from '#reader/page/layout/standing.ts'

function piece(id: string, signs: number, box?: Box): Article {
  const text = '江上的雾还没有散，岸边站满了人。'.repeat(Math.ceil(signs / 16))
  return { id, headline: `标题${id}`, body: [{ type: 'paragraph', text }], box }
}

function standings(articles: Article[]) {
  const page: Page = { label: '1', articles }
  return standingsOf(layPage(page, { isChinese: () => true }))
}

test('By the printed boxes: the lead over the page, the others at its sides and its foot', () => {
  expect(
    standings([
      piece('lead', 900, [0, 0, 1, 0.45]),
      piece('a', 300, [0, 0.45, 0.3, 0.25]),
      piece('b', 300, [0.7, 0.45, 0.3, 0.1]),
      piece('c', 300, [0.35, 0.75, 0.3, 0.25]),
    ]),
  ).toEqual([
    { isLead: true, down: 'top', across: 'whole' },
    { isLead: false, down: 'middle', across: 'left' },
    { isLead: false, down: 'middle', across: 'right' },
    { isLead: false, down: 'bottom', across: 'middle' },
  ])
})

test('Without boxes as the page is set: the lead on top, the last at the foot', () => {
  const found = standings([
    piece('lead', 1200),
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => piece(id, 400)),
  ])
  expect(found[0]).toMatchObject({ isLead: true, down: 'top' })
  expect(found.filter((standing) => standing?.isLead)).toHaveLength(1)
  expect(found.at(-1)?.down).toBe('bottom')
  expect(found.every((standing) => standing !== undefined)).toBe(true)
})

test('A page of one piece has it on top, over the width', () => {
  expect(standings([piece('only', 500)])).toEqual([{ isLead: true, down: 'top', across: 'whole' }])
})
