import type { ScanLine } from './scan-page.ts'

/**
 * The lines of a table as rows of cells: lines that stand at one height are a row, from left to right. Lines without
 * boxes are rows of one cell.
 */
export function tableRows(lines: readonly ScanLine[]): ScanLine[][] {
  const rows: { lines: ScanLine[]; middle: number; half: number }[] = []
  const byHeight = [...lines].sort((a, b) => topOf(a) - topOf(b))
  for (const line of byHeight) {
    const row = rows.at(-1)
    const middle = line.box ? line.box[1] + line.box[3] / 2 : 0
    if (row && line.box && Math.abs(middle - row.middle) < row.half) row.lines.push(line)
    else rows.push({ lines: [line], middle, half: line.box ? line.box[3] / 2 : 0 })
  }
  return rows.map((row) => row.lines.sort((a, b) => (a.box?.[0] ?? 0) - (b.box?.[0] ?? 0)))
}

function topOf(line: ScanLine): number {
  return line.box?.[1] ?? 0
}
