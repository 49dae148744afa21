import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article, Photo } from '#issue/schema.ts'
import { importPlainText } from './import-plain-text.ts'
import { accountOf } from './testing/account-of.ts'

/** The real page the project began with; it is not ours to keep here, so the test needs it beside the project. */
const SEED = new URL('../../../../shared/seed/', import.meta.url)
const present = existsSync(new URL('truth.json', SEED))

type Stretch = { line: number; start: number; end: number }
type Truth = {
  seed: string
  masthead: Record<string, unknown>
  readingOrder: string[]
  articles: {
    id: string
    headline: string
    photos: string[]
    jump: string | null
    paragraphs: { text: string; from: Stretch[]; dateline?: string; bylines?: string[]; truncated?: string }[]
  }[]
  photos: {
    id: string
    caption: string
    credit: string
    agency: string
    photographers: string[]
    article: string
  }[]
  jumps: { id: string; mark: string; targetPage: string; article: string }[]
  duplicates: { keep: Stretch[]; drop: Stretch[] }[]
  lineLabels: { line: number; role: string; article: string | null }[]
}

describe.skipIf(!present)('the seed page against its truth', () => {
  const read = (name: string) => new Uint8Array(readFileSync(new URL(name, SEED)))
  const truth: Truth = present
    ? (JSON.parse(new TextDecoder().decode(read('truth.json'))) as Truth)
    : ({} as Truth)
  const source = present
    ? { name: truth.seed, bytes: read(truth.seed) }
    : { name: '', bytes: new Uint8Array() }
  const result = importPlainText([source])
  const articles = result.ok ? (result.issue.pages[0]?.articles ?? []) : []
  const articleOf = (id: string): Article => {
    const found = articles[truth.readingOrder.indexOf(id)]
    if (!found) throw new Error(`no article for ${id}`)
    return found
  }

  test('nameplate', () => {
    const { title, organOf, publisher, cn, postalCode, website, date, lunar, issueNumber, pageCount } =
      truth.masthead
    expect(result).toMatchObject({
      ok: true,
      issue: {
        publication: { name: title, organ: organOf, publisher, cn, postalCode, website: { name: website } },
        date,
        lunarDate: lunar,
        number: issueNumber,
        pageCount,
        language: 'zh-Hans',
        pages: [{ label: '1' }],
      },
    })
  })

  test('articles in order, each with its headline, dateline, byline and paragraphs', () => {
    expect(articles.map((article) => article.headline)).toEqual(
      truth.readingOrder.map((id) => truth.articles.find((article) => article.id === id)?.headline),
    )
    for (const { id, paragraphs } of truth.articles) {
      const article = articleOf(id)
      expect(article.dateline?.text).toBe(paragraphs[0]?.dateline)
      expect(article.byline).toEqual(paragraphs[0]?.bylines)
      const texts = article.body.map((block) => ('text' in block ? block.text : ''))
      // Whether two whole sentences are one paragraph cannot be known from the page.
      expect(texts.join('')).toBe(paragraphs.map(({ text }) => withoutOpening(text)).join(''))
      for (const { text } of paragraphs)
        if (!text.startsWith('变革期')) expect(texts).toContain(withoutOpening(text))
    }
  })

  test('pictures with their credits, each with its article', () => {
    for (const { id, photos } of truth.articles) {
      const expected = photos.map((photo) => truth.photos.find((candidate) => candidate.id === photo))
      expect((articleOf(id).photos ?? []).map(({ caption, credit }: Photo) => ({ caption, credit }))).toEqual(
        expected.map((photo) => ({
          caption: photo?.caption,
          credit: { text: photo?.credit, agency: photo?.agency, names: photo?.photographers },
        })),
      )
    }
  })

  test('jumps as printed, each with its article', () => {
    for (const { id, jump } of truth.articles) {
      const expected = truth.jumps.find((candidate) => candidate.id === jump)
      expect(articleOf(id).continuesOn).toEqual(
        expected && { mark: expected.mark, page: expected.targetPage },
      )
    }
  })

  test('only the paragraph without its beginning is marked cut', () => {
    const cut = articles.flatMap((article) => article.body.filter((block) => 'cut' in block && block.cut))
    expect(cut).toHaveLength(1)
    expect(cut[0]).toMatchObject({ cut: 'head', text: expect.stringMatching(/^变革期/u) })
  })

  test('every line has its role and its article', () => {
    if (!result.ok) throw new Error('the seed is a page')
    const text = new TextDecoder().decode(source.bytes)
    const ranges = result.report.files[0]?.ranges ?? []
    let start = 0
    const starts = text.split('\n').map((line) => {
      const at = start
      start += line.length + 1
      return at
    })
    const wrong = truth.lineLabels.filter(({ line, role, article }) => {
      const at = starts[line - 1] ?? 0
      const range = ranges.find((candidate) => candidate.start <= at && at < candidate.end)
      if (!range) return true
      const here = 'dropped' in range ? `dropped ${range.dropped.code}` : range.kept.path
      const owner = article === null || role === 'duplicate' ? undefined : articleOf(article).id
      const named = 'dropped' in range ? undefined : range.kept.article
      return !fits(role, here) || named !== owner
    })
    expect(wrong).toEqual([])
    expect(truth.lineLabels).toHaveLength(51)
  })

  test('the fragment printed twice stays once, in sequence', () => {
    if (!result.ok) throw new Error('the seed is a page')
    const ranges = result.report.files[0]?.ranges ?? []
    for (const { keep, drop } of truth.duplicates) {
      const [dropped] = drop
      const [kept] = keep
      expect(ranges).toContainEqual({
        start: dropped?.start,
        end: dropped?.end,
        dropped: { code: 'duplicate', of: { start: kept?.start, end: kept?.end } },
      })
    }
  })

  test('every character is accounted for, and nothing is invented', () => {
    expect(result.ok && accountOf(result, [source])).toEqual([])
  })
})

function withoutOpening(text: string): string {
  return text.replace(/^新华社.{1,12}电（记者[^）]*）/u, '')
}

const PLACES: Record<string, RegExp> = {
  'masthead:title': /^publication\.name$/u,
  'masthead:organ': /^publication\.organ$/u,
  'masthead:publisher': /^publication\.publisher$/u,
  'masthead:cn': /^publication\.cn$/u,
  'masthead:postal': /^publication\.postalCode$/u,
  'masthead:site': /^publication\.website\.name$/u,
  'masthead:date': /^date$/u,
  'masthead:lunar': /^lunarDate$/u,
  'masthead:issue': /^number$/u,
  'masthead:pages': /^pageCount$/u,
  headline: /\.headline$/u,
  caption: /\.photos\[\d+\]\.caption$/u,
  credit: /\.photos\[\d+\]\.credit\.text$/u,
  body: /\.body\[\d+\]\.text$|\.dateline\.text$/u,
  duplicate: /^dropped duplicate$/u,
  jump: /\.continuesOn\.mark$/u,
}

function fits(role: string, here: string): boolean {
  return PLACES[role]?.test(here) ?? false
}
