import type { PrintedLine } from './page-geometry.ts'
import type { PlacedZone } from './placed-zone.ts'
import type { Rect } from './rect.ts'
import { sharedWidth } from './rect.ts'

/** A paragraph's first line stands in by at least this much, in ems. */
const INDENT = 0.7
/** A line that ends this much before its column did not fill it, in ems. */
const SHORT = 1.6
/** This share of indented lines shows that paragraphs begin so. */
const HABIT = 0.06

export type PlacedLine = { line: PrintedLine; at: Rect; left: number; right: number }

/** Lines of text zones in their order, with the edges of the column that each stands in. */
export function linesInColumns(zones: readonly PlacedZone[], place: (rect: Rect) => Rect): PlacedLine[][] {
  return zones.map(({ zone, at }) => {
    // A zone of one line does not show its column's edges; its neighbours in that column do.
    const column = zones.filter(
      (other) =>
        sharedWidth(other.at, at) > 0 &&
        Math.abs(other.at.left - at.left) < zone.size * 4.5 &&
        Math.abs(other.at.right - at.right) < Math.max(zone.size * 8, (at.right - at.left) * 0.5),
    )
    const left = Math.min(at.left, ...column.map((other) => other.at.left))
    const right = Math.max(at.right, ...column.map((other) => other.at.right))
    return zone.lines.map((line) => ({ line, at: place(line.rect), left, right }))
  })
}

/** True where paragraphs of this page begin with an indent. */
export function indentsParagraphs(columns: readonly (readonly PlacedLine[])[]): boolean {
  let lines = 0
  let indented = 0
  for (const column of columns) {
    if (column.length < 3) continue
    for (const line of column) {
      lines += 1
      if (isIndented(line)) indented += 1
    }
  }
  return lines > 0 && indented >= lines * HABIT && indented <= lines * 0.6
}

function isIndented({ line, at, left }: PlacedLine): boolean {
  const inset = at.left - left
  return inset > line.size * INDENT
}

/** Scripts that part words by spaces: their lines may be set ragged, or end before a long word. */
const SPACED =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Hangul}]/u

function isFull({ line, at, right, left }: PlacedLine): boolean {
  const missing = right - at.right
  const ragged = /\p{N}$/u.test(line.text) || SPACED.test(line.text)
  return missing < (ragged ? Math.max(line.size * 4, (right - left) * 0.22) : line.size * SHORT)
}

function endsSentence(text: string): boolean {
  return /[。．.！？!?…：:][”’"'」』）)\]]*$/u.test(text)
}

/** True where a new paragraph begins with `line`, which is read after `before`. */
export function beginsParagraph(before: PlacedLine, line: PlacedLine, indents: boolean): boolean {
  if (before.line.row || line.line.row) return true
  if (Math.abs(before.line.size - line.line.size) > before.line.size * 0.12) return true
  if (
    isIndented(line) &&
    !(isIndented(before) && Math.abs(before.at.left - line.at.left) < line.line.size * 0.3)
  )
    return true
  const sameColumn = Math.abs(before.left - line.left) < line.line.size && line.at.top > before.at.top
  // White between the two beyond the leading, where paragraphs are parted so.
  if (sameColumn && line.at.top - before.at.bottom > line.line.size * 1.1) return true
  if (!isFull(before) && endsSentence(before.line.text)) return true
  if (indents && isIndented(line)) return true
  // Every line of a list or of verse stands in alike; they are lines of their own when they end short.
  if (isIndented(line) && !isFull(before)) return true
  return (
    !indents && !isFull(before) && /^[\p{Lu}\p{Script=Han}“"「]/u.test(line.line.text) && isShortLine(before)
  )
}

/** Ends before the middle of its column: no line of running text does. */
function isShortLine({ at, left, right }: PlacedLine): boolean {
  return at.right - left < (right - left) * 0.55
}
