import type { Field, FieldName } from './constructs/masthead-field.ts'
import { WEEKDAY } from './constructs/day-names.ts'
import { readByline } from './constructs/byline.ts'
import { readFields, uncovered } from './constructs/masthead-field.ts'
import { isSectionName, readMastheadLine } from './constructs/masthead-line.ts'
import { labelIn } from './constructs/page-reference.ts'
import { readWholeMark } from './constructs/read-mark.ts'
import { isMostlyHan } from './constructs/heading.ts'
import { nameLikeness } from './constructs/paper-name.ts'
import type { PageEvidence } from '../geometry/line-evidence.ts'
import { type Edges, type Masthead, type MastheadPart, neighbours, partAt, REACH } from './masthead-part.ts'
import type { Line } from './read-lines.ts'
import { labelKey } from './page-label.ts'
import { takeName } from './take-name.ts'

/** Fields that only a nameplate or folio prints. */
const STRONG = new Set<FieldName>(['cn', 'issn', 'postalCode', 'lunarDate', 'number', 'pageCount', 'weekday'])

/** Page numbers and sections against the body's type; what is larger is something else, even in a folio's row. */
const LARGEST_FOLIO = 1.3
const LARGEST_SECTION = 2

const WHOLE: Edges = { top: true, foot: true }

type Reading = { fields: Field[]; rest: { start: number; end: number }[] }

/**
 * Finds the nameplate block and the folio lines by what they say, wherever they stand.
 *
 * A line belongs to them when fields and names are all it holds; a single weak field (a date, a page number) needs
 * another beside it, or the page's first or last lines. Everything else on the page stays text.
 *
 * @param evidence of how the lines are set, where the source knows: a nameplate is larger than its ears
 */
export function findMasthead(
  lines: readonly Line[],
  edges: Edges = WHOLE,
  evidence?: PageEvidence,
): Masthead {
  const edgeOf = (at: number) => evidence?.get(lines[at]?.start ?? -1)?.edge
  const readings = lines.map(
    (line, at) => readLine(line.text) ?? (evidence && edgeOf(at) ? readEdgeLine(line, evidence) : undefined),
  )
  const taken = new Map<number, MastheadPart[]>()
  for (const [at, reading] of readings.entries()) {
    if (reading && isStrong(reading)) taken.set(at, partsOf(lines[at], reading))
  }
  // Weak lines after the strong ones are known: nearness to these is their evidence.
  for (const [at, reading] of readings.entries()) {
    if (!reading || taken.has(at)) continue
    if (edgeOf(at) || mayStand(placeOf(at, lines.length, edges), reading, taken, lines[at]?.text ?? ''))
      taken.set(at, partsOf(lines[at], reading))
  }
  takeNumber(lines, taken, edges)
  takeSingleLines(lines, taken)
  takeName(lines, taken, edges, evidence)
  takeSections(lines, taken)
  if (evidence) takeEdgeSections(lines, taken, evidence)
  const parts = [...taken].sort(([a], [b]) => a - b).flatMap(([, found]) => found)
  const extents = [...taken.keys()].flatMap((at) => lines[at] ?? []).map(({ start, end }) => ({ start, end }))
  return { parts, lines: new Set(taken.keys()), extents }
}

const HINT = new RegExp(`[\\p{Nd}@]|[星周週日月版期号號編编責责年網报報일]|Vol|page|editor|${WEEKDAY}`, 'iu')

/** Fields and the little that stands beside them; nothing for running text. */
function readLine(text: string): Reading | undefined {
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

/** > | 2 · The Harbor Gazette · Tuesday, March 7, 2023: a number at the end of a line that names the day is the page's. */
function withBareNumber(text: string, fields: Field[]): Field[] {
  const names = new Set(fields.map(({ name }) => name))
  if (!names.has('date') || names.has('page')) return fields
  const bare = uncovered(text, fields).find(
    ({ start, end }) =>
      (start === 0 || end === text.length) && /^[A-Z]?\d{1,3}$/u.test(text.slice(start, end)),
  )
  if (!bare) return fields
  return [...fields, { name: 'page' as const, ...bare, value: bare }].sort((a, b) => a.start - b.start)
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
function readEdgeLine({ text, start: at }: Line, evidence: PageEvidence): Reading | undefined {
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

/**
 * > | 3 / LE COURRIER / Mercredi 3 mars 2032: a number that opens or closes a page beside its folio, or stands under the
 *     day at its head, where no page is named.
 */
function takeNumber(lines: readonly Line[], taken: Map<number, MastheadPart[]>, { top, foot }: Edges): void {
  if ([...taken.values()].flat().some(({ name }) => name === 'page')) return
  const ends = [
    { at: 0, inwards: 1, isEdge: top },
    { at: lines.length - 1, inwards: -1, isEdge: foot },
    ...[1, 2, 3].map((at) => ({ at, inwards: -1, isEdge: top && lines[at]?.gap === 0 })),
  ]
  for (const { at, inwards, isEdge } of ends) {
    const line = lines[at]
    if (!isEdge || !line || !/^[A-Z]?\d{1,3}$/u.test(line.text)) continue
    const near = [at + inwards, at + inwards * 2].flatMap((other) => taken.get(other) ?? [])
    if (!near.some(({ name }) => name === 'date')) continue
    const whole = { start: 0, end: line.text.length }
    taken.set(at, [partAt(line, 'page', whole, whole)])
    return
  }
}

function touches(text: string, field: Field, rest: Reading['rest']): boolean {
  if (field.name !== 'page' && field.name !== 'number' && field.name !== 'date') return false
  return rest.some(
    ({ start, end }) =>
      (start === field.end || end === field.start) && !isSectionName(text.slice(start, end)),
  )
}

function isStrong({ fields, rest }: Reading): boolean {
  const kinds = new Set(fields.map((field) => field.name))
  if (kinds.size >= 2 && !(kinds.size === 2 && kinds.has('other') && kinds.has('date'))) return true
  if (kinds.has('editors')) return true
  return fields.some((field) => STRONG.has(field.name)) && rest.length === 0 && !kinds.has('weekday')
}

type Place = { at: number; edge: boolean; top: boolean }

/** Where a line stands on its page: among the two first or last lines, or among the first six. */
function placeOf(at: number, count: number, { top, foot }: Edges): Place {
  return { at, edge: (top && at < 2) || (foot && at >= count - 2), top: top && at < 6 }
}

function hasOtherPage(
  text: string,
  fields: readonly Field[],
  taken: ReadonlyMap<number, readonly MastheadPart[]>,
): boolean {
  const [field] = fields
  const here = field && labelKey(labelIn(text.slice(field.value.start, field.value.end)))
  return [...taken.values()].some((parts) =>
    parts.some((part) => part.name === 'page' && labelKey(labelIn(part.text)) !== here),
  )
}

function hasWeekday(taken: ReadonlyMap<number, readonly MastheadPart[]>): boolean {
  return [...taken.values()].some((parts) => parts.some(({ name }) => name === 'weekday'))
}

/** A weak line stands where a field is near, or at the very edge of the page. */
function mayStand(
  { at, edge, top }: Place,
  { fields, rest }: Reading,
  taken: ReadonlyMap<number, readonly MastheadPart[]>,
  text: string,
): boolean {
  // > | POLICE LOG / Tuesday: an issue is of one day of the week; another is a story's own.
  if (rest.length === 0 && fields.every(({ name }) => name === 'weekday') && hasWeekday(taken)) return false
  const page = fields.every((field) => field.name === 'page')
  // > | 中秋灯会开幕　4版: a page has one number, and another is that of another page.
  if (page && rest.length > 0 && hasOtherPage(text, fields, taken)) return false
  // A page's number alone may be a teaser's: only right beside the folio's other lines is it the page's own.
  const reach = page ? 2 : REACH
  const near = [...Array(reach * 2 + 1).keys()].some((i) => i !== reach && taken.has(at + i - reach))
  if (page) return edge || (near && rest.length === 0) || (top && rest.length > 0)
  return near || (edge && !fields.every((field) => field.name === 'other'))
}

function partsOf(line: Line | undefined, { fields, rest }: Reading): MastheadPart[] {
  if (!line) return []
  const parts: MastheadPart[] = fields.map((field) => partAt(line, field.name, field, field.value))
  for (const word of rest) {
    const text = line.text.slice(word.start, word.end)
    const hasPage = fields.some((field) => field.name === 'page')
    const single = readMastheadLine(text)
    if (single) {
      const value = { start: word.start + single.value.start, end: word.start + single.value.end }
      parts.push(partAt(line, single.name, word, value))
      continue
    }
    const name =
      nameLikeness(text) > 0
        ? 'name'
        : isSectionName(text) || (hasPage && text.length <= 8)
          ? 'section'
          : 'other'
    parts.push(partAt(line, name, word, word))
  }
  return parts.sort((a, b) => a.start - b.start)
}

/** Organ, publisher, web site: lines of their own that stand in the block. */
function takeSingleLines(lines: readonly Line[], taken: Map<number, MastheadPart[]>): void {
  for (let round = 0; round < 2; round += 1) {
    for (const at of neighbours(taken, lines.length, REACH + 2)) {
      const line = lines[at]
      const read = line && readMastheadLine(line.text)
      if (line && read)
        taken.set(at, [partAt(line, read.name, { start: 0, end: line.text.length }, read.value)])
    }
  }
}

/** > | 要闻: a section's name on a line of its own, beside the folio. */
function takeSections(lines: readonly Line[], taken: Map<number, MastheadPart[]>): void {
  for (const at of neighbours(taken, lines.length, 1)) {
    const line = lines[at]
    if (!line || !(isSectionName(line.text) || isBesideFolio(at, lines, taken))) continue
    taken.set(at, [
      partAt(line, 'section', { start: 0, end: line.text.length }, { start: 0, end: line.text.length }),
    ])
  }
}

/** Whether a story of the setting has more than what stands at the page's edges. */
function hasText(story: number, evidence: PageEvidence): boolean {
  for (const line of evidence.values()) if (line.story === story && line.edge === undefined) return true
  return false
}

/** > | 3    Region    The Wexley Ledger: a few words in the row of the page's number, of no story, are its section. */
function takeEdgeSections(
  lines: readonly Line[],
  taken: Map<number, MastheadPart[]>,
  evidence: PageEvidence,
): void {
  const known = (at: number) => evidence.get(lines[at]?.start ?? -1)
  const numbered = new Set(
    [...taken].flatMap(([at, parts]) => (parts.some(({ name }) => name === 'page') ? [known(at)?.edge] : [])),
  )
  for (const [at, line] of lines.entries()) {
    const told = known(at)
    if (taken.has(at) || told?.edge === undefined || !numbered.has(told.edge)) continue
    if (line.text.length > 24 || told.size > LARGEST_SECTION || hasText(told.story, evidence)) continue
    if (!/^\p{L}[\p{L}\s&·・/’'-]*$/u.test(line.text)) continue
    if (readByline(line.text) || readWholeMark(line.text)) continue
    const whole = { start: 0, end: line.text.length }
    taken.set(at, [partAt(line, 'section', whole, whole)])
    // One section a row.
    numbered.delete(told.edge)
  }
}

/** > | Harbor Life: one or two words directly over or under the line with the page's number. */
function isBesideFolio(at: number, lines: readonly Line[], taken: Map<number, MastheadPart[]>): boolean {
  const text = lines[at]?.text ?? ''
  if (!/^(?:\p{Script=Han}{2,4}|\p{Lu}\p{L}+(?: (?:&|and|\p{Lu}\p{L}+))?(?: \p{Lu}\p{L}+)?)$/u.test(text))
    return false
  // > | 第1版 要闻 / 新渠通水: a folio that names its section has a headline under it.
  const folio = (line: number) => {
    const parts = taken.get(line) ?? []
    return parts.some(({ name }) => name === 'page') && !parts.some(({ name }) => name === 'section')
  }
  // > | Стр. 3 / 12 марта 2032 года / ОБЩЕСТВО: the day may stand between.
  const isDay = (taken.get(at - 1) ?? []).every(({ name }) => name === 'date' || name === 'weekday')
  const over = taken.has(at - 1) && isDay && lines[at - 1]?.gap === 0 ? at - 2 : at - 1
  return (folio(over) && lines[at]?.gap === 0) || (folio(at + 1) && lines[at + 1]?.gap === 0)
}
