import type { Stretch } from './scan-issue.ts'
import type { ScanLine } from './scan-page.ts'

/** An indent is at least so many line heights deep, and at most so many: what stands further in is set apart. */
const INDENT = { least: 0.6, most: 4 }

/** A block's text parted where a line is set in from the lines around it, as the first line of a paragraph is. */
export function splitParagraphs(stretch: Stretch): Stretch[] {
  const parts: ScanLine[][] = []
  const { lines } = stretch
  for (const [i, line] of lines.entries()) {
    if (i === 0 || (isIndented(line, lines[i - 1]) && isIndented(line, lines[i + 1]))) parts.push([line])
    else parts.at(-1)?.push(line)
  }
  return parts.map((part) => ({ ...stretch, lines: part }))
}

/** Whether a line begins to the right of a neighbour. The last line of a block has none below it to tell. */
function isIndented(line: ScanLine, beside: ScanLine | undefined): boolean {
  if (!line.box || !beside?.box) return false
  // Widths and heights are fractions of different lengths; a sheet is about two thirds as wide as it is high.
  const depth = ((line.box[0] - beside.box[0]) * 2) / 3
  return depth > line.box[3] * INDENT.least && depth < line.box[3] * INDENT.most
}
