import type { ColumnCount } from '#reader/page/layout/columns.ts'
import { type CellMode, dislikeOf } from '#reader/page/layout/dislike.ts'
import type { Rank } from '#issue/page-setting.ts'
import { type Measured, settingsOf } from '#reader/page/layout/set-piece.ts'
import type { Setting } from '#reader/page/layout/setting.ts'

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
  /** Holds something that its width does not suit: possible only where nothing else is. */
  isCramped: boolean
  /** May fill a row by itself: a lead, the box of teasers. */
  standsAlone: boolean
  /** How a single piece is set in it. */
  setting?: Setting
}

/** The widest cell of a single piece in a row with others. */
const WIDEST: Record<Rank, number> = {
  lead: 6,
  major: 4,
  'photo-story': 3,
  story: 3,
  brief: 3,
  notice: 3,
  teaser: 6,
}

/** The places in a cell among which the white at its foot is spread: between the pieces of a stack. */
export function gapsOf({ mode, from, to }: Cell): number {
  return mode === 'stack' ? to - from - 1 : 1
}

const BETWEEN = 0.6
/** A dislike of a setting beyond which its cell is taken only for want of another. */
const CRAMPED = 50
/** The frame of the box of teasers. */
const STRIP = 1.6
/** A flow ends where its last piece does, and no piece's headline stands alone at a column's foot. */
const FLOW_SLACK = 2.6
/** A piece from this height on is hard to follow over the end of a column. */
const LONG = 22
const LONG_IN_FLOW = 9
/** A piece of a flow up to this height, some five lines, is not parted by the end of a column. */
const SHORT = 9

/** Sums over the pieces before each: a run's sum is the difference of two. */
type Sums = { height: number; blank: number; dislike: number; long: number; cramped: number }
const NOTHING: Sums = { height: 0, blank: 0, dislike: 0, long: 0, cramped: 0 }

/** The settings of a page's pieces at one column count, and the cells that can be made of them. */
export class CellMaker {
  readonly columns: ColumnCount
  readonly #items: readonly Measured[]
  readonly #settings: (readonly Setting[] | undefined)[] = []
  readonly #singles: (readonly Cell[] | undefined)[] = []
  readonly #sums = new Map<string, readonly Sums[]>()

  constructor(items: readonly Measured[], columns: ColumnCount) {
    this.#items = items
    this.columns = columns
  }

  rank(at: number): Rank {
    return this.#items[at]?.item.rank ?? 'brief'
  }

  /** The narrowest span worth trying for a run of pieces. */
  leastSpan(from: number): number {
    return this.rank(from) === 'lead' ? Math.ceil(this.columns / 2) : 1
  }

  /** The widest; all the columns are always possible. */
  mostSpan(from: number, to: number): number {
    const rank = this.rank(from)
    if (to - from === 1) return WIDEST[rank]
    return rank === 'notice' || rank === 'teaser' ? this.columns : 3
  }

  /** The best way to set a piece over a span. */
  setting(at: number, span: number): Setting {
    const [best] = this.settings(at, span)
    if (best === undefined) throw new RangeError(`No item ${at}`)
    return best
  }

  /** A cell for every way to set a single piece, the best first. */
  singles(at: number, span: number): readonly Cell[] {
    const key = at * 8 + span
    const known = this.#singles[key]
    if (known !== undefined) return known
    const cell = this.cell(at, at + 1, span, 'single')
    const [best, ...others] = this.settings(at, span)
    if (best === undefined) return []
    const singles = [
      { ...cell, setting: best },
      ...others.map((setting) => ({
        ...cell,
        height: cell.height + setting.height - best.height,
        blank: cell.blank + setting.blank - best.blank,
        dislike: cell.dislike + setting.dislike - best.dislike,
        setting,
      })),
    ]
    this.#singles[key] = singles
    return singles
  }

  /** The ways to set a piece over a span, the best first. */
  settings(at: number, span: number): readonly Setting[] {
    const key = at * 8 + span
    const known = this.#settings[key]
    if (known !== undefined) return known
    const item = this.#items[at]
    const settings = item === undefined ? [] : settingsOf(item, this.columns, span)
    this.#settings[key] = settings
    return settings
  }

  cell(from: number, to: number, span: number, mode: CellMode): Cell {
    const sums = this.#sumsAt(mode === 'flow' || mode === 'strip' ? 1 : span, mode)
    const before = sums[from] ?? NOTHING
    const after = sums[to] ?? NOTHING
    let height = after.height - before.height + (to - from - 1) * BETWEEN
    let blank = after.blank - before.blank
    let dislike = after.dislike - before.dislike
    if (mode === 'flow') {
      const slack = Math.min(FLOW_SLACK, height / span / 3)
      const even = height / span + slack
      const tall = this.#flowHeight(from, to, span, even, height)
      blank += slack * (span - 1) * 0.6 + (tall - even) * span
      height = tall
      dislike += (after.long - before.long) * LONG_IN_FLOW * (span - 1)
    }
    if (mode === 'strip') height = (height / (to - from)) * Math.ceil((to - from) / span) + STRIP
    const rank = this.rank(from)
    const standsAlone = rank === 'lead' || rank === 'teaser'
    const isCramped = after.cramped > before.cramped
    return { from, to, span, mode, height, blank, dislike, isCramped, standsAlone }
  }

  /**
   * How tall a flow is when pieces with a frame and short ones stay whole: the least height at which the columns hold them all,
   * as a browser balances them.
   */
  #flowHeight(from: number, to: number, span: number, even: number, all: number): number {
    const heights: number[] = []
    let wholes = 0
    for (let at = from; at < to; at += 1) {
      const { height } = this.setting(at, 1)
      const isWhole = this.isWhole(at)
      heights.push(isWhole ? -height : height)
      if (isWhole) wholes += 1
    }
    if (wholes === 0) return even
    let low = even
    let high = all
    while (high - low > 0.5) {
      const middle = (low + high) / 2
      if (columnsFor(heights, middle) <= span) high = middle
      else low = middle
    }
    return high
  }

  /** Whether a piece that flows through columns is never parted by the end of one. */
  isWhole(at: number): boolean {
    const item = this.#items[at]?.item
    const isFramed = item?.kind === 'piece' && item.article.kind === 'advertisement'
    return isFramed || this.setting(at, 1).height <= SHORT
  }

  #sumsAt(span: number, mode: CellMode): readonly Sums[] {
    const key = `${mode}${span}`
    const known = this.#sums.get(key)
    if (known !== undefined) return known
    const { columns } = this
    const pieces = this.#items.length
    let last = NOTHING
    const sums = [last]
    for (let at = 0; at < this.#items.length; at += 1) {
      const setting = this.setting(at, span)
      last = {
        height: last.height + setting.height,
        blank: last.blank + setting.blank,
        dislike:
          last.dislike +
          setting.dislike +
          dislikeOf({ rank: this.rank(at), setting, mode, span, columns, pieces }),
        long: last.long + (setting.height > LONG ? 1 : 0),
        cramped: last.cramped + (setting.dislike > CRAMPED ? 1 : 0),
      }
      sums.push(last)
    }
    this.#sums.set(key, sums)
    return sums
  }
}

/** The columns of a height that pieces take one after the other; those below zero are whole. */
function columnsFor(heights: readonly number[], tall: number): number {
  let columns = 1
  let used = 0
  for (const height of heights) {
    const own = Math.abs(height) + BETWEEN
    if (height < 0 && used > 0 && used + own > tall) {
      columns += 1
      used = 0
    }
    used += own
    // What may be broken goes on in the next column.
    if (height < 0) continue
    while (used > tall) {
      columns += 1
      used -= tall
    }
  }
  return columns
}
