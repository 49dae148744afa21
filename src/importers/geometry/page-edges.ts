import type { PrintedLine } from './page-geometry.ts'
import { sharedHeight, sharedWidth } from './rect.ts'

/** A row of a folio holds few lines, and none of them is long. */
const MOST = 8
const LONGEST = 90
/** White between a folio and what stands under it, or at the foot over it, in its ems. */
const CLEAR = { head: 0.5, foot: 1.2 }

/** Lines of the first and the last row of a page that have white between them and the page's text. */
export function edgeLines(lines: readonly PrintedLine[]): Map<PrintedLine, 'head' | 'foot'> {
  const edges = new Map<PrintedLine, 'head' | 'foot'>()
  const head = lines.toSorted((a, b) => a.rect.top - b.rect.top)[0]
  const foot = lines.toSorted((a, b) => b.rect.bottom - a.rect.bottom)[0]
  for (const [first, edge] of [
    [foot, 'foot'],
    [head, 'head'],
  ] as const) {
    if (!first) continue
    const row = lines.filter(
      (line) => line.way === 'across' && sharedHeight(line.rect, first.rect) > line.size * 0.25,
    )
    if (row.length > MOST) continue
    for (const line of row)
      if (line.text.length <= LONGEST && isClear(line, lines, row, CLEAR[edge])) edges.set(line, edge)
  }
  return edges
}

function isClear(
  line: PrintedLine,
  lines: readonly PrintedLine[],
  row: readonly PrintedLine[],
  white: number,
): boolean {
  return !lines.some(
    (other) =>
      !row.includes(other) &&
      sharedWidth(other.rect, line.rect) > 0 &&
      sharedHeight(other.rect, line.rect) > -line.size * white,
  )
}
