import type { Cell, CellMaker } from '#reader/page/layout/cells.ts'
import type { ColumnCount } from '#reader/page/layout/columns.ts'
import { type Cut, snapWays } from '#reader/page/layout/cut-boxes.ts'
import { type CellMode, whiteOf } from '#reader/page/layout/dislike.ts'
import { type Among, amongOf, insidePlace, type Place } from '#reader/page/layout/laid-tree.ts'
import type { Row } from '#reader/page/layout/rows.ts'
import type { Setting } from '#reader/page/layout/setting.ts'

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
    const { height, blank, dislike } = this.#place(part, this.#columns, { first: true, top })
    const [from, to] = part.kind === 'item' ? [part.item, part.item + 1] : [part.from, part.to]
    const cell: Cell = {
      from,
      to,
      span: this.#columns,
      mode: part.kind === 'item' ? 'single' : 'stack',
      height,
      blank,
      dislike,
      isCramped: false,
      standsAlone: true,
    }
    return { cells: [cell], height, cost: blank + dislike }
  }

  /**
   * @param edge inside a stack, which has no cells, where it stands in it
   * @param room the height of the row it stands in, in ems
   */
  #place(part: Cut, span: number, edge: Edge | Among, room = 0): Size {
    if (part.kind === 'item') {
      const setting = this.#fitting(part.item, span, room)
      const place: Place =
        typeof edge === 'string'
          ? insidePlace('stack', setting, edge)
          : { mode: 'single', span, ...edge, setting }
      this.#items[part.item]?.set(this.#columns, place)
      return { ...this.#size(part, span), height: setting.height, blank: setting.blank }
    }
    if (part.kind === 'strip') return this.#strip(part, span, edge)
    const spans = this.#spansOf(part, span)
    const mode = spans === undefined ? 'stack' : 'rows'
    mapOf(this.#groups, part).set(this.#columns, groupPlace(mode, span, edge))
    return spans === undefined ? this.#stack(part.parts, span) : this.#beside(part.parts, spans)
  }

  /** Of the ways to set an item the one that suits a row of this height. */
  #fitting(item: number, span: number, room: number): Setting {
    let best: { setting: Setting; cost: number } | undefined
    for (const setting of this.#maker.settings(item, span)) {
      const slack = room - setting.height
      const cost = setting.blank + setting.dislike + span * whiteOf(Math.max(0, slack), 1)
      if (best === undefined || (slack > -SAME && cost < best.cost)) best = { setting, cost }
    }
    return best?.setting ?? this.#maker.setting(item, span)
  }

  /** The height of a row of parts at which an art director minds least what it does to them. */
  #roomFor(parts: readonly Cut[], spans: readonly number[]): number {
    const heights = parts.map((part, at) => {
      const span = spans[at] ?? 1
      if (part.kind !== 'item') return [this.#size(part, span).height]
      return this.#maker.settings(part.item, span).map(({ height }) => height)
    })
    const least = Math.max(...heights.map((each) => Math.min(...each)))
    let best: { room: number; cost: number } | undefined
    for (const room of heights.flat()) {
      if (room < least) continue
      const cost = parts.reduce((sum, part, at) => {
        const span = spans[at] ?? 1
        const { height, blank, dislike } = this.#sizeIn(part, span, room)
        return sum + blank + dislike + span * whiteOf(Math.max(0, room - height), gapsOf(part))
      }, 0)
      if (best === undefined || cost < best.cost) best = { room, cost }
    }
    return best?.room ?? least
  }

  /** The size of a part in a row of a height: an item is set as suits it. */
  #sizeIn(part: Cut, span: number, room: number): Size {
    const size = this.#size(part, span)
    if (part.kind !== 'item') return size
    const best = this.#maker.setting(part.item, span)
    const { height, blank, dislike } = this.#fitting(part.item, span, room)
    return { height, blank, dislike: size.dislike + dislike - best.dislike }
  }

  #sizesBeside(parts: readonly Cut[], spans: readonly number[]): Size[] {
    const room = this.#roomFor(parts, spans)
    return parts.map((part, at) => this.#sizeIn(part, spans[at] ?? 1, room))
  }

  /** What shares a box stands side by side, in one column over each other. */
  #strip(part: CutGroup, span: number, edge: Edge | Among): Size {
    const mode = stripMode(span)
    mapOf(this.#groups, part).set(this.#columns, groupPlace(mode, span, edge))
    for (let item = part.from; item < part.to; item += 1) {
      const among = amongOf(item - part.from, part.to - part.from)
      this.#items[item]?.set(this.#columns, insidePlace(mode, this.#maker.setting(item, 1), among))
    }
    return this.#size(part, span)
  }

  /** The columns of each part of a row, near its printed width: the way an art director minds least. */
  #spansOf(part: Cut, span: number): readonly number[] | undefined {
    if (part.kind !== 'row') return undefined
    let best: { spans: readonly number[]; cost: number } | undefined
    for (const spans of snapWays(part.parts, span)) {
      const { blank, dislike } = sizeBeside(part.parts, this.#sizesBeside(part.parts, spans), spans)
      // What comes first is nearest to the print: another must be clearly better.
      const cost = blank + dislike
      if (best === undefined || cost < best.cost * CLEARLY) best = { spans, cost }
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
    if (part.kind === 'item') return this.#single(part.item, span, part.box[2])
    if (part.kind === 'strip') return this.#maker.cell(part.from, part.to, span, stripMode(span))
    const spans = this.#spansOf(part, span)
    return spans === undefined
      ? sizeOver(part.parts.map((each) => this.#size(each, span)))
      : sizeBeside(part.parts, this.#sizesBeside(part.parts, spans), spans)
  }

  /** An item over a span. What the print did with it is right; what our columns do to it may not be. */
  #single(item: number, span: number, printedWidth: number): Size {
    const cell = this.#maker.cell(item, item + 1, span, 'single')
    const isStretched = span > printedWidth * this.#columns + 1
    return isStretched || cell.isCramped ? cell : { ...cell, dislike: 0 }
  }

  #stack(parts: readonly Cut[], span: number): Size {
    return sizeOver(parts.map((part, at) => this.#place(part, span, amongOf(at, parts.length))))
  }

  #beside(parts: readonly Cut[], spans: readonly number[]): Size {
    const byPlace = parts.toSorted((one, other) => one.box[0] - other.box[0])
    const isReordered = byPlace.some((part, at) => part !== parts[at])
    const room = this.#roomFor(parts, spans)
    const sizes = parts.map((part, at) => {
      const position = byPlace.indexOf(part)
      const span = spans[at] ?? 1
      const size = this.#place(part, span, { first: position === 0, top: true }, room)
      if (isReordered) this.#order(part, position + 1)
      return size
    })
    return sizeBeside(parts, sizes, spans)
  }

  /** What was printed further left than it is read: seen there, read in its turn. */
  #order(part: Cut, order: number): void {
    const places = part.kind === 'item' ? this.#items[part.item] : this.#groups.get(part)
    const place = places?.get(this.#columns)
    if (place !== undefined) place.order = order
  }
}

/** In ems of one column: how tall, how much white in it, and what an art director has against it. */
export type Size = { height: number; blank: number; dislike: number }

/** What a cell has at its edges. */
type Edge = { first: boolean; top: boolean }

type CutGroup = Extract<Cut, { from: number }>

/** Heights that differ by less are the same. */
const SAME = 0.01

/** A way of snapping is better than the nearest one if it costs less than this share. */
const CLEARLY = 0.75

/** The place of a group: a cell, or a part of a stack. */
function groupPlace(mode: Place['mode'], span: number, edge: Edge | Among): Place {
  if (typeof edge !== 'string') return { mode, span, ...edge }
  return { mode, span, first: false, top: false, isInner: true, among: edge }
}

function stripMode(span: number): CellMode {
  return span === 1 ? 'stack' : 'strip'
}

function sizeOver(sizes: readonly Size[]): Size {
  return {
    height: sizes.reduce((sum, size) => sum + size.height, 0),
    blank: sizes.reduce((sum, size) => sum + size.blank, 0),
    dislike: sizes.reduce((sum, size) => sum + size.dislike, 0),
  }
}

function sizeBeside(parts: readonly Cut[], sizes: readonly Size[], spans: readonly number[]): Size {
  const height = Math.max(...sizes.map((size) => size.height))
  let { blank, dislike } = sizeOver(sizes)
  sizes.forEach((size, at) => {
    const span = spans[at] ?? 1
    const slack = height - size.height
    blank += span * slack
    dislike += span * (whiteOf(slack, gapsOf(parts[at])) - slack)
  })
  return { height, blank, dislike }
}

/** The places among which the white at the foot of a part is spread. */
function gapsOf(part: Cut | undefined): number {
  return part?.kind === 'column' ? Math.max(1, part.parts.length - 1) : 1
}

export function mapOf(groups: Map<Cut, Map<ColumnCount, Place>>, part: Cut): Map<ColumnCount, Place> {
  const known = groups.get(part)
  if (known !== undefined) return known
  const made = new Map<ColumnCount, Place>()
  groups.set(part, made)
  return made
}
