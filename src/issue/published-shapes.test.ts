import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { measureArticle } from '#issue/measure.ts'
import { makeOutline, OutlineSchema } from '#issue/outline.ts'
import { PublishedPageSchema } from '#issue/published-page.ts'
import { isOutline, isPublishedPage } from '#issue/published-shapes.ts'
import { IssueSchema, type Page } from '#issue/schema.ts'

const PICTURE = { src: 'pictures/a.webp', width: 800, height: 600 }

/** A page with something of everything. */
const FULL: Page & { setting: unknown } = {
  label: '01',
  section: '要闻',
  editors: ['程岸'],
  image: { ...PICTURE, alt: '', variants: [{ src: 'a-400.webp', width: 400, type: 'image/webp' }] },
  photos: [{ image: [PICTURE], box: [0, 0, 1, 0.5] }],
  articles: [
    {
      id: 'ferry',
      kind: 'editorial',
      byline: ['程岸'],
      dateline: { text: '本报讯', place: '北岸', date: '2026-04-22' },
      language: 'zh-Hans',
      writingMode: 'vertical-rl',
      box: [0, 0, 1, 1],
      serial: '盐仓巷',
      continuesOn: { mark: '下转第3版', page: '3', to: 'ferry-3', confidence: 0.9 },
      seeAlso: [{ mark: '见第2版', page: '2', candidates: [{ to: 'b', confidence: 0.5 }] }],
      photos: [{ id: 'p', image: PICTURE, caption: '渡口', credit: { text: '摄', names: ['程岸'] } }],
      body: [
        { type: 'paragraph', text: ['一', { text: '二', style: 'strong', ruby: 'er' }], cut: 'tail' },
        { type: 'subheading', text: '三' },
        { type: 'quote', text: [{ text: '四', href: 'https://example.org/' }], source: '五' },
        { type: 'note', text: '六' },
        { type: 'verse', lines: ['七'] },
        { type: 'list', items: ['八'], ordered: true },
        { type: 'table', rows: [['九']], header: false },
      ],
    },
  ],
  setting: {
    version: 1,
    nodes: [
      {
        place: 'a',
        group: [
          {
            piece: 0,
            rank: 'lead',
            place: 'b',
            standing: { isLead: true, down: 'top', across: 'whole' },
          },
        ],
      },
      { photo: 0, place: 'c' },
    ],
  },
}

const samples = ['lanchuan/2026-04-22', 'tern-harbor-courier/2026-04-23'].map((sample) =>
  v.parse(IssueSchema, JSON.parse(readFileSync(`public/papers/${sample}/issue.json`, 'utf8'))),
)
const pages: unknown[] = [FULL, ...samples.flatMap((issue) => issue.pages)]
const outlines: unknown[] = samples.map((issue) => {
  const linking = linkStories(issue)
  const outline = makeOutline(issue, { linking, leftOut: new Map(), measure: measureArticle })
  const sketch = { height: 150, marks: [[0, 1, 2, 3, 4, 5]] }
  return { ...outline, pages: outline.pages.map((page) => ({ ...page, sketch })) }
})

const INSTEAD = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  2,
  '',
  ' ',
  'javascript:alert(1)',
  'https://example.org/a',
  '../../a',
  '2026-02-30',
  '2026-02-28',
  '#8a1c1c',
  [],
  [[]],
  {},
]

test.each([
  ['page', pages, isPublishedPage, PublishedPageSchema],
  ['outline', outlines, isOutline, OutlineSchema],
] as const)(
  'Of a damaged %s is taken what its schema takes, and nothing else',
  (_, parts, isSound, schema) => {
    for (const part of parts) expect(isSound(structuredClone(part))).toBe(true)
    const refused = new Set<boolean>()
    fc.assert(
      fc.property(
        fc.constantFrom(...parts),
        fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...INSTEAD),
        (part, way, instead) => {
          const damaged: unknown = JSON.parse(JSON.stringify(put(part, way, instead)) ?? 'null')
          const parsed = v.safeParse(schema, damaged)
          refused.add(parsed.success)
          expect(isSound(damaged)).toBe(parsed.success)
          if (parsed.success) expect(damaged).toMatchObject(JSON.parse(JSON.stringify(parsed.output)))
        },
      ),
      { numRuns: 800 },
    )
    expect(refused.size).toBe(2)
  },
)

/** The value with one thing in it replaced: the one found by going down by these choices. */
function put(value: unknown, [choice, ...further]: number[], instead: unknown): unknown {
  if (choice === undefined || typeof value !== 'object' || value === null) return instead
  const keys = Object.keys(value)
  const key = keys[choice % Math.max(1, keys.length)]
  if (key === undefined) return instead
  const changed = put(Reflect.get(value, key), further, instead)
  return Array.isArray(value)
    ? value.map((one: unknown, at) => (String(at) === key ? changed : one))
    : { ...value, [key]: changed }
}
