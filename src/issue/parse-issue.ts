import * as v from 'valibot'
import { isSeen, withoutBlanks } from '#issue/blank-texts.ts'
import { withCleanTexts } from '#issue/clean-text.ts'
import type { Cost, Fault, FaultReason, Found } from '#issue/fault.ts'
import { judge, type Flaw } from '#issue/judge.ts'
import { readPageLabel } from '#issue/page-label.ts'
import { withRenamedPages } from '#issue/renamed-pages.ts'
import { ArticleSchema, IssueSchema, PageSchema, PhotoSchema } from '#issue/schema.ts'
import type { Article, Issue, Page, Photo } from '#issue/schema.ts'
import { labelGiver, paperName } from '#issue/unique-labels.ts'

/** An issue and what had to be left out of it, in the order of the file; or why there is none. */
export type ParsedIssue = { ok: true; issue: Issue; faults: Fault[] } | { ok: false; fault: Fault }

const HeaderSchema = v.omit(IssueSchema, ['pages'])
const PageFrameSchema = v.omit(PageSchema, ['articles', 'photos'])
const ArticleTextSchema = v.omit(ArticleSchema, ['photos'])

/** What a header and a page can do without; a field inside another stands before it. */
const OPTIONAL_IN_HEADER = [
  ...['organ', 'publisher', 'website.url', 'website', 'cn', 'issn', 'postalCode'].map(
    (key) => `.publication.${key}`,
  ),
  ...['nameplate', 'color'].map((key) => `.publication.${key}`),
  ...['.edition', '.number', '.lunarDate', '.pageCount'],
]
const OPTIONAL_IN_PAGE = ['.section', '.editors', '.image']

/** Texts that have a place of their own on a page or in a list, which stays empty where nothing is seen of them. */
const NAMES_IN_PUBLICATION = ['organ', 'publisher', 'cn', 'issn', 'postalCode'] as const
const NAMES_IN_ISSUE = ['number', 'lunarDate'] as const
const NAMES_IN_ARTICLE = ['kicker', 'headline', 'deck', 'serial'] as const

/**
 * Reads any value, as JSON gives it, as an issue, and keeps the good part.
 *
 * One bad article costs that article, one bad photo that photo, one bad page that page, one bad optional
 * field of the header or of a page that field. Ids and page labels are unique afterwards. Refused is what
 * has no readable header, is of a later major version, or has no page left; the fault is the first in
 * the file. What no page prints (`clean-text.ts`) is no fault and goes silently. Never throws on a value that JSON can write.
 */
export function parseIssue(given: unknown): ParsedIssue {
  const found = foundInstead(given)
  if (found !== undefined) return refused('', { code: 'no-issue', found })
  const value = withCleanTexts(given)
  const later = laterVersion(value)
  if (later !== undefined) return refused('version', { code: 'newer-version', version: later })
  const header = judge(HeaderSchema, value, OPTIONAL_IN_HEADER)
  if ('flaw' in header) return refused(header.flaw.path, header.flaw.reason)
  const faults = header.dropped.map((flaw) => faultOf(flaw, '', 'field'))

  const publication = withoutBlanks(header.value.publication, NAMES_IN_PUBLICATION)
  const id = paperName(publication.id)
  if (id !== publication.id) {
    const reason: FaultReason = { code: 'reserved-paper', id: publication.id, now: id }
    faults.push({ place: 'publication.id', costs: 'name', reason })
  }

  const written = fieldOf(value, 'pages')
  if (written === undefined) return refused('pages', { code: 'missing' })
  if (!Array.isArray(written)) return refused('pages', { code: 'wrong-type', expected: 'list' })
  const read = readPages(written)
  if (read.pages.length === 0) {
    const [first] = read.faults
    return first ? { ok: false, fault: { ...first, costs: 'issue' } } : refused('pages', { code: 'no-pages' })
  }
  const issue = {
    ...withoutBlanks(header.value, NAMES_IN_ISSUE),
    publication: { ...publication, id },
    pages: read.pages,
  }
  return { ok: true, issue, faults: faults.concat(read.faults) }
}

/** What reading a part of the file gave: the good part, and the faults in the order of the file. */
type Read<T> = { kept: T; faults: Fault[] }

function readPages(values: readonly unknown[]): { pages: Page[]; faults: Fault[] } {
  const giveLabel = labelGiver()
  const firstPlaces = new Map<string, string>()
  const pages: Page[] = []
  const renamed = new Map<string, string>()
  const faults: Fault[] = []
  for (const [index, value] of values.entries()) {
    const place = `pages[${index}]`
    const read = readPage(value, place, firstPlaces)
    if (read.kept === undefined) {
      for (const fault of read.faults) faults.push({ ...fault, page: index })
      continue
    }
    const { label, reason } = giveLabel(read.kept.label, place)
    if (reason?.code === 'unsafe-label') renamed.set(readPageLabel(reason.label)?.key ?? reason.label, label)
    if (reason) faults.push({ place: `${place}.label`, page: index, label, costs: 'name', reason })
    // One by one: a page may have more faults than one call takes arguments.
    for (const fault of read.faults) faults.push({ ...fault, page: index, label })
    pages.push({ ...read.kept, label })
  }
  return { pages: withRenamedPages(pages, renamed), faults }
}

function readPage(value: unknown, place: string, firstPlaces: Map<string, string>): Read<Page | undefined> {
  const frame = judge(PageFrameSchema, value, OPTIONAL_IN_PAGE)
  if ('flaw' in frame) return { kept: undefined, faults: [faultOf(frame.flaw, place, 'page')] }
  const written = fieldOf(value, 'articles')
  if (!Array.isArray(written)) {
    const fault: Fault = { place: `${place}.articles`, costs: 'page', reason: notAList(written) }
    return { kept: undefined, faults: [fault] }
  }

  const faults = frame.dropped.map((flaw) => faultOf(flaw, place, 'field'))
  const articles: Article[] = []
  for (const [index, article] of written.entries()) {
    const read = readArticle(article, `${place}.articles[${index}]`, firstPlaces)
    if (read.kept) articles.push(read.kept)
    for (const fault of read.faults) faults.push(fault)
  }
  const photos = readPhotos(fieldOf(value, 'photos'), place)
  for (const fault of photos.faults) faults.push(fault)
  const { editors, ...others } = frame.value
  return {
    kept: {
      ...withoutBlanks(others, ['section']),
      ...(editors && { editors: editors.filter(isSeen) }),
      articles,
      ...photosField(photos.kept),
    },
    faults,
  }
}

function readArticle(
  value: unknown,
  place: string,
  firstPlaces: Map<string, string>,
): Read<Article | undefined> {
  const text = judge(ArticleTextSchema, value)
  if ('flaw' in text) return { kept: undefined, faults: [faultOf(text.flaw, place, 'article')] }
  const { id } = text.value
  const first = firstPlaces.get(id)
  if (first !== undefined) {
    const reason: FaultReason = { code: 'duplicate-id', id, first }
    return { kept: undefined, faults: [{ place: `${place}.id`, costs: 'article', reason }] }
  }
  firstPlaces.set(id, place)
  const photos = readPhotos(fieldOf(value, 'photos'), place)
  const { byline, dateline, ...others } = text.value
  return {
    kept: {
      ...withoutBlanks(others, NAMES_IN_ARTICLE),
      ...(byline && { byline: byline.filter(isSeen) }),
      ...(dateline && isSeen(dateline.text) && { dateline }),
      ...photosField(photos.kept),
    },
    faults: photos.faults,
  }
}

function readPhotos(value: unknown, place: string): Read<Photo[] | undefined> {
  if (value === undefined) return { kept: undefined, faults: [] }
  if (!Array.isArray(value)) {
    const fault: Fault = { place: `${place}.photos`, costs: 'photo', reason: notAList(value) }
    return { kept: undefined, faults: [fault] }
  }
  const kept: Photo[] = []
  const faults: Fault[] = []
  for (const [index, written] of value.entries()) {
    const photo = judge(PhotoSchema, written)
    if ('flaw' in photo) faults.push(faultOf(photo.flaw, `${place}.photos[${index}]`, 'photo'))
    else kept.push(photo.value)
  }
  return { kept, faults }
}

function photosField(photos: Photo[] | undefined): { photos?: Photo[] } {
  return photos === undefined ? {} : { photos }
}

/** What a value is that is no object at all. */
function foundInstead(value: unknown): Found | undefined {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    default:
      return undefined
  }
}

/** The version of a file that a later reader wrote (`2.0`); undefined for ours and for no version. */
function laterVersion(value: unknown): string | undefined {
  const version = fieldOf(value, 'version')
  if (typeof version !== 'string' && typeof version !== 'number') return undefined
  const written = String(version)
  const [, major] = /^(\d{1,6})(?:\.\d{1,6}){0,2}$/u.exec(written) ?? []
  return Number(major) > 1 ? written : undefined
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Reflect.get(value, key)
}

function notAList(value: unknown): FaultReason {
  return value === undefined ? { code: 'missing' } : { code: 'wrong-type', expected: 'list' }
}

function faultOf(flaw: Flaw, place: string, costs: Cost): Fault {
  return { place: `${place}${flaw.path}`.replace(/^\./u, ''), costs, reason: flaw.reason }
}

function refused(place: string, reason: FaultReason): ParsedIssue {
  return { ok: false, fault: { place: place.replace(/^\./u, ''), costs: 'issue', reason } }
}
