import type { ColumnCount } from '#reader/page/layout/columns.ts'
import type { Rank } from '#reader/page/layout/item.ts'
import { type Measured, setPiece } from '#reader/page/layout/set-piece.ts'
import type { Setting } from '#reader/page/layout/setting.ts'

/**
 * How the pieces of a cell stand in it: one by itself, some over each other at its full width, some
 * flowing through its columns, or side by side as a strip of teasers.
 */
export type CellMode = 'single' | 'stack' | 'flow' | 'strip'

/** A rectangle of the sheet: some pieces that follow each other, over a span of columns. */
export type Cell = {
  from: number
  to: number
  span: number
  mode: CellMode
  height: number
  /** White inside the cell, in ems of one column. */
  blank: number
  /** What an art director would have against it, in the same measure. */
  dislike: number
  /** May fill a row by itself: a lead, the box of teasers. */
  standsAlone: boolean
}

const MODE_NUMBER: Record<CellMode, number> = { single: 0, stack: 1, flow: 2, strip: 3 }

/** A lead over all of many columns leaves nothing beside it: a page like a poster. */
const FULL_LEAD = 18
/** The least share of the sheet's width that a lead takes. */
const LEAD = 0.6
/** The widest cell of a single piece in a row with others. */
const WIDEST: Record<Rank, number> = {
  lead: 6,
  major: 4,
  'photo-story': 3,
  story: 3,
  brief: 2,
  notice: 2,
  teaser: 6,
}

const BETWEEN = 0.6
/** The frame of the box of teasers. */
const STRIP = 1.6
/** A flow ends where its last piece does, and no piece's headline stands alone at a column's foot. */
const FLOW_SLACK = 2.6

/** The settings of a page's pieces at one column count, and the cells that can be made of them. */
export class CellMaker {
  readonly columns: ColumnCount
  readonly #items: readonly Measured[]
  readonly #settings: (Setting | undefined)[]
  readonly #cells = new Map<number, Cell>()

  constructor(items: readonly Measured[], columns: ColumnCount) {
    this.#items = items
    this.columns = columns
    this.#settings = []
  }

  rank(at: number): Rank {
    return this.#items[at]?.item.rank ?? 'brief'
  }

  /** The narrowest span worth trying for a run of pieces. */
  leastSpan(from: number): number {
    return this.rank(from) === 'lead' ? Math.ceil(this.columns * LEAD) : 1
  }

  /** The widest; all the columns are always possible. */
  mostSpan(from: number, to: number): number {
    const rank = this.rank(from)
    if (to - from === 1) return WIDEST[rank]
    return rank === 'notice' || rank === 'teaser' ? this.columns : 3
  }

  setting(at: number, span: number): Setting {
    const key = at * 8 + span
    const known = this.#settings[key]
    if (known !== undefined) return known
    const item = this.#items[at]
    if (item === undefined) throw new RangeError(`No item ${at}`)
    const setting = setPiece(item, this.columns, span)
    this.#settings[key] = setting
    return setting
  }

  cell(from: number, to: number, span: number, mode: CellMode): Cell {
    const key = ((from * 512 + to) * 8 + span) * 4 + MODE_NUMBER[mode]
    const known = this.#cells.get(key)
    if (known !== undefined) return known
    const cell = this.#make(from, to, span, mode)
    this.#cells.set(key, cell)
    return cell
  }

  #make(from: number, to: number, span: number, mode: CellMode): Cell {
    const at = mode === 'flow' || mode === 'strip' ? 1 : span
    let height = 0
    let blank = 0
    let dislike = 0
    let long = 0
    for (let item = from; item < to; item += 1) {
      const setting = this.setting(item, at)
      height += setting.height + (item > from ? BETWEEN : 0)
      blank += setting.blank
      dislike += setting.dislike + dislikeOf(this.rank(item), at, this.columns, setting, mode)
      if (setting.height > 22) long += 1
    }
    if (mode === 'flow') {
      const slack = Math.min(FLOW_SLACK, height / span / 3)
      height = height / span + slack
      blank += slack * (span - 1) * 0.6
      dislike += long * 9 * (span - 1)
    }
    if (mode === 'strip') {
      const lines = Math.ceil((to - from) / span)
      height = (height / (to - from)) * lines + STRIP
    }
    const rank = this.rank(from)
    const standsAlone = rank === 'lead' || rank === 'teaser'
    return { from, to, span, mode, height, blank, dislike, standsAlone }
  }
}

/** What speaks against a rank at a width. */
function dislikeOf(rank: Rank, span: number, columns: number, setting: Setting, mode: CellMode): number {
  const shallow = span > 1 ? Math.max(0, 9 - setting.height / 1.7) * span * 0.5 : 0
  switch (rank) {
    case 'lead':
      if (mode !== 'single') return 200
      if (span === columns) return columns > 3 ? FULL_LEAD * columns : 0
      return span < columns * LEAD ? 60 * (columns * LEAD - span) : 0
    case 'major':
      return (span === 1 ? 14 : span > 3 ? 8 * (span - 3) : 0) + (mode === 'flow' ? 10 : 0) + shallow
    case 'photo-story':
      return (span > 3 ? 12 * (span - 3) : 0) + (mode === 'flow' ? 4 : 0) + shallow
    case 'story':
      return (span > 2 ? 7 * (span - 2) : 0) + shallow
    case 'brief':
      return span > 1 ? 9 * (span - 1) + shallow : 0
    case 'notice':
      return span > 1 ? 6 * (span - 1) + shallow : 0
    case 'teaser':
      return 0
    default:
      return rank satisfies never
  }
}
