import type { ColumnCount } from '#reader/page/layout/columns.ts'
import type { Cut } from '#reader/page/layout/cut-boxes.ts'
import type { Group } from '#reader/page/layout/grouping.ts'
import { byCount, type LaidNode, type Place, type PlaceByCount } from '#reader/page/layout/laid-tree.ts'
import { rangeOfPart } from '#reader/page/layout/own-groups.ts'

/** Where items and groups stand: as printed at some counts of columns, in groups of the page's own at others. */
export type Placed = {
  item: (item: number) => PlaceByCount
  printed: (part: Cut, columns: ColumnCount) => Place | undefined
  own: (group: Group, columns: ColumnCount) => Place | undefined
}

/**
 * The tree of a printed page: the parts of its arrangement, and within a family of parts a group around
 * neighbours that stand together where the arrangement is not kept.
 */
export function boxedTree(parts: readonly Cut[], own: readonly Group[], placed: Placed): LaidNode[] {
  const nodes: LaidNode[] = []
  for (let at = 0; at < parts.length;) {
    const rest = parts.slice(at)
    const run = runOf(rest, own)
    const [part] = rest
    if (run !== undefined) {
      const { group, count } = run
      const inner = own.filter((each) => each !== group)
      const children = boxedTree(rest.slice(0, count), inner, placed)
      nodes.push({ kind: 'group', children, at: byCount((columns) => placed.own(group, columns)) })
    } else if (part !== undefined) nodes.push(nodeOf(part, own, placed))
    at += run?.count ?? 1
  }
  return nodes
}

function nodeOf(part: Cut, own: readonly Group[], placed: Placed): LaidNode {
  if (part.kind === 'item') return { kind: 'item', item: part.item, at: placed.item(part.item) }
  const group = own.find(({ from, to }) => from === part.from && to === part.to)
  const at = byCount((columns) => placed.printed(part, columns) ?? (group && placed.own(group, columns)))
  // A group that is this part has no element of its own besides.
  const others = own.filter((each) => each !== group)
  return { kind: 'group', children: boxedTree(part.parts, others, placed), at }
}

/** The group that begins with the first of some parts and ends with a later one, and how many it holds. */
function runOf(parts: readonly Cut[], own: readonly Group[]): { group: Group; count: number } | undefined {
  const [first] = parts
  if (first === undefined) return undefined
  const { from, to } = rangeOfPart(first)
  // The widest, which holds the others.
  for (const group of own.toSorted((one, other) => other.to - one.to)) {
    if (group.from !== from || group.to <= to) continue
    const last = parts.findIndex((part) => rangeOfPart(part).to === group.to)
    if (last >= 0) return { group, count: last + 1 }
  }
  return undefined
}
