import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Issue } from '#issue/schema.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import type { Library } from '#library/library.ts'
import { paths } from '#paths.ts'
import { bundledIssues } from '#press/bundled-issues.ts'
import { issueAddresses } from '#press/publishing/addresses.ts'
import { excerptAt } from '#press/publishing/excerpt-at.ts'
import { type Edition, prepareEdition } from '#press/publishing/issue-edition.ts'
import { prepareEditions } from '#press/publishing/named-issues.ts'
import { issueKey, pressLibrary } from '#press/publishing/press-library.ts'
import { makePrinter } from '#press/publishing/render.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8" /></head>
<body><div id="_root"></div></body></html>`

const editionOf = (issue: Issue) => prepareEdition({ file: 'issue.json', issue, faults: [] })

function printerOf(edition: Edition, change: Partial<Library> = {}) {
  const { paper, address, whole } = edition
  const atHand = {
    issues: new Map([[issueKey(paper, address), edition]]),
    listed: new Map(),
    shelf: [],
    standingYear: (_: string, year: string) => ({ version: 1 as const, year, issues: [] }),
  }
  const library = { ...pressLibrary(atHand, '/'), ...change }
  const viewFiles = () => ({ scripts: [], styles: [] })
  const { language } = whole.issue
  return makePrinter({ library, base: '/', shell: SHELL, viewFiles, searched: () => [], language })
}

/** The text of a document apart from the strip, which shows the ways of stories that are near. */
function textOf(html: string): string {
  const [, text = ''] = /<div id="_root"[^>]*>(.*)<\/div>/su.exec(html) ?? []
  return text.replaceAll(/<nav [^>]*class="page-strip".*?<\/nav>/gsu, '')
}

const DOUBTFUL = issueWith(
  'talks@1 > talks-3@3',
  'rain@1 >3',
  'ferry@2',
  'other@3 <1',
  'third@3 <1',
  'last@7',
  {
    ferry: {
      seeAlso: [
        { mark: 'See “Talks of ferries,” page 3', page: '3' },
        { mark: 'See “The last one,” page 7', page: '7' },
      ],
    },
    other: { headline: 'Talks of ferries and rain' },
    third: { headline: 'More talks of ferries' },
    last: { headline: 'The last one of all' },
  },
)

test('A document shows the same by what it says of the issue as by the whole outline', async () => {
  const editions = [...prepareEditions(bundledIssues()), editionOf(DOUBTFUL)]
  let compared = 0
  for (const edition of editions) {
    const { paper, address, whole } = edition
    const outlineFor = async () => ({ outline: whole.outline, isWhole: true })
    const [print, printByWhole] = [printerOf(edition), printerOf(edition, { outlineFor })]
    const continued = new Set(whole.outline.stories.map(({ id }) => paths.story.to(paper, address, id)))
    const all = issueAddresses(paper, address, whole.outline)
    // Of those without a jump one in nine tells as much as all.
    const some = all.filter((each, at) => at % 9 === 0 || continued.has(each) || !each.includes('/story/'))
    for (const each of some) {
      const [text, byWhole] = [textOf((await print(each)).html), textOf((await printByWhole(each)).html)]
      expect(text.length).toBeGreaterThan(100)
      expect(text).toBe(byWhole)
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(60)
}, 60_000)

test('What a document says of an issue grows by a few bytes with each page of it', async () => {
  const sizes = []
  for (const length of [24, 96]) {
    const labels = Array.from({ length }, (_, at) => String(at + 1))
    const pages = Object.fromEntries(labels.map((at) => [at, [piece(`a${at}`), piece(`b${at}`)]]))
    const edition = editionOf(sampleIssue(pages))
    const print = printerOf(edition)
    const sizeOf = async (place: string) => {
      const { html } = await print(`/${edition.paper}/${edition.address}/${place}`)
      const [, said = ''] = /<script [^>]*id="_outline">(.*)<\/script>/u.exec(html) ?? []
      return gzipSync(said).length
    }
    sizes.push([await sizeOf(''), await sizeOf('12/'), await sizeOf('story/a11/')])
  }
  const [short = [], long = []] = sizes
  for (const [at, size] of short.entries()) {
    expect(size).toBeGreaterThan(100)
    expect((long[at] ?? NaN) - size).toBeLessThan(72 * 8)
  }
})

test('Views of the whole issue, and addresses of none, have no excerpt', () => {
  const edition = editionOf(DOUBTFUL)
  for (const place of ['contents/', 'search/', '9/', 'story/none/'])
    expect(excerptAt(edition, `/paper/2025-05-09/${place}`)).toBeUndefined()
})
