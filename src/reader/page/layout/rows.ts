import type { Cell, CellMaker } from '#reader/page/layout/cells.ts'
import type { Grouping } from '#reader/page/layout/grouping.ts'

/** Cells side by side over all the columns. */
export type Row = { cells: readonly Cell[]; height: number; cost: number }

/** Ends of columns may differ by this share of a row before the row is not considered. */
const RAGGED = 0.15
/** Blank at the foot of a cell is worse the deeper it is against its row. */
const RAGGED_WEIGHT = 6

/**
 * Sets a run of pieces in rows of cells: the rows that together cost least, by dynamic programming over
 * the place where a row begins. Every run has a solution: a row may be one cell.
 */
export function bestRows(
  cells: CellMaker,
  grouping: Grouping,
  from: number,
  to: number,
  columns: number,
): Row[] {
  const best: { cost: number; row?: Row; next: number }[] = []
  best[to] = { cost: 0, next: to }
  for (let start = to - 1; start >= from; start -= 1) {
    let found: { cost: number; row?: Row; next: number } = { cost: Number.POSITIVE_INFINITY, next: to }
    const search = new RowSearch(cells, grouping, to, columns, (row, end) => {
      const cost = row.cost + (best[end]?.cost ?? Number.POSITIVE_INFINITY)
      if (cost < found.cost) found = { cost, row, next: end }
    })
    search.run(start)
    best[start] = found
  }
  const rows: Row[] = []
  for (let at = from; at < to;) {
    const step = best[at]
    if (step?.row === undefined) throw new RangeError(`No row begins at ${at}`)
    rows.push(step.row)
    at = step.next
  }
  return rows
}

/** Every row worth considering that begins at one piece. */
class RowSearch {
  readonly #cells: CellMaker
  readonly #grouping: Grouping
  readonly #to: number
  readonly #columns: number
  readonly #found: (row: Row, end: number) => void
  readonly #row: Cell[] = []

  constructor(
    cells: CellMaker,
    grouping: Grouping,
    to: number,
    columns: number,
    found: (row: Row, end: number) => void,
  ) {
    this.#cells = cells
    this.#grouping = grouping
    this.#to = to
    this.#columns = columns
    this.#found = found
  }

  run(start: number): void {
    for (const end of this.#grouping.endsFrom(start, this.#to)) {
      const { least, most } = this.#cells.spans(start, end)
      for (let span = 1; span <= this.#columns; span += 1) {
        if ((span < least || span > most) && span !== this.#columns) continue
        for (const mode of this.#grouping.modes(start, end, span)) {
          const cell = this.#cells.cell(start, end, span, mode)
          if (cell.height <= TALLEST || span === this.#columns) this.#with(cell, this.#columns, Infinity, 0)
        }
      }
    }
  }

  /** @param left columns that are free before this cell is set */
  #with(cell: Cell, left: number, low: number, high: number): void {
    const tall = Math.max(high, cell.height)
    const short = Math.min(low, cell.height)
    if (tall - short > RAGGED * tall) return
    this.#row.push(cell)
    if (left === cell.span) this.#found(makeRow(this.#row.slice(), tall), cell.to)
    else if (cell.to < this.#to) this.#nextCells(cell.to, left - cell.span, short, tall)
    this.#row.pop()
  }

  /** Of the cells that could follow, for each width and mode only the two nearest to the row's height. */
  #nextCells(start: number, left: number, low: number, high: number): void {
    const ends = this.#grouping.endsFrom(start, this.#to)
    for (let span = 1; span <= left; span += 1) {
      let under: Cell | undefined
      let underFlow: Cell | undefined
      let isOver = false
      let isFlowOver = false
      for (const end of ends) {
        if (span > this.#cells.spans(start, end).most) continue
        for (const mode of this.#grouping.modes(start, end, span)) {
          if (mode === 'flow' ? isFlowOver : isOver) continue
          const cell = this.#cells.cell(start, end, span, mode)
          if (cell.height <= high) {
            if (mode === 'flow') underFlow = cell
            else under = cell
            continue
          }
          if (mode === 'flow') isFlowOver = true
          else isOver = true
          this.#with(cell, left, low, high)
        }
        if (isOver && (isFlowOver || span === 1)) break
      }
      if (under !== undefined) this.#with(under, left, low, high)
      if (underFlow !== undefined) this.#with(underFlow, left, low, high)
    }
  }
}

/** A cell taller than this (some two screens) has its own row, over all columns. */
const TALLEST = 120

function makeRow(cells: readonly Cell[], height: number): Row {
  let cost = ROW
  for (const cell of cells) {
    const slack = height - cell.height
    cost += cell.span * slack * (1 + (RAGGED_WEIGHT * slack) / height) + cell.blank + cell.dislike
  }
  const [first] = cells
  if (cells.length === 1 && first !== undefined && !first.standsAlone) cost += LONELY * first.span
  return { cells, height, cost }
}

/** A rule across the sheet and the space about it. */
const ROW = 3
/** A row of one cell reads like a web page, not like a newspaper. */
const LONELY = 7
