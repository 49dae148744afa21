import { endsSentence, widthOf } from './characters.ts'
import { readDateline } from './constructs/dateline.ts'
import { isAllCaps, isMostlyHan } from './constructs/heading.ts'
import { readMarkAtEnd, readMarkAtStart } from './constructs/read-mark.ts'
import { cellsOf, itemStart } from './constructs/set-line.ts'
import type { Line } from './read-lines.ts'
import { wordLiesAcross } from './seam.ts'

/** How a page's printed lines came through: each as a line of the file, or each paragraph as one. */
export type Setting = {
  wrapped: boolean
  /** Empty lines that commonly stand between two lines of one text. */
  gap: number
  /** Paragraphs begin with white space. */
  indented: boolean
}

/** Lines wider than this, in half squares, are paragraphs and not lines of a column. */
const WIDEST_COLUMN = 110
/** Ragged lines of one column are as wide as each other within this share. */
const ALIKE = 0.85
/** Han columns are even: hardly a line is wider than its column. */
const MOST_LOOSE = 0.15
/** German lines, whose nouns are capitalised, begin so often with a small letter at the least. */
const FEWEST_SMALL = 0.25
/** Lines on either side whose widths tell the width of the column. */
const WINDOW = 6

/** Reads how the lines were set. Few lines prove nothing and count as paragraphs. */
export function readSetting(lines: readonly Line[]): Setting {
  const gap = commonest(lines.slice(1).map((line) => line.gap))
  const columns = columnsOf(lines)
  let pairs = 0
  let runOn = 0
  let cased = 0
  let small = 0
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i]
    if (!line || (lines[i + 1]?.gap ?? 0) > gap) continue
    pairs += 1
    if (endsSentence(line.text) || !isFull(line, columns[i])) continue
    runOn += 1
    const next = lines[i + 1]?.text ?? ''
    if (/^[\p{Lu}\p{Ll}]/u.test(next)) cased += 1
    if (/^\p{Ll}/u.test(next)) small += 1
  }
  // In scripts that have small letters, a paragraph's lines begin with them more often than not.
  const runs = cased * 2 < runOn || small >= cased * (gap > 0 ? 0.5 : FEWEST_SMALL)
  const wide = lines.filter((line) => widthOf(line.text) > WIDEST_COLUMN).length
  const loose = lines.filter(
    (line, i) => isMostlyHan(line.text) && extent(line).width > (columns[i]?.width ?? 0) * 1.35,
  ).length
  const indents = lines.filter((line) => line.indent >= 2).length
  return {
    wrapped:
      runs &&
      loose <= lines.length * MOST_LOOSE &&
      pairs >= 6 &&
      runOn >= pairs * 0.4 &&
      wide <= lines.length * 0.1,
    gap,
    indented: indents >= lines.length * 0.05 && indents <= lines.length * 0.6,
  }
}

/** Whether a line is a unit of its own by its words; names amid a paragraph may be a part of it by chance. */
export type Standing = 'together' | 'alone' | 'alone-unless-amid'

/** Puts the lines of each paragraph together; where lines are paragraphs already, each stays alone. */
export function unwrapLines(
  lines: readonly Line[],
  setting: Setting,
  standing: (text: string) => Standing,
): Line[][] {
  if (!setting.wrapped) return lines.map((line) => [line])
  const columns = columnsOf(lines)
  const groups: Line[][] = []
  let alone = true
  for (const [i, line] of lines.entries()) {
    const before = groups.at(-1)
    const last = before?.at(-1)
    const standsBy = standing(line.text)
    // Amid a paragraph a line may hold nothing but names, by chance.
    const amid: boolean =
      !alone &&
      last !== undefined &&
      !endsSentence(last.text) &&
      isFull(last, columns[i - 1]) &&
      isFull(line, columns[i])
    const stands: boolean = standsBy === 'alone' || (standsBy === 'alone-unless-amid' && !amid)
    const columnPair = { before: columns[i - 1], here: columns[i] }
    if (!before || !last || alone || stands || startsParagraph(last, line, setting, columnPair))
      groups.push([line])
    else before.push(line)
    alone = stands
  }
  return groups
}

/** How wide the column around a line is, in half squares and in characters: some extractions break by one, some by the other. */
type Column = { width: number; length: number }
type ColumnPair = { before?: Column; here?: Column }

/** True where a new unit begins with `line`, which follows `last`. */
function startsParagraph(last: Line, line: Line, setting: Setting, columns: ColumnPair): boolean {
  if (line.gap > setting.gap) return true
  if (setting.indented && line.indent >= 2) return true
  if (readMarkAtEnd(last.text) || readMarkAtStart(line.text) || readDateline(line.text)) return true
  const runsOn = /[a-z]-$/u.test(last.text) || /^\p{Ll}/u.test(line.text)
  if (runsOn) return false
  if (isAllCaps(last.text) !== isAllCaps(line.text)) return true
  if (endsSentence(last.text)) return !closesFull(last, line.text, columns.before) || isLoose(line, columns)
  // Too short for its column and yet open: a heading, or the end of what could be read.
  if (!isFull(last, columns.before)) return true
  // Amid a sentence a short line is its paragraph's end more often than a headline; commas and cut words tell.
  const runsThrough = /[，、,]/u.test(line.text) || wordLiesAcross(last.text, line.text)
  return isLoose(line, columns) && !(runsThrough && extent(line).width <= (columns.here?.width ?? 0))
}

/**
 * True where a sentence may by chance end with its line. A Han line that stops a square short was set so only before a
 * sign that cannot be parted: an opening bracket, a number, a word.
 */
function closesFull(last: Line, next: string, column: Column | undefined): boolean {
  if (!isMostlyHan(last.text)) return isFull(last, column)
  const { width, length } = extent(last)
  if (!column || width >= column.width - 1 || length >= column.length) return true
  return isFull(last, column) && /^[“‘（(《「『【\w]/u.test(next)
}

/** A line that its column did not break: open and short, or wider than the column. */
function isLoose(line: Line, { before, here }: ColumnPair): boolean {
  if (!before || !here) return false
  if (extent(line).width > Math.max(before.width, here.width) * 1.35) return true
  return !endsSentence(line.text) && !isFull(line, before.width < here.width ? before : here)
}

/** True for a line that reaches the end of its column. Latin lines are ragged, Han lines are not. */
function isFull(line: Line, column: Column | undefined): boolean {
  if (!column) return false
  const { width, length } = extent(line)
  if (!isMostlyHan(line.text)) return width >= column.width * 0.72
  return (
    (width >= column.width - 4 && width >= column.width * 0.8) || (length >= column.length - 1 && length >= 8)
  )
}

/** A line's width with the white space it is indented by; more than a few squares is no indent. */
function extent({ text, indent }: Line): Column {
  const inset = indent <= 8 ? indent : 0
  return { width: widthOf(text) + inset, length: text.length + Math.ceil(inset / 2) }
}

/** The column around each line, by its neighbours: a headline or two over it count for nothing. */
function columnsOf(lines: readonly Line[]): Column[] {
  const extents = lines.map(extent)
  const items = new Set(
    lines.flatMap((line, i) => (itemStart(line.text) > 0 || cellsOf(line.text).length > 2 ? [i] : [])),
  )
  return extents.map((_, i) => {
    const from = Math.max(0, i - WINDOW)
    const all = extents.slice(from, i + WINDOW + 1)
    // Whole paragraphs among the lines (items of a list, captions) say nothing of the column's width.
    const columned = all.filter(({ width }, k) => width <= WIDEST_COLUMN && !items.has(from + k))
    const near = columned.length > 0 ? columned : all
    return { width: usual(near.map(({ width }) => width)), length: usual(near.map(({ length }) => length)) }
  })
}

/** The second widest of the widest three that are alike, as the lines of a column are; where no three are, of all. */
function usual(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => b - a)
  const at = sorted.findIndex((value, i) => (sorted[i + 2] ?? 0) >= value * ALIKE)
  return sorted[Math.max(at, 0) + 1] ?? sorted[0] ?? 0
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}
