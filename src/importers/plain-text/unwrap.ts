import { endsSentence, widthOf } from './characters.ts'
import { readDateline } from './constructs/dateline.ts'
import { isAllCaps, isMostlyHan } from './constructs/heading.ts'
import { readMarkAtEnd, readMarkAtStart } from './constructs/read-mark.ts'
import type { Line } from './read-lines.ts'

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
/** Lines on either side whose widths tell the width of the column. */
const WINDOW = 6

/** Reads how the lines were set. Few lines prove nothing and count as paragraphs. */
export function readSetting(lines: readonly Line[]): Setting {
  const gap = commonest(lines.slice(1).map((line) => line.gap))
  const widths = lines.map((line) => widthOf(line.text))
  const columns = columnWidths(widths)
  let pairs = 0
  let runOn = 0
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i]
    if (!line || (lines[i + 1]?.gap ?? 0) > gap) continue
    pairs += 1
    if (!endsSentence(line.text) && isFull(line.text, widths[i] ?? 0, columns[i] ?? 0)) runOn += 1
  }
  const wide = widths.filter((width) => width > WIDEST_COLUMN).length
  const indents = lines.filter((line) => line.indent >= 2).length
  return {
    wrapped: pairs >= 6 && runOn >= pairs * 0.4 && wide <= lines.length * 0.1,
    gap,
    indented: indents >= lines.length * 0.05 && indents <= lines.length * 0.6,
  }
}

/** Puts the lines of each paragraph together; where lines are paragraphs already, each stays alone. */
export function unwrapLines(
  lines: readonly Line[],
  setting: Setting,
  standsAlone: (line: Line) => boolean,
): Line[][] {
  if (!setting.wrapped) return lines.map((line) => [line])
  const widths = lines.map((line) => widthOf(line.text))
  const columns = columnWidths(widths)
  const groups: Line[][] = []
  let alone = true
  for (const [i, line] of lines.entries()) {
    const before = groups.at(-1)
    const last = before?.at(-1)
    const breaks =
      alone ||
      standsAlone(line) ||
      !last ||
      startsParagraph(last, line, setting, {
        before: widths[i - 1] ?? 0,
        here: widths[i] ?? 0,
        column: columns[i - 1] ?? 0,
        columnHere: columns[i] ?? 0,
      })
    if (breaks || !before) groups.push([line])
    else before.push(line)
    alone = standsAlone(line)
  }
  return groups
}

type Widths = { before: number; here: number; column: number; columnHere: number }

/** True where a new unit begins with `line`, which follows `last`. */
function startsParagraph(last: Line, line: Line, setting: Setting, widths: Widths): boolean {
  if (line.gap > setting.gap) return true
  if (setting.indented && line.indent >= 2) return true
  if (readMarkAtEnd(last.text) || readMarkAtStart(line.text) || readDateline(line.text)) return true
  const runsOn = /[a-z]-$/u.test(last.text) || /^\p{Ll}/u.test(line.text)
  if (runsOn) return false
  if (isAllCaps(last.text) !== isAllCaps(line.text)) return true
  const full = isFull(last.text, widths.before, widths.column)
  if (endsSentence(last.text)) return !closesFull(last.text, line.text, widths) || isLoose(line, widths)
  // Too short for its column and yet open: a heading, or the end of what could be read.
  if (!full) return true
  return isLoose(line, widths)
}

/**
 * True where a sentence may by chance end with its line. A Han line that stops a square short was set so only before a
 * sign that cannot be parted: an opening bracket, a number, a word.
 */
function closesFull(last: string, next: string, { before, column }: Widths): boolean {
  if (!isMostlyHan(last)) return isFull(last, before, column)
  return before >= column - 1 || (isFull(last, before, column) && /^[“‘（(《「『【\w]/u.test(next))
}

/** A line that its column did not break: open and short, or wider than the column. */
function isLoose(line: Line, { here, column, columnHere }: Widths): boolean {
  if (here > Math.max(column, columnHere) * 1.35) return true
  return !endsSentence(line.text) && !isFull(line.text, here, Math.min(column, columnHere))
}

/** True for a line that reaches the end of its column. Latin lines are ragged, Han lines are not. */
function isFull(text: string, width: number, column: number): boolean {
  return isMostlyHan(text) ? width >= column - 4 && width >= column * 0.8 : width >= column * 0.72
}

/** The width of the column around each line: the second widest of its neighbours, so that one headline counts for nothing. */
function columnWidths(widths: readonly number[]): number[] {
  return widths.map((_, i) => {
    let widest = 0
    let second = 0
    for (let k = Math.max(0, i - WINDOW); k <= Math.min(widths.length - 1, i + WINDOW); k += 1) {
      const width = widths[k] ?? 0
      if (width > widest) {
        second = widest
        widest = width
      } else if (width > second) second = width
    }
    return second || widest
  })
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}
