import { type Cell, cellOf, levelRules } from './grid-rows.ts'
import type { PrintedLine } from './page-geometry.ts'
import type { Rect } from './rect.ts'
import { heightOf, sharedHeight, unionOf, widthOf } from './rect.ts'

/** A cell is no wider than this, in ems, and stands no further from the next. */
const WIDEST_CELL = 17
const WIDEST_GAP = 24
/** Cells fill less of their row than the lines of columns do. */
const FULLEST = 0.74
/** Rows follow each other within this many ems. */
const PITCH = 3.6
const FEWEST_ROWS = 3

type Row = { cells: PrintedLine[]; rect: Rect }

/**
 * Finds the rows of tables: lines that are cells of one row, in their order.
 *
 * > | 1    茶港码头队    28:06    23:31
 *
 * Cells are short, leave white between them, and stand under those of the row before; lines of text columns fill
 * theirs. A ruled line under a row holds its cells together, however far they stand apart.
 */
export function findRows(lines: readonly PrintedLine[], rules: readonly Rect[]): Cell[][] {
  const upright = rules.filter((rule) => heightOf(rule) > widthOf(rule) * 3)
  const tables = tablesOf(rowsOf(lines, levelRules(rules), upright))
  const taken = new Set(tables.flatMap((table) => table.flatMap(({ cells }) => cells)))
  const loose = lines.filter((line) => !taken.has(line))
  return tables.flatMap((table) => inColumns(table, loose))
}

/** A row's cells as one line, parted by wide space. */
export function rowOf(row: readonly Cell[]): PrintedLine | undefined {
  const cells = row.flatMap(({ lines }) => cellOf(lines) ?? [])
  const [first] = cells
  const rect = unionOf(cells.map((cell) => cell.rect))
  return (
    first &&
    rect && {
      ...first,
      text: cells.map((cell) => cell.text).join('  '),
      rect,
      bold: false,
      row: true,
      columns: row.map(({ column }) => column),
    }
  )
}

/**
 * The rows of a table with their cells in its columns, which its fullest row shows. A line that stands close under a
 * cell and in its column is the cell's second one.
 *
 * @param loose lines of no row
 */
function inColumns(table: readonly Row[], loose: readonly PrintedLine[]): Cell[][] {
  const fullest = table.toSorted((a, b) => b.cells.length - a.cells.length)[0]
  const columns = (fullest?.cells ?? []).map(({ rect }) => ({ ...rect }))
  const columnAt = ({ rect, size }: PrintedLine) =>
    columns.findIndex((column) => standsUnder(rect, column, size))
  const size = fullest?.cells[0]?.size ?? 0
  const placed = table.map(({ cells }): Cell[] => {
    const found = cells.map(columnAt)
    const rising = found.every((column, i) => column >= 0 && column > (found[i - 1] ?? -1))
    return cells.map((cell, i) => ({ column: rising ? (found[i] ?? i) : i, lines: [cell] }))
  })
  for (const [at, row] of placed.entries()) {
    const next = placed[at + 1]?.[0]?.lines[0]
    for (const line of loose.toSorted((a, b) => a.rect.top - b.rect.top)) {
      const cell = row.find((candidate) => candidate.column === columnAt(line))
      const last = cell?.lines.at(-1)
      if (!cell || !last || line.size !== last.size) continue
      const gap = line.rect.top - last.rect.bottom
      const isOver = next === undefined ? gap < size * 0.45 : line.rect.bottom < next.rect.top + size * 0.3
      if (gap > -size * 0.5 && gap < size * 0.8 && isOver) cell.lines.push(line)
    }
  }
  return placed
}

/** Short lines side by side at one height, at least two, with nothing but white between them. */
function rowsOf(lines: readonly PrintedLine[], rules: readonly Rect[], upright: readonly Rect[]): Row[] {
  const sorted = [...lines].sort((a, b) => a.rect.top - b.rect.top)
  const rows: Row[] = []
  let level: PrintedLine[] = []
  const close = () => {
    for (const cells of partsOf(
      [...level].sort((a, b) => a.rect.left - b.rect.left),
      rules,
      upright,
    )) {
      const rect = unionOf(cells.map((cell) => cell.rect))
      if (!rect || cells.length < 2) continue
      const filled = cells.reduce((sum, cell) => sum + widthOf(cell.rect), 0)
      if (filled <= widthOf(rect) * FULLEST) rows.push({ cells, rect })
    }
    level = []
  }
  for (const line of sorted) {
    const [first] = level
    if (first && sharedHeight(first.rect, line.rect) < Math.min(first.size, line.size) * 0.6) close()
    level.push(line)
  }
  close()
  return rows
}

/** The stretches of one height that are cells: a long line, a wide gap or the rule between two columns parts them. */
function partsOf(
  level: readonly PrintedLine[],
  rules: readonly Rect[],
  upright: readonly Rect[],
): PrintedLine[][] {
  const parts: PrintedLine[][] = []
  let part: PrintedLine[] = []
  for (const line of level) {
    const last = part.at(-1)
    const isCell =
      widthOf(line.rect) <= line.size * WIDEST_CELL && !/[。！？；，]$|，.{4}|.{8}，/u.test(line.text)
    const isFar = last && line.rect.left - last.rect.right > line.size * WIDEST_GAP
    const isApart = isFar || (last && upright.some((rule) => isBetween(rule, last.rect, line.rect)))
    if (last && (!isCell || (isApart && !rules.some((rule) => isUnder(rule, last, line))))) {
      parts.push(part)
      part = []
    }
    if (isCell) part.push(line)
  }
  return [...parts, part]
}

function isBetween(rule: Rect, left: Rect, right: Rect): boolean {
  return (
    rule.left > left.right - 1 &&
    rule.right < right.left + 1 &&
    sharedHeight(rule, left) > heightOf(left) * 0.5
  )
}

/** A rule right under or over two cells, from the one to the other. */
function isUnder(rule: Rect, { rect: a, size }: PrintedLine, { rect: b }: PrintedLine): boolean {
  return (
    rule.left < a.left + size &&
    rule.right > b.right - size &&
    sharedHeight(rule, unionOf([a, b]) ?? a) > -size * 0.9
  )
}

/** Rows under each other whose cells stand under each other. */
function tablesOf(rows: readonly Row[]): Row[][] {
  const open: Row[][] = []
  for (const row of rows) {
    const table = open.find((candidate) => {
      const last = candidate.at(-1)
      return last !== undefined && follows(last, row)
    })
    if (table) table.push(row)
    else open.push([row])
  }
  return open.filter((table) => {
    const cells = table.reduce((sum, row) => sum + row.cells.length, 0)
    return table.length >= FEWEST_ROWS && cells >= table.length * 2.5 && !runsOn(table)
  })
}

/** Cells of several words each are the lines of narrow columns, however ragged these are. */
function runsOn(table: readonly Row[]): boolean {
  const cells = table.flatMap((row) => row.cells)
  const wordy = cells.filter(({ text }) => text.trim().split(/\s+/u).length > 3)
  return wordy.length > cells.length * 0.5
}

function follows(last: Row, row: Row): boolean {
  const size = last.cells[0]?.size ?? 0
  const gap = row.rect.top - last.rect.top
  if (gap < size * 0.8 || gap > size * PITCH) return false
  const aligned = row.cells.filter((cell) =>
    last.cells.some((over) => standsUnder(cell.rect, over.rect, size)),
  )
  return aligned.length >= Math.max(2, row.cells.length * 0.6)
}

function standsUnder(cell: Rect, over: Rect, size: number): boolean {
  const near = size * 0.7
  return (
    Math.abs(cell.left - over.left) < near ||
    Math.abs(cell.right - over.right) < near ||
    Math.abs(cell.left + cell.right - over.left - over.right) < near * 2
  )
}
