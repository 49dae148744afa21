import type { CellMaker } from '#reader/page/layout/cells.ts'
import { COLUMN_COUNTS, type ColumnCount } from '#reader/page/layout/columns.ts'
import type { CellMode } from '#reader/page/layout/dislike.ts'
import type { Group } from '#reader/page/layout/grouping.ts'
import type { Row } from '#reader/page/layout/rows.ts'
import type { Setting } from '#reader/page/layout/setting.ts'

/**
 * Where a node stands at one count of columns.
 *
 * - `single`: an item that is a cell of its own.
 * - `stack`, `flow`, `strip`, `rows`: a group that is a cell; its children stand over each other, flow
 *   through its columns, stand side by side, or stand in rows of cells again.
 * - `inside`, `flowing`, `beside`: an item of a stack, a flow or a strip, which has no cell of its own.
 * - `gone`: a group that is no cell here; its children stand in its place.
 */
export type Place = {
  mode: CellMode | 'rows' | 'inside' | 'flowing' | 'beside' | 'gone'
  span: number
  /** Begins a row: no rule to its left. */
  first: boolean
  /** Stands in the first row: no rule above. */
  top: boolean
  /** Position in its row from 1, where that differs from the order of reading. */
  order?: number
  /** A group that stands in a stack: it has children of its own, but no cell. */
  isInner?: boolean
  /** Where it stands among those over each other. */
  among?: Among
  /** Flows through columns, and is parted by the end of none. */
  isWhole?: boolean
  setting?: Setting
}

/** First, last, or between others. */
export type Among = 'head' | 'tail' | 'middle'

export type PlaceByCount = Record<ColumnCount, Place>

/** An item of the page (by its position in reading order), or some that stand together somewhere. */
export type LaidNode =
  | { kind: 'item'; item: number; at: PlaceByCount }
  | { kind: 'group'; children: readonly LaidNode[]; at: PlaceByCount }

/** The tree of a page that has no boxes: items, and groups of items and of groups, in the page's order. */
export function treeOf(
  count: number,
  groups: readonly Group[],
  rows: ReadonlyMap<ColumnCount, readonly Row[]>,
  makers: ReadonlyMap<ColumnCount, CellMaker>,
): LaidNode[] {
  const places = new Map(
    COLUMN_COUNTS.map((columns) => [columns, placesOf(rows.get(columns) ?? [], makers.get(columns))]),
  )
  const itemAt = (item: number) => byCount((columns) => places.get(columns)?.items[item])
  const groupAt = ({ from, to }: Group) =>
    byCount((columns) => {
      const found = places.get(columns)?.groups.get(from)
      return found?.to === to ? found.place : undefined
    })
  const nodesIn = (from: number, to: number, within: readonly Group[]): LaidNode[] => {
    const nodes: LaidNode[] = []
    for (let at = from; at < to;) {
      const here = within.filter((group) => group.from === at)
      const group = here.find((each) => here.every((other) => other.to <= each.to))
      if (group === undefined) nodes.push({ kind: 'item', item: at, at: itemAt(at) })
      else {
        const inner = within.filter((each) => each !== group && each.from >= at && each.to <= group.to)
        nodes.push({ kind: 'group', children: nodesIn(at, group.to, inner), at: groupAt(group) })
      }
      at = group?.to ?? at + 1
    }
    return nodes
  }
  return nodesIn(0, count, groups)
}

const GONE: Place = { mode: 'gone', span: 1, first: false, top: false }

/** A place for every count of columns; where there is none the node is gone. */
export function byCount(place: (columns: ColumnCount) => Place | undefined): PlaceByCount {
  return {
    2: place(2) ?? GONE,
    3: place(3) ?? GONE,
    4: place(4) ?? GONE,
    5: place(5) ?? GONE,
    6: place(6) ?? GONE,
  }
}

/** The places of items and groups in rows; a group is known by its first item. */
export function placesOf(
  rows: readonly Row[],
  maker: CellMaker | undefined,
): { items: (Place | undefined)[]; groups: Map<number, { to: number; place: Place }> } {
  const items: (Place | undefined)[] = []
  const groups = new Map<number, { to: number; place: Place }>()
  rows.forEach((row, line) => {
    row.cells.forEach((cell, position) => {
      const { span, mode, from, to } = cell
      const place = { mode, span, first: position === 0, top: line === 0 }
      if (mode === 'single') items[from] = { ...place, setting: cell.setting }
      else {
        groups.set(from, { to, place })
        for (let item = from; item < to; item += 1) {
          const setting = maker?.setting(item, mode === 'stack' ? span : 1)
          const inside = insidePlace(mode, setting, amongOf(item - from, to - from))
          items[item] = mode === 'flow' && maker?.isWhole(item) ? { ...inside, isWhole: true } : inside
        }
      }
    })
  })
  return { items, groups }
}

/** The place of an item that shares a cell. */
export function insidePlace(mode: CellMode, setting: Setting | undefined, among: Among): Place {
  const place = { span: 1, first: false, top: false, setting, among }
  if (mode === 'strip') return { ...place, mode: 'beside' }
  return { ...place, mode: mode === 'flow' ? 'flowing' : 'inside' }
}

/** @param at its position among so many */
export function amongOf(at: number, count: number): Among {
  if (at === 0) return 'head'
  return at === count - 1 ? 'tail' : 'middle'
}
