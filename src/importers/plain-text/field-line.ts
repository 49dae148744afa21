import type { PageEvidence } from '../geometry/line-evidence.ts'
import { WEEKDAY } from './constructs/day-names.ts'
import { isMostlyHan } from './constructs/heading.ts'
import type { Field } from './constructs/masthead-field.ts'
import { readFields, uncovered } from './constructs/masthead-field.ts'
import { isSectionName, readMastheadLine } from './constructs/masthead-line.ts'
import { nameLikeness } from './constructs/paper-name.ts'
import { readWholeMark } from './constructs/read-mark.ts'
import type { Line } from './read-lines.ts'

/** A line as one of a nameplate or folio: its fields, and the stretches beside them, by their extents in the line. */
export type Reading = { fields: Field[]; rest: { start: number; end: number }[] }

/** Page numbers against the body's type; what is larger is something else, even in a folio's row. */
const LARGEST_FOLIO = 1.3

const HINT = new RegExp(`[\\p{Nd}@]|[星周週日月版期号號編编責责年網报報일]|Vol|page|editor|${WEEKDAY}`, 'iu')

/** Fields and the little that stands beside them; nothing for running text. */
export function readFieldLine(text: string): Reading | undefined {
  if (text.length > 240 || !HINT.test(text) || /[。！？!?]/u.test(text) || readWholeMark(text))
    return undefined
  const folio = readSectionFolio(text)
  if (folio) return folio
  const fields = withBareNumber(text, readFields(text))
  if (fields.length === 0) return undefined
  const rest = uncovered(text, fields)
  // > | Harbor Life, B1: a comma before the page sends the reader there.
  if (/[,，]\s*[A-Z]?\d{1,3}$/u.test(text) && fields.every((field) => field.name === 'page')) return undefined
  const kinds = new Set(fields.map((field) => field.name))
  const loose = rest.filter(({ start, end }) => {
    const word = text.slice(start, end)
    return nameLikeness(word) === 0 && !isSectionName(word) && !readMastheadLine(word)
  })
  const letters = loose.reduce((sum, { start, end }) => sum + end - start, 0)
  // > | TERN HARBOR, MONDAY, MARCH 7, 1898: the line under a nameplate that says where the paper is printed.
  const isDayLine = kinds.has('weekday') && kinds.has('date') && text === text.toUpperCase()
  const two = isDayLine && !isMostlyHan(text) ? 24 : 8
  const allowed =
    kinds.size >= 3 ? (isMostlyHan(text) ? 24 : 44) : kinds.size === 2 ? two : kinds.has('page') ? 6 : 0
  if (letters > allowed || loose.length > 4) return undefined
  // A word grown together with the field (第三版教材, 第3期培训班) is a headline's.
  const grown = fields.some((field) => touches(text, field, rest))
  return grown && kinds.size < 3 ? undefined : { fields, rest }
}

/** > | 2 · The Harbor Gazette · Tuesday, March 7, 2023    … — page 3: a number at an end of a line that names the day is the page's. */
function withBareNumber(text: string, fields: Field[]): Field[] {
  const names = new Set(fields.map(({ name }) => name))
  if (!names.has('date') || names.has('page')) return fields
  const bare = uncovered(text, fields).find(
    ({ start, end }) =>
      (start === 0 || end === text.length) && /^(?:page )?[A-Z]?\d{1,3}$/u.test(text.slice(start, end)),
  )
  if (!bare) return fields
  const written = text.slice(bare.start, bare.end)
  const value = { start: bare.end - written.replace('page ', '').length, end: bare.end }
  return [...fields, { name: 'page' as const, ...bare, value }].sort((a, b) => a.start - b.start)
}

/** > | 06 副刊    要闻 02    A4 Sports: a number and a section's name are a folio. */
function readSectionFolio(text: string): Reading | undefined {
  const match =
    /^(?<first>[A-Z]?\d{1,3})[\s　|｜·:：]+(?<name>\S.{0,13})$|^(?<name2>\S.{0,13}?)[\s　|｜·:：]+(?<last>[A-Z]?\d{1,3})$/u.exec(
      text,
    )
  const page = match?.groups?.['first'] ?? match?.groups?.['last']
  const name = match?.groups?.['name'] ?? match?.groups?.['name2']
  if (page === undefined || name === undefined || !isSectionName(name)) return undefined
  const at = match?.groups?.['first'] === undefined ? text.length - page.length : 0
  const start = text.indexOf(name, at === 0 ? page.length : 0)
  const value = { start: at, end: at + page.length }
  return { fields: [{ name: 'page', ...value, value }], rest: [{ start, end: start + name.length }] }
}

/** > | 3    - 3 -    Page B1 Harbor Life: the row at the edge of the page, where nothing else stands. */
export function readEdgeLine({ text, start: at }: Line, evidence: PageEvidence): Reading | undefined {
  if (text.length > 60 || readWholeMark(text)) return undefined
  const told = evidence.get(at)
  if (!told || told.size > LARGEST_FOLIO) return undefined
  // The first row may be a story's; at the foot a number has white over it.
  if (told.edge === 'head' && hasText(told.story, evidence)) return undefined
  const bare = /^[-–—|·•\s]{0,4}(?<page>[A-Z]?\d{1,3})[-–—|·•\s]{0,4}$/u.exec(text)
  const page = bare?.groups?.['page']
  if (page !== undefined) {
    const start = text.indexOf(page)
    const value = { start, end: start + page.length }
    return { fields: [{ name: 'page', ...value, value }], rest: [] }
  }
  const fields = readFields(text)
  const kinds = new Set(fields.map(({ name }) => name))
  const isFolio = kinds.has('page') || (kinds.has('date') && kinds.has('weekday'))
  if (!isFolio || /[。！？!?]/u.test(text)) return undefined
  const rest = uncovered(text, fields)
  return rest.length <= 2 && rest.every(({ start, end }) => end - start <= 30) ? { fields, rest } : undefined
}

function touches(text: string, field: Field, rest: Reading['rest']): boolean {
  if (field.name !== 'page' && field.name !== 'number' && field.name !== 'date') return false
  return rest.some(
    ({ start, end }) =>
      (start === field.end || end === field.start) && !isSectionName(text.slice(start, end)),
  )
}

/** Whether a story of the setting has more than what stands at the page's edges. */
export function hasText(story: number, evidence: PageEvidence): boolean {
  for (const line of evidence.values()) if (line.story === story && line.edge === undefined) return true
  return false
}
