import type { Cell, CellMaker } from '#reader/page/layout/cells.ts'
import type { ColumnCount } from '#reader/page/layout/columns.ts'
import { type Cut, snapWays } from '#reader/page/layout/cut-boxes.ts'
import { insidePlace, type Place } from '#reader/page/layout/laid-tree.ts'
import type { Row } from '#reader/page/layout/rows.ts'

/** Places the parts of a cut at one count of columns, and estimates their heights. */
export class Placer {
  readonly #maker: CellMaker
  readonly #columns: ColumnCount
  readonly #items: readonly Map<ColumnCount, Place>[]
  readonly #groups: Map<Cut, Map<ColumnCount, Place>>
  readonly #sizes = new Map<Cut, Size[]>()

  constructor(
    maker: CellMaker,
    columns: ColumnCount,
    items: readonly Map<ColumnCount, Place>[],
    groups: Map<Cut, Map<ColumnCount, Place>>,
  ) {
    this.#maker = maker
    this.#columns = columns
    this.#items = items
    this.#groups = groups
  }

  /** The size of parts over each other, over all the columns, before they are placed. */
  sizeOf(parts: readonly Cut[]): Size {
    return sizeOver(parts.map((part) => this.#size(part, this.#columns)))
  }

  /** A part over all the columns. */
  row(part: Cut, top: boolean): Row {
    const { height, blank } = this.#place(part, this.#columns, { first: true, top })
    const [from, to] = part.kind === 'item' ? [part.item, part.item + 1] : [part.from, part.to]
    const cell: Cell = {
      from,
      to,
      span: this.#columns,
      mode: part.kind === 'item' ? 'single' : 'stack',
      height,
      blank,
      dislike: 0,
      isCramped: false,
      standsAlone: true,
    }
    return { cells: [cell], height, cost: blank }
  }

  /** @param edge what a cell has at its edges; undefined inside a stack, which has no cells */
  #place(part: Cut, span: number, edge: { first: boolean; top: boolean } | undefined): Size {
    if (part.kind === 'item') {
      const setting = this.#maker.setting(part.item, span)
      const place: Place = edge ? { mode: 'single', span, ...edge, setting } : insidePlace('stack', setting)
      this.#items[part.item]?.set(this.#columns, place)
      return { height: setting.height, blank: setting.blank }
    }
    const spans = this.#spansOf(part, span)
    const mode = spans === undefined ? 'stack' : 'rows'
    const place: Place = edge
      ? { mode, span, ...edge }
      : { mode, span, first: false, top: false, isInner: true }
    mapOf(this.#groups, part).set(this.#columns, place)
    return spans === undefined ? this.#stack(part.parts, span) : this.#beside(part.parts, spans)
  }

  /** The columns of each part of a row, near its printed width: the way that leaves the least white. */
  #spansOf(part: Cut, span: number): readonly number[] | undefined {
    if (part.kind !== 'row') return undefined
    let best: { spans: readonly number[]; blank: number } | undefined
    for (const spans of snapWays(part.parts, span)) {
      const { blank } = sizeBeside(
        part.parts.map((each, at) => this.#size(each, spans[at] ?? 1)),
        spans,
      )
      // What comes first is nearest to the print: another must be clearly better.
      if (best === undefined || blank < best.blank * CLEARLY) best = { spans, blank }
    }
    return best?.spans
  }

  /** The size of a part at a span, before it is placed. */
  #size(part: Cut, span: number): Size {
    const known = this.#sizes.get(part)?.[span]
    if (known !== undefined) return known
    const size = this.#reckon(part, span)
    const sizes = this.#sizes.get(part) ?? []
    sizes[span] = size
    this.#sizes.set(part, sizes)
    return size
  }

  #reckon(part: Cut, span: number): Size {
    if (part.kind === 'item') return this.#maker.setting(part.item, span)
    const spans = this.#spansOf(part, span)
    return spans === undefined
      ? sizeOver(part.parts.map((each) => this.#size(each, span)))
      : sizeBeside(
          part.parts.map((each, at) => this.#size(each, spans[at] ?? 1)),
          spans,
        )
  }

  #stack(parts: readonly Cut[], span: number): Size {
    return sizeOver(parts.map((part) => this.#place(part, span, undefined)))
  }

  #beside(parts: readonly Cut[], spans: readonly number[]): Size {
    const byPlace = parts.toSorted((one, other) => one.box[0] - other.box[0])
    const isReordered = byPlace.some((part, at) => part !== parts[at])
    const sizes = parts.map((part, at) => {
      const position = byPlace.indexOf(part)
      const span = spans[at] ?? 1
      const size = this.#place(part, span, { first: position === 0, top: true })
      if (isReordered) this.#order(part, position + 1)
      return size
    })
    return sizeBeside(sizes, spans)
  }

  /** What was printed further left than it is read: seen there, read in its turn. */
  #order(part: Cut, order: number): void {
    const places = part.kind === 'item' ? this.#items[part.item] : this.#groups.get(part)
    const place = places?.get(this.#columns)
    if (place !== undefined) place.order = order
  }
}

export type Size = { height: number; blank: number }

/** A way of snapping is better than the nearest one if it leaves less than this share of its white. */
const CLEARLY = 0.75

function sizeOver(sizes: readonly Size[]): Size {
  return {
    height: sizes.reduce((sum, size) => sum + size.height, 0),
    blank: sizes.reduce((sum, size) => sum + size.blank, 0),
  }
}

function sizeBeside(sizes: readonly Size[], spans: readonly number[]): Size {
  const height = Math.max(...sizes.map((size) => size.height))
  const blank = sizes.reduce(
    (sum, size, at) => sum + size.blank + (spans[at] ?? 1) * (height - size.height),
    0,
  )
  return { height, blank }
}

export function mapOf(groups: Map<Cut, Map<ColumnCount, Place>>, part: Cut): Map<ColumnCount, Place> {
  const known = groups.get(part)
  if (known !== undefined) return known
  const made = new Map<ColumnCount, Place>()
  groups.set(part, made)
  return made
}
