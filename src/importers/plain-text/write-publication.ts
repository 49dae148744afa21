import { chineseNumber } from '#issue/chinese-number.ts'
import type { Issue, Publication } from '#issue/schema.ts'
import { closeUp, nameLikeness } from './constructs/paper-name.ts'
import type { Masthead, MastheadPart } from './masthead-part.ts'
import type { Ledger } from './ledger.ts'
import type { Passage } from './passage.ts'
import { concatPassages, passageOf } from './passage.ts'
import { paperIdFor } from './paper-id.ts'
import { calendarDate } from './printed-date.ts'

/** What the issue's head is written from: each page's nameplate or folio, with its account. */
export type HeadSource = { text: string; masthead: Masthead; ledger: Ledger }

type Found = { part: MastheadPart; source: HeadSource }

const PUBLICATION_FIELDS = ['organ', 'publisher', 'cn', 'issn', 'postalCode'] as const

/** The name a page gives its paper: that of a nameplate before that of a folio. */
export function paperName(masthead: Masthead): string | undefined {
  const names = masthead.parts.filter((part) => part.name === 'name')
  const best = names.find((part) => nameLikeness(part.text) === 2) ?? names[0]
  return best && closeUp(best.text)
}

/** The date a page prints: the one beside a weekday, else the first. */
export function pageDate(masthead: Masthead): string | undefined {
  const { parts } = masthead
  const dates = parts.flatMap((part, i) => {
    const date = part.name === 'date' ? calendarDate(part.text) : undefined
    const beside = parts[i - 1]?.name === 'weekday' || parts[i + 1]?.name === 'weekday'
    return date === undefined ? [] : [{ date, beside }]
  })
  return (dates.find(({ beside }) => beside) ?? dates[0])?.date
}

/** Writes the publication from the first source that has each field; the others' are read for the same values. */
export function writePublication(
  sources: readonly HeadSource[],
  name: string,
  paperId?: string,
): Publication {
  const publication: Publication = { id: paperId ?? paperIdFor(name), name }
  const named = firstOf(sources, 'name', (part) => closeUp(part.text) === name)
  if (named) named.source.ledger.keepSeen(namePassage(named), 'publication.name')
  for (const field of PUBLICATION_FIELDS) {
    const found = firstOf(sources, field)
    if (found) publication[field] = keep(found, valueOf(found), `publication.${field}`)
  }
  const website = firstOf(sources, 'website')
  if (website) {
    const printed = keep(website, valueOf(website), 'publication.website.name')
    publication.website = { name: printed, ...(/^https?:\/\//u.test(printed) && { url: printed }) }
  }
  return publication
}

/** Number, lunar date and number of pages as printed. */
export function writeParticulars(
  sources: readonly HeadSource[],
): Pick<Issue, 'number' | 'lunarDate' | 'pageCount'> {
  const number = firstOf(sources, 'number')
  const lunarDate = firstOf(sources, 'lunarDate')
  const pageCount = firstOf(sources, 'pageCount')
  const count = pageCount && countOf(pageCount.part.text)
  return {
    ...(number && { number: keep(number, valueOf(number), 'number') }),
    ...(lunarDate && { lunarDate: keep(lunarDate, valueOf(lunarDate), 'lunarDate') }),
    ...(count !== undefined && count > 0 && { pageCount: count }),
  }
}

/** Accounts for the parts of a page's head that were read but not copied, and for what belongs to nothing. */
export function readHead({ text, masthead, ledger }: HeadSource, page: string): void {
  for (const part of masthead.parts) {
    if (part.name === 'other')
      ledger.drop(passageOf(text, part.start, part.end), { code: 'furniture', what: 'masthead' })
    else ledger.read(part.start, part.end, pathOf(part, page))
  }
  // What stands between the parts: strokes, colons, full stops.
  for (const { start, end } of masthead.extents) {
    ledger.drop(passageOf(text, start, end), { code: 'furniture', what: 'masthead' })
  }
}

function pathOf({ name }: MastheadPart, page: string): string {
  switch (name) {
    case 'name':
      return 'publication.name'
    case 'date':
    case 'weekday':
      return 'date'
    case 'page':
      return `${page}.label`
    case 'section':
    case 'editors':
      return `${page}.${name}`
    case 'number':
    case 'lunarDate':
    case 'pageCount':
      return name
    case 'website':
      return 'publication.website.name'
    case 'cn':
    case 'issn':
    case 'postalCode':
    case 'organ':
    case 'publisher':
    case 'other':
      return `publication.${name}`
    default:
      return name satisfies never
  }
}

function firstOf(
  sources: readonly HeadSource[],
  name: MastheadPart['name'],
  fits?: (part: MastheadPart) => boolean,
): Found | undefined {
  for (const source of sources) {
    const part = source.masthead.parts.find(
      (candidate) => candidate.name === name && (!fits || fits(candidate)),
    )
    if (part) return { part, source }
  }
  return undefined
}

function valueOf({ part, source }: Found): Passage {
  return passageOf(source.text, part.value.start, part.value.end)
}

/** A nameplate set with spaces between its characters, without them. */
function namePassage({ part, source }: Found): Passage {
  if (closeUp(part.text) === part.text) return passageOf(source.text, part.value.start, part.value.end)
  const signs: Passage[] = []
  for (let i = part.value.start; i < part.value.end; i += 1) {
    if (!/\s/u.test(source.text.charAt(i))) signs.push(passageOf(source.text, i, i + 1))
  }
  return concatPassages(signs)
}

function keep({ source }: Found, passage: Passage, path: string): string {
  return source.ledger.keep(passage, path)
}

function countOf(printed: string): number | undefined {
  const folded = printed.normalize('NFKC')
  return /^\d+$/u.test(folded) ? Number(folded) : chineseNumber(folded)
}
