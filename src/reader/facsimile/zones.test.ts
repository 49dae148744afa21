import { expect, test } from 'vitest'
import { indexOutline } from '#issue/outline-view.ts'
import type { Article, Box, Issue } from '#issue/schema.ts'
import { pieceOfZoneId, zoneId, zonesOf } from '#reader/facsimile/zones.ts'
import { outlineOf } from '#reader/testing/show-in-issue.tsx'

const text = (words: string) => [{ type: 'paragraph' as const, text: words }]
const piece = (id: string, box: Box | undefined, more: Partial<Article> = {}): Article => ({
  id,
  body: text('江上起了雾。'),
  box,
  ...more,
})

const issue: Issue = {
  version: '1.0',
  language: 'zh-Hans',
  publication: { id: 'paper', name: '江报' },
  date: '2025-05-09',
  pages: [
    {
      label: '1',
      articles: [
        piece('bridge', [0, 0, 1, 0.5], {
          headline: '大桥合龙',
          continuesOn: { mark: '■下转第2版', page: '2', to: 'bridge-2' },
        }),
        piece('unboxed', undefined, { headline: '没有框' }),
        piece('flat', [0, 0.5, 0, 0.5], { headline: '没有宽' }),
      ],
    },
    {
      label: '2',
      articles: [
        piece('bridge-2', [0, 0, 0.5, 0.5], {
          continuedFrom: { mark: '■上接第1版', page: '1', to: 'bridge' },
        }),
      ],
    },
  ],
}

test('A piece with a box has a zone, named by its headline; a later piece by its story’s', () => {
  const index = indexOutline(outlineOf(issue))
  const named = issue.pages.map((page) =>
    zonesOf(page, index).map((zone) => [zone.piece, zone.name, zone.story]),
  )
  expect(named).toEqual([[['bridge', '大桥合龙', 'bridge']], [['bridge-2', '大桥合龙', 'bridge']]])
})

test('A zone’s id leads back to its piece, and no piece has such an id', () => {
  expect(pieceOfZoneId(zoneId('p1-bridge'))).toBe('p1-bridge')
  expect(pieceOfZoneId('p1-bridge')).toBe('p1-bridge')
})

test('A photo that stands apart from its piece is a zone of that piece; one inside it is none of its own', () => {
  const page = {
    label: '1',
    articles: [
      piece('apart', [0, 0, 0.5, 0.5], {
        photos: [{ box: [0.6, 0, 0.4, 0.3] }, { box: [0.1, 0.1, 0.2, 0.2] }, {}],
      }),
      piece('photo-only', undefined, { photos: [{ box: [0, 0.6, 1, 0.4] }] }),
    ],
  }
  const index = indexOutline(outlineOf({ ...issue, pages: [page] }))
  const found = zonesOf(page, index).map((zone) => [zone.piece, zone.photo, zone.box])
  expect(found).toEqual([
    ['apart', undefined, [0, 0, 0.5, 0.5]],
    ['apart', 0, [0.6, 0, 0.4, 0.3]],
    ['photo-only', undefined, [0, 0.6, 1, 0.4]],
  ])
})
