import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Issue } from '#issue/schema.ts'
import { writeManifest } from '#press/exports/iiif/manifest.ts'
import { prepareEdition } from '#press/publishing/issue-edition.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const ISSUE = sampleIssue({
  1: [
    piece('flood', {
      box: [0, 0.1, 0.5, 0.25],
      continuesOn: { mark: '（下转第2版）', page: '2', to: 'flood-2' },
    }),
    piece('wind'),
  ],
  2: [piece('flood-2', { headline: undefined })],
})

type Thing = { id: string; type: string; [property: string]: unknown }
type Range = Thing & {
  label?: Record<string, string[]>
  items?: Range[]
  source?: Thing
  selector?: { value: string }
}
type Manifest = { id: string; items: (Thing & { width: number; height: number })[]; structures: Range[] }

function manifest(issue: Issue, origin?: string): Manifest {
  const edition = prepareEdition({ file: join(tempFolder(), 'issue.json'), issue, faults: [] })
  return JSON.parse(writeManifest(edition, { base: '/papers/', origin }))
}

const BASE = 'https://paper.example/papers/river/2026-05-15/manifest.json'

function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn)
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(thingsIn)
  return isThing(value) ? [value, ...inner] : inner
}

function isThing(value: object): value is Thing {
  return 'id' in value && 'type' in value
}

test('A story is one range over every canvas that it runs on, its part of each where that is known', () => {
  const { structures } = manifest(ISSUE, 'https://paper.example')
  const [contents] = structures
  const pages = contents?.items ?? []
  const stories = pages.flatMap(({ items = [] }) => items.filter(({ type }) => type === 'Range'))
  expect(stories.map(({ label }) => label?.['zh-Hans']?.[0])).toEqual(['flood 的标题', 'wind 的标题'])
  expect(stories[0]?.items).toMatchObject([
    {
      type: 'SpecificResource',
      source: { id: `${BASE}/canvas/1` },
      selector: { value: 'xywh=0,200,700,500' },
    },
    { type: 'Canvas', id: `${BASE}/canvas/2` },
  ])
})

test('A page’s picture is its canvas; without one it has a broadsheet’s size', () => {
  const [first, ...rest] = ISSUE.pages
  const pictured = {
    ...first,
    label: '1',
    articles: first?.articles ?? [],
    image: { src: 'https://a.example/1.jpg', width: 3000, height: 4200 },
  }
  const { items } = manifest({ ...ISSUE, pages: [pictured, ...rest] }, 'https://paper.example')
  expect(items[0]).toMatchObject({
    width: 3000,
    height: 4200,
    items: [
      { items: [{ motivation: 'painting', body: { format: 'image/jpeg' }, target: `${BASE}/canvas/1` }] },
    ],
    annotations: [
      { items: [{ motivation: 'supplementing', target: `${BASE}/canvas/1#xywh=0,420,1500,1050` }] },
      { items: [{ body: { type: 'TextualBody', language: 'zh-Hans' } }] },
      {
        items: [
          {
            motivation: 'linking',
            body: [{ value: '（下转第2版）' }, { id: `${BASE}/canvas/2`, type: 'Canvas' }],
            target: { source: { id: `${BASE}/canvas/1` }, selector: { value: 'xywh=0,420,1500,1050' } },
          },
        ],
      },
    ],
  })
  expect(items[1]).toMatchObject({ width: 1400, height: 2000 })
})

test('Every thing has a whole address for its name, also where the site’s host is not known', () => {
  for (const made of [manifest(ISSUE, 'https://paper.example'), manifest(ISSUE)]) {
    const ids = thingsIn(made).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(15)
    expect(ids.filter((id) => !/^https?:\/\/[^/]+\/papers\//u.test(id))).toEqual([])
  }
})

test('What is named is there: no range leads to a canvas that is not', () => {
  const made = manifest(ISSUE)
  const canvases = made.items.map(({ id }) => id)
  const named = thingsIn(made.structures).filter(({ type }) => type === 'Canvas')
  expect(named.length).toBeGreaterThan(2)
  for (const { id } of named) expect(canvases).toContain(id)
})
