import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import { inlineText } from '#issue/plain-text.ts'
import type { Article, Inline, Issue, Photo } from '#issue/schema.ts'
import { findingsOf } from '#press/commands/check.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { readIssue } from '#press/read-issue.ts'

const daily = read('public/papers/lanchuan/2026-04-22/issue.json')
const weekly = read('public/papers/tern-harbor-courier/2026-04-23/issue.json')
const pieces = [daily, weekly].flatMap((issue) => issue.pages.flatMap((page) => page.articles))
const photos = [daily, weekly].flatMap((issue) =>
  issue.pages.flatMap((page) => [
    ...(page.photos ?? []),
    ...page.articles.flatMap((piece) => piece.photos ?? []),
  ]),
)

/** Everything the format knows, each of which a reader can meet in one of the two papers. */
const SHOWN: Record<string, readonly string[]> = {
  blocks: ['paragraph', 'subheading', 'quote', 'note', 'verse', 'list', 'table'],
  lists: ['ordered', 'unordered'],
  spans: ['strong', 'emphasis', 'superscript', 'subscript', 'href', 'ruby'],
  kinds: ['article', 'brief', 'editorial', 'notice', 'advertisement', 'teaser'],
  heads: ['kicker', 'headline', 'deck', 'none'],
  outcomes: ['resolved', 'probable', 'ambiguous', 'page-absent', 'no-candidate', 'conflict'],
  photos: ['one picture', 'several pictures', 'no file', 'on the page', 'caption', 'credit', 'svg', 'webp'],
  writing: ['vertical-rl', 'horizontal-tb'],
  others: ['dateline', 'byline', 'see also', 'serial', 'editors', 'section'],
}

test.each(Object.entries(SHOWN))('the sample papers show every one of the %s', (group, wanted) => {
  const met = meet(group)
  expect(wanted.filter((kind) => !met.has(kind))).toEqual([])
})

test('the daily is a whole newspaper', () => {
  const articles = daily.pages.flatMap((page) => page.articles)
  expect(daily.pages.map((page) => page.label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  expect(articles.length).toBeGreaterThanOrEqual(60)
  expect(hanCharacters(daily)).toBeGreaterThanOrEqual(25_000)
  expect(articles.filter((piece) => piece.continuesOn).length).toBeGreaterThanOrEqual(10)
})

test('one of its stories runs over three pages, and two jump onto one page', () => {
  const { stories, jumps } = linkStories(daily)
  expect(Math.max(...stories.map((story) => story.pieces.length))).toBe(3)
  const landings = jumps.filter((jump) => jump.direction === 'forward' && jump.to).map((jump) => jump.page)
  expect(landings.length).toBeGreaterThan(new Set(landings).size)
})

test('the weekly has its two sections', () => {
  expect(weekly.pages.map((page) => page.label)).toEqual(['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'B4'])
  expect(weekly.pages.flatMap((page) => page.articles).length).toBeGreaterThanOrEqual(30)
})

test('no paragraph is printed twice', () => {
  const seen = new Set<string>()
  const twice = pieces
    .flatMap((piece) => piece.body)
    .flatMap((block) => (block.type === 'paragraph' ? inlineText(block.text) : []))
    .filter((text) => seen.size === seen.add(text).size)
  expect(twice).toEqual([])
})

function meet(group: string): Set<string> {
  switch (group) {
    case 'blocks':
      return new Set(pieces.flatMap((piece) => piece.body.map((block) => block.type)))
    case 'lists':
      return new Set(
        pieces.flatMap((piece) =>
          piece.body.flatMap((block) =>
            block.type === 'list' ? (block.ordered ? 'ordered' : 'unordered') : [],
          ),
        ),
      )
    case 'spans':
      return new Set(
        pieces
          .flatMap((piece) => piece.body.flatMap(inlinesOf))
          .flatMap((inline) => (typeof inline === 'string' ? [] : inline))
          .flatMap((span) =>
            typeof span === 'string'
              ? []
              : [span.style ?? '', span.href && 'href', span.ruby && 'ruby'].flatMap((x) => x || []),
          ),
      )
    case 'kinds':
      return new Set(pieces.map((piece) => piece.kind ?? 'article'))
    case 'heads':
      return new Set(pieces.flatMap(headsOf))
    case 'outcomes':
      return new Set([daily, weekly].flatMap((issue) => linkStories(issue).jumps.map((jump) => jump.outcome)))
    case 'photos':
      return new Set([
        ...photos.flatMap(photoForms),
        ...(daily.pages.some((page) => page.photos?.length) ? ['on the page'] : []),
      ])
    case 'writing':
      return new Set(pieces.map((piece) => piece.writingMode ?? 'horizontal-tb'))
    default:
      return new Set(othersMet())
  }
}

function othersMet(): string[] {
  return [
    ...(pieces.some((piece) => piece.dateline) ? ['dateline'] : []),
    ...(pieces.some((piece) => piece.byline?.length) ? ['byline'] : []),
    ...(pieces.some((piece) => piece.seeAlso?.length) ? ['see also'] : []),
    ...(pieces.some((piece) => piece.serial) ? ['serial'] : []),
    ...(daily.pages.every((page) => page.editors?.length) ? ['editors'] : []),
    ...(daily.pages.every((page) => page.section) ? ['section'] : []),
  ]
}

function headsOf(piece: Article): string[] {
  const heads = [piece.kicker && 'kicker', piece.headline && 'headline', piece.deck && 'deck'].flatMap(
    (x) => x || [],
  )
  return heads.length === 0 ? ['none'] : heads
}

function photoForms(photo: Photo): string[] {
  const images = photo.image === undefined ? [] : [photo.image].flat()
  const count = images.length === 0 ? 'no file' : images.length === 1 ? 'one picture' : 'several pictures'
  const types = images.map((image) => image.src.split('.').at(-1) ?? '')
  return [count, ...types, ...(photo.caption ? ['caption'] : []), ...(photo.credit ? ['credit'] : [])]
}

function inlinesOf(block: Article['body'][number]): Inline[] {
  switch (block.type) {
    case 'verse':
      return block.lines
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
    default:
      return [block.text]
  }
}

function hanCharacters(issue: Issue): number {
  return JSON.stringify(issue.pages).match(/\p{Script=Han}/gu)?.length ?? 0
}

function read(path: string): Issue {
  const parsed = parseIssueText(readFileSync(`${PROJECT_ROOT}/${path}`, 'utf8'))
  if (!parsed.ok) throw new Error(`${path} is no issue`)
  expect(parsed.faults).toEqual([])
  return parsed.issue
}

test.each([
  { name: 'lanchuan/2026-04-22', planted: ['p1-letters', 'p2-onestop', 'p3-onestop-2'] },
  { name: 'tern-harbor-courier/2026-04-23', planted: ['a1-ferry', 'b3-history'] },
])('the check finds exactly the errors planted in $name', ({ name, planted }) => {
  const errors = findingsOf(readIssue(`${PROJECT_ROOT}/public/papers/${name}/issue.json`))
    .filter((finding) => finding.severity === 'error')
    .map((finding) => finding.place.split(', ')[1])
  expect(errors).toEqual(planted)
})
