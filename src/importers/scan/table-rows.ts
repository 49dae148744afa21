import type { ScanLine } from './scan-page.ts'

/** A row of a table: its cells from left to right, each with the lines that stand in it; a cell may be empty. */
export type TableRow = ScanLine[][]

/**
 * The lines of a table as rows of cells. Lines that stand at one height are a row; the row with most of them shows where
 * the columns are, and the cells of the others are put under it. Lines without boxes are rows of one cell.
 */
export function tableRows(lines: readonly ScanLine[]): TableRow[] {
  const rows = linesByHeight(lines)
  const columns = rows.reduce<readonly ScanLine[]>((most, row) => (row.length > most.length ? row : most), [])
  if (columns.length < 2) return rows.map((row) => row.map((line) => [line]))
  return rows.map((row) => underColumns(row, columns))
}

function linesByHeight(lines: readonly ScanLine[]): ScanLine[][] {
  const rows: { lines: ScanLine[]; middle: number; half: number }[] = []
  for (const line of [...lines].sort((a, b) => topOf(a) - topOf(b))) {
    const row = rows.at(-1)
    const middle = line.box ? line.box[1] + line.box[3] / 2 : 0
    if (row && line.box && Math.abs(middle - row.middle) < row.half) row.lines.push(line)
    else rows.push({ lines: [line], middle, half: line.box ? line.box[3] / 2 : 0 })
  }
  return rows.map((row) => row.lines.sort((a, b) => (a.box?.[0] ?? 0) - (b.box?.[0] ?? 0)))
}

/** Puts each line of a row into the column it stands under most, never left of the one before. */
function underColumns(row: readonly ScanLine[], columns: readonly ScanLine[]): TableRow {
  const cells: TableRow = columns.map(() => [])
  let from = 0
  for (const line of row) {
    let best = from
    for (let column = from; column < columns.length; column += 1)
      if (distance(line, columns[column]) < distance(line, columns[best])) best = column
    cells[best]?.push(line)
    from = best
  }
  return cells
}

/** From the middle of one to the middle of the other, in fractions of the page's width. */
function distance(a: ScanLine, b: ScanLine | undefined): number {
  if (!a.box || !b?.box) return 0
  return Math.abs(a.box[0] + a.box[2] / 2 - b.box[0] - b.box[2] / 2)
}

function topOf(line: ScanLine): number {
  return line.box?.[1] ?? 0
}
