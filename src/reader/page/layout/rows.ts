import { type Cell, type CellMaker, gapsOf } from '#reader/page/layout/cells.ts'
import { whiteOf } from '#reader/page/layout/dislike.ts'
import type { Grouping } from '#reader/page/layout/grouping.ts'

/** Cells side by side over all the columns. */
export type Row = { cells: readonly Cell[]; height: number; cost: number }

/** Ends of columns may differ by this share of a row. */
const RAGGED = 0.15
/** A rule across the sheet and the space about it. */
const ROW = 3
/** A row of one cell reads like a web page, not like a newspaper. */
const LONELY = 11
/** A strip of text lower than this, over all columns, is a ribbon. */
const SHALLOW = 12
/** A cell taller than this (more than a screen) has its own row, over all columns. */
const TALLEST = 115

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
  const search = new RowSearch(cells, grouping, from, to, columns)
  const best: (Found | undefined)[] = []
  for (let start = to - 1; start >= from; start -= 1) best[start] = search.from(start)
  const rows: Row[] = []
  for (let at = from; at < to;) {
    const found = best[at]
    if (found === undefined) throw new RangeError(`No row begins at ${at}`)
    rows.push(found.row)
    at = found.end
  }
  return rows
}

/** The best row that begins at a piece, where it ends, and what it costs with all that follows. */
type Found = { row: Row; end: number; cost: number }

class RowSearch {
  readonly #cells: CellMaker
  readonly #grouping: Grouping
  readonly #from: number
  readonly #to: number
  readonly #columns: number
  /** The cost of everything from a piece on. */
  readonly #costs: number[] = []
  /** Cells that may begin at a piece, by their span. */
  readonly #candidates: (readonly Cell[])[] = []
  /** The least that can follow, by where a cell ends and how many columns are left. */
  readonly #leasts: number[] = []
  readonly #ends: number[] = []
  #row: Cell[] = []
  #best: Found | undefined

  constructor(cells: CellMaker, grouping: Grouping, from: number, to: number, columns: number) {
    this.#from = from
    this.#cells = cells
    this.#grouping = grouping
    this.#to = to
    this.#columns = columns
    this.#costs[to] = 0
  }

  from(start: number): Found | undefined {
    this.#best = undefined
    for (let span = this.#cells.leastSpan(start); span <= this.#columns; span += 1) {
      for (const cell of this.#cellsFrom(start, span))
        if (cell.height <= TALLEST || span === this.#columns)
          this.#add(cell, this.#columns, cell.height, 0, 0)
    }
    return this.#take(start)
  }

  #take(start: number): Found | undefined {
    const found = this.#best
    this.#costs[start] = found?.cost ?? Number.POSITIVE_INFINITY
    return found
  }

  /**
   * Adds a cell and goes on through every cell that could follow it.
   *
   * @param left columns that are free before this cell is set
   * @param sofar what speaks against the cells before
   */
  #add(cell: Cell, left: number, low: number, high: number, sofar: number): void {
    const tall = Math.max(high, cell.height)
    const short = Math.min(low, cell.height)
    if (tall - short > RAGGED * tall) return
    const cost = sofar + cell.blank + cell.dislike
    if (this.#best !== undefined && cost + this.#least(cell.to, left - cell.span) >= this.#best.cost) return
    this.#row.push(cell)
    if (left === cell.span) this.#finish(cell.to, tall, cost)
    else if (cell.to < this.#to) {
      for (let span = 1; span <= left - cell.span; span += 1) {
        for (const next of this.#cellsFrom(cell.to, span))
          if (span < this.#columns) this.#add(next, left - cell.span, short, tall, cost)
      }
    }
    this.#row.pop()
  }

  /** What everything below a row costs at the least that goes on from a piece over some more columns. */
  #least(from: number, columns: number): number {
    const key = from * 8 + columns
    const known = this.#leasts[key]
    if (known !== undefined) return known
    let end = from
    for (let left = columns; left > 0; left -= 1) end = this.#furthest(end)
    let least = columns === 0 ? (this.#costs[from] ?? 0) : Number.POSITIVE_INFINITY
    for (let at = from + 1; at <= end; at += 1) least = Math.min(least, this.#costs[at] ?? 0)
    this.#leasts[key] = least
    return least
  }

  /** The furthest end of a cell that begins at a piece, or at an earlier one. A loop: a text may have 50,000 pieces. */
  #furthest(from: number): number {
    const start = Math.min(from, this.#to - 1)
    let at = start
    while (at > this.#from && this.#ends[at - 1] === undefined && this.#ends[at] === undefined) at -= 1
    for (; at <= start; at += 1) {
      const own = this.#grouping.endsFrom(at, this.#to).at(-1) ?? this.#to
      this.#ends[at] ??= Math.max(own, this.#ends[at - 1] ?? 0)
    }
    return this.#ends[start] ?? this.#to
  }

  #finish(end: number, height: number, disliked: number): void {
    let cost = ROW + disliked
    for (const cell of this.#row) {
      cost += cell.span * whiteOf(height - cell.height, gapsOf(cell))
    }
    const [first] = this.#row
    if (this.#row.length === 1 && first?.standsAlone === false)
      cost += first.span * (LONELY + Math.max(0, SHALLOW - height))
    const whole = cost + (this.#costs[end] ?? Number.POSITIVE_INFINITY)
    if (this.#best !== undefined && whole >= this.#best.cost) return
    this.#best = { row: { cells: [...this.#row], height, cost }, end, cost: whole }
  }

  #cellsFrom(start: number, span: number): readonly Cell[] {
    const key = start * 8 + span
    const known = this.#candidates[key]
    if (known !== undefined) return known
    const found: Cell[] = []
    for (const end of this.#grouping.endsFrom(start, this.#to)) {
      if (span > this.#cells.mostSpan(start, end) && span !== this.#columns) continue
      for (const mode of this.#grouping.modes(start, end, span)) {
        const cells =
          mode === 'single' ? this.#cells.singles(start, span) : [this.#cells.cell(start, end, span, mode)]
        for (const cell of cells) if (!cell.isCramped || span === this.#columns) found.push(cell)
      }
    }
    this.#candidates[key] = found
    return found
  }
}
