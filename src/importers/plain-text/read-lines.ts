import { isSpace } from './characters.ts'
import { afterUnseen, beforeUnseen, seenOf } from '../unseen.ts'

/** One line of a file that holds more than white space; offsets are those of its trimmed text. */
export type Line = {
  start: number
  end: number
  /** As it is seen. */
  text: string
  /** Where each character of `text` stands behind `start`, where something between them is not seen. */
  places?: readonly number[]
  /** Lines left empty between this line and the one before. */
  gap: number
  /** White space before the text, in half squares. */
  indent: number
}

/** Calls for each line of a text, its end exclusive of the break. Knows every break Unicode knows. */
function eachLine(source: string, visit: (start: number, end: number) => void): void {
  let start = 0
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i)
    const breaks = (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
    if (!breaks) continue
    visit(start, i)
    if (code === 0x0d && source.charCodeAt(i + 1) === 0x0a) i += 1
    start = i + 1
  }
  if (start < source.length) visit(start, source.length)
}

/** The lines of a text that hold something, walked once from front to back. */
export function readLines(source: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  eachLine(source, (from, to) => {
    let start = afterUnseen(source, from)
    let indent = 0
    while (start < to && isSpace(source.charCodeAt(start))) {
      indent += source.charCodeAt(start) === 0x3000 ? 2 : 1
      start = afterUnseen(source, start + 1)
    }
    if (start >= to) {
      gap += 1
      return
    }
    let end = beforeUnseen(source, to)
    while (isSpace(source.charCodeAt(end - 1))) end = beforeUnseen(source, end - 1)
    lines.push({ start, end, ...seenOf(source.slice(start, end)), gap, indent })
    gap = 0
  })
  return lines
}

/** A stretch of a line, counted in its text, as a stretch of the file. */
export function inFile(
  { start, places }: Line,
  stretch: { start: number; end: number },
): { start: number; end: number } {
  if (!places) return { start: start + stretch.start, end: start + stretch.end }
  const from = places[stretch.start] ?? (places.at(-1) ?? -1) + 1
  const to = stretch.end > stretch.start ? (places[stretch.end - 1] ?? -1) + 1 : from
  return { start: start + from, end: start + to }
}

/** The part of a line from `start` to `end`, counted in its text. */
export function partOfLine(line: Line, start: number, end = line.text.length): Line {
  const text = line.text.slice(start, end)
  const { places, ...whole } = line
  const extent = inFile(line, { start, end })
  const own = places?.slice(start, end).map((place) => place + line.start - extent.start)
  return { ...whole, ...extent, text, ...(own && { places: own }) }
}

/** More lines than a page, or a year of pages, can hold; a text beyond it is not read further. */
export const MOST_LINES = 2_000_000

/** True for a text of more than `MOST_LINES` lines that hold something. */
export function hasTooManyLines(source: string): boolean {
  if (source.length < MOST_LINES) return false
  let lines = 0
  eachLine(source, (start, end) => {
    if (end > start) lines += 1
  })
  return lines > MOST_LINES
}
