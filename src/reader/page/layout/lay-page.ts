import type { Rank } from '#issue/page-setting.ts'
import type { Article, Page } from '#issue/schema.ts'
import { type Below, belowWindow } from '#reader/page/layout/below.ts'
import { layBoxes } from '#reader/page/layout/boxes.ts'
import { CellMaker } from '#reader/page/layout/cells.ts'
import { COLUMN_COUNTS, type ColumnCount } from '#reader/page/layout/columns.ts'
import { boundGrouping, freeGrouping, type Group, type Grouping } from '#reader/page/layout/grouping.ts'
import { type Item, itemsOf } from '#reader/page/layout/item.ts'
import { layFlows } from '#reader/page/layout/lay-flows.ts'
import { type LaidNode, treeOf } from '#reader/page/layout/laid-tree.ts'
import type { PieceMarks } from '#reader/page/layout/marks.ts'
import { canFlow, costOfRows, groupsOf, hasGroup, refined } from '#reader/page/layout/refine-rows.ts'
import { bestRows, type Row } from '#reader/page/layout/rows.ts'
import { measureItem } from '#reader/page/layout/set-piece.ts'

/** A page as set: its pieces in their own order, in nested groups, with a place at every count of columns. */
export type LaidPage = {
  items: readonly Item[]
  nodes: readonly LaidNode[]
  /** The rows at each count, for whoever draws or measures the setting. */
  rows: ReadonlyMap<ColumnCount, readonly Row[]>
  /** What of it the first frame can do without. */
  below: Below
}

export type LayOptions = {
  /** Whether a piece's language (undefined: the issue's own) is set by Chinese custom. */
  isChinese: (language: string | undefined) => boolean
  /** The marks of a piece as the reader will set them; without it, those it prints. */
  marksOf?: (article: Article) => PieceMarks
  /** These are further pieces of a page that is laid by stretches: nothing leads them, and the sheet's top is above. */
  follows?: boolean
}

/** Counts whose own best groups are tried at all others; and how often each count is met on screens. */
const PROPOSERS: readonly ColumnCount[] = [4, 6]
const WEIGHT: Record<ColumnCount, number> = { 2: 0.6, 3: 0.8, 4: 1.2, 5: 1, 6: 1 }

/** Counts that may find groups of their own, where these lie within or around those of the best proposal. */
const REFINED: readonly ColumnCount[] = [5, 6, 4, 3, 2]

/**
 * Sets a page: decides what stands beside what at 2 to 6 columns.
 *
 * The order of the nodes is the page's order, at every count. Pure and deterministic; linear in the
 * number of pieces but for a bounded search within a row.
 */
export function layPage(page: Page, options: LayOptions): LaidPage {
  const items = itemsOf(page, options.isChinese, options.follows)
  if (items.length === 0) return { items, nodes: [], rows: new Map(), below: new Map() }
  const measured = items.map((item) => measureItem(item, options.marksOf))
  const makers = new Map(COLUMN_COUNTS.map((columns) => [columns, new CellMaker(measured, columns)]))
  const ranks = items.map(({ rank }) => rank)
  const laid = layItems(page, makers, ranks, options.follows)
  return { items, ...laid, below: belowWindow(items.length, laid.rows, makers) }
}

type Laid = Pick<LaidPage, 'nodes' | 'rows'>

function layItems(
  page: Page,
  makers: ReadonlyMap<ColumnCount, CellMaker>,
  ranks: readonly Rank[],
  follows = false,
): Laid {
  const boxed = layBoxes(page, makers, ranks)
  if (boxed !== undefined) return boxed
  const count = ranks.length
  if (follows && canFlow(ranks, 0, count)) return layFlows(count, makers)
  const free = freeGrouping(ranks)
  let best: { cost: number; groups: Group[]; rows: Map<ColumnCount, readonly Row[]> } | undefined
  for (const proposer of PROPOSERS) {
    const maker = makers.get(proposer)
    if (maker === undefined) continue
    const own = bestRows(maker, free, 0, count, proposer)
    const groups = groupsOf(own, ranks)
    if (best !== undefined && sameGroups(best.groups, groups)) continue
    const bound = boundGrouping(groups)
    const rows = new Map<ColumnCount, readonly Row[]>()
    let cost = 0
    for (const [columns, cells] of makers) {
      const set = columns === proposer ? own : rowsAt(cells, bound, count, columns)
      rows.set(columns, set)
      cost += (WEIGHT[columns] * costOfRows(set)) / columns
    }
    if (best === undefined || cost < best.cost) best = { cost, groups, rows }
  }
  if (best === undefined) throw new RangeError('A page without a proposal')
  const { rows, groups } = best
  for (const columns of REFINED) {
    const maker = makers.get(columns)
    const set = rows.get(columns)
    if (maker && set) rows.set(columns, refined(set, maker, free, groups, ranks))
  }
  return { nodes: treeOf(count, groups, rows, makers), rows }
}

function rowsAt(cells: CellMaker, grouping: Grouping, count: number, columns: ColumnCount): Row[] {
  return bestRows(cells, grouping, 0, count, columns)
}

function sameGroups(one: readonly Group[], other: readonly Group[]): boolean {
  return one.length === other.length && one.every((group) => hasGroup(other, group))
}
