import type { Rank } from '#issue/page-setting.ts'
import type { Page } from '#issue/schema.ts'
import { bindTeasers } from '#reader/page/layout/bind-teasers.ts'
import type { CellMaker } from '#reader/page/layout/cells.ts'
import type { ColumnCount } from '#reader/page/layout/columns.ts'
import { boxedTree } from '#reader/page/layout/boxed-tree.ts'
import { type Cut, cutBoxes } from '#reader/page/layout/cut-boxes.ts'
import { boundGrouping, type Group, type Grouping } from '#reader/page/layout/grouping.ts'
import { byCount, type LaidNode, type Place, placesOf } from '#reader/page/layout/laid-tree.ts'
import { ownGroups, printedGrouping } from '#reader/page/layout/own-groups.ts'
import { Placer, type Size } from '#reader/page/layout/place-parts.ts'
import { refined } from '#reader/page/layout/refine-rows.ts'
import { bestRows, type Row } from '#reader/page/layout/rows.ts'

/**
 * Counts at which the printed arrangement is kept (with fewer columns it cannot be), and what an art director
 * lets pass for its sake, as a share of the sheet: more where our columns are as many as the print's.
 */
const PRINTED: ReadonlyMap<ColumnCount, number> = new Map([
  [4, 0.08],
  [5, 0.08],
  [6, 0.18],
])

/** The counts at which the order of reading finds its groups, for all others. */
const PROPOSERS: readonly ColumnCount[] = [4, 5]

/** Where the print is not kept, later counts may only add groups that lie within or around those of earlier ones. */
const ORDER: readonly ColumnCount[] = [4, 5, 3, 6, 2]

/** The order of reading alone must be this much better than the print to take its place. */
const CLEARLY = 0.75

/** Sets a page as it was printed, where every piece has its box; undefined where one has none. */
export function layBoxes(
  page: Page,
  makers: ReadonlyMap<ColumnCount, CellMaker>,
  ranks: readonly Rank[],
): { nodes: LaidNode[]; rows: Map<ColumnCount, readonly Row[]> } | undefined {
  const boxes = [...page.articles, ...(page.photos ?? [])].flatMap(({ box }, item) =>
    box ? [{ item, box }] : [],
  )
  if (boxes.length === 0 || boxes.length < page.articles.length + (page.photos?.length ?? 0)) return undefined
  const cut = cutBoxes(bindTeasers(boxes, (item) => ranks[item] === 'teaser'))
  const top = cut.kind === 'column' ? cut.parts : [cut]
  const groups = new Map<Cut, Map<ColumnCount, Place>>()
  const items: Map<ColumnCount, Place>[] = boxes.map(() => new Map())
  const rows = new Map<ColumnCount, readonly Row[]>()
  const free = printedGrouping(top, ranks)
  const own = bestOwnGroups(top, free, makers, ranks)
  const ownPlaces = new Map<number, Map<ColumnCount, { to: number; place: Place }>>()
  for (const columns of ORDER) {
    const maker = makers.get(columns)
    if (maker === undefined) continue
    const bound = bestRows(maker, boundGrouping(own), 0, boxes.length, columns)
    const placer = new Placer(maker, columns, items, groups)
    const little = PRINTED.get(columns)
    if (little !== undefined && suits(placer.sizeOf(top), bound, columns, little)) {
      rows.set(
        columns,
        top.map((part, at) => placer.row(part, at === 0)),
      )
      continue
    }
    const read = refined(bound, maker, free, own, ranks)
    const places = placesOf(read, maker)
    rows.set(columns, read)
    for (const [item, place] of places.items.entries()) if (place) items[item]?.set(columns, place)
    for (const [from, group] of places.groups) {
      const known = ownPlaces.get(from) ?? new Map<ColumnCount, typeof group>()
      ownPlaces.set(from, known.set(columns, group))
    }
  }
  const placed = {
    item: (item: number) => byCount((columns) => items[item]?.get(columns)),
    printed: (part: Cut, columns: ColumnCount) => groups.get(part)?.get(columns),
    own: ({ from, to }: Group, columns: ColumnCount) => {
      const found = ownPlaces.get(from)?.get(columns)
      return found?.to === to ? found.place : undefined
    },
  }
  return { nodes: boxedTree(top, own, placed), rows }
}

/** Of the groups that each proposer finds those that suit all of them best. */
function bestOwnGroups(
  top: readonly Cut[],
  free: Grouping,
  makers: ReadonlyMap<ColumnCount, CellMaker>,
  ranks: readonly Rank[],
): Group[] {
  const proposers = PROPOSERS.flatMap((columns) => makers.get(columns) ?? [])
  let best: { groups: Group[]; cost: number } | undefined
  for (const proposer of proposers) {
    const groups = ownGroups(top, free, proposer, ranks)
    let cost = 0
    for (const maker of proposers)
      for (const row of bestRows(maker, boundGrouping(groups), 0, ranks.length, maker.columns))
        cost += row.cost / maker.columns
    if (best === undefined || cost < best.cost) best = { groups, cost }
  }
  return best?.groups ?? []
}

/**
 * Whether the printed arrangement can be kept at a count of columns other than the print's: not where an
 * art director has much against it, and much less against the order of reading alone.
 */
function suits(printed: Size, own: readonly Row[], columns: number, little: number): boolean {
  const share = (printed.blank + printed.dislike) / (printed.height * columns || 1)
  const height = own.reduce((sum, row) => sum + row.height, 0)
  const ownShare = own.reduce((sum, row) => sum + row.cost, 0) / (height * columns || 1)
  return share <= little || ownShare > share * CLEARLY
}
