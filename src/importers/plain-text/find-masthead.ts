import type { Field, FieldName } from './constructs/masthead-field.ts'
import { readByline } from './constructs/byline.ts'
import { isSectionName, readMastheadLine } from './constructs/masthead-line.ts'
import { labelIn } from './constructs/page-reference.ts'
import { readWholeMark } from './constructs/read-mark.ts'
import { nameLikeness } from './constructs/paper-name.ts'
import type { PageEvidence } from '../geometry/line-evidence.ts'
import { type Edges, type Masthead, type MastheadPart, neighbours, partAt, REACH } from './masthead-part.ts'
import type { Line } from './read-lines.ts'
import { labelKey } from './page-label.ts'
import { hasText, readEdgeLine, readFieldLine, type Reading } from './field-line.ts'
import { takeName } from './take-name.ts'

/** Fields that only a nameplate or folio prints. */
const STRONG = new Set<FieldName>(['cn', 'issn', 'postalCode', 'lunarDate', 'number', 'pageCount', 'weekday'])

/** A section against the body's type; what is larger is something else, even in a folio's row. */
const LARGEST_SECTION = 2

const WHOLE: Edges = { top: true, foot: true }

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
    (line, at) =>
      readFieldLine(line.text) ?? (evidence && edgeOf(at) ? readEdgeLine(line, evidence) : undefined),
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
