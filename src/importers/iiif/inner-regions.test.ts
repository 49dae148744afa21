import { expect, test } from 'vitest'
import { importSources } from '../import-sources.ts'
import { expectWholeAccount } from '../testing/whole-account.ts'

const CANVAS = 'https://paper.example/canvas/1'
const LINES = [
  'The pier was opened on Monday by the mayor.',
  'Some four hundred people walked its whole length.',
  'The mail boat was an hour late again.',
  'Its owner blames the tide and the old engine.',
]

/** A page of four lines, 100 high each, with ranges over stretches of it: [title, top, height]. */
async function importRanges(...ranges: [string, number, number][]) {
  const manifest = {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: 'https://paper.example/manifest',
    type: 'Manifest',
    label: { en: ['Gull Rock Gazette - 1903-05-12'] },
    items: [
      {
        id: CANVAS,
        type: 'Canvas',
        label: { none: ['p. 1'] },
        width: 1000,
        height: 1000,
        annotations: [
          {
            id: 'https://paper.example/notes/1',
            type: 'AnnotationPage',
            items: LINES.map((value, at) => ({
              type: 'Annotation',
              motivation: 'supplementing',
              body: { type: 'TextualBody', value },
              target: `${CANVAS}#xywh=100,${at * 100},800,90`,
            })),
          },
        ],
      },
    ],
    structures: ranges.map(([title, top, height]) => ({
      type: 'Range',
      label: { en: [title] },
      items: [{ type: 'Canvas', id: `${CANVAS}#xywh=0,${top},1000,${height}` }],
    })),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(manifest))
  const result = await importSources([{ name: 'manifest.json', bytes }])
  if (!result.ok) throw new Error('refused')
  expectWholeAccount(result.report, result.issue)
  return {
    articles: result.issue.pages[0]?.articles.map(({ headline, body }) => [
      headline,
      body.map((block) => ('text' in block ? block.text : '')).join(' '),
    ]),
    doubts: result.report.doubts.map(({ reason }) => reason),
  }
}

test('Of regions within regions the innermost has its lines, whichever is named first', async () => {
  const { articles, doubts } = await importRanges(['News', 0, 400], ['Pier', 0, 200])
  expect(articles).toEqual([
    ['News', LINES.slice(2).join(' ')],
    ['Pier', LINES.slice(0, 2).join(' ')],
  ])
  expect(doubts).toEqual([])
})

test('A range of which every line is another’s is told', async () => {
  const { articles, doubts } = await importRanges(
    ['Pier', 0, 200],
    ['The Pier Again', 0, 200],
    ['Boat', 200, 200],
  )
  expect(articles?.map(([headline]) => headline)).toEqual(['Pier', 'Boat'])
  expect(doubts).toEqual([{ code: 'article-unplaced', title: 'The Pier Again' }])
})
