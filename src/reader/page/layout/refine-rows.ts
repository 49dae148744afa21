import type { Rank } from '#issue/page-setting.ts'
import type { CellMaker } from '#reader/page/layout/cells.ts'
import type { Group, Grouping } from '#reader/page/layout/grouping.ts'
import { bestRows, type Row } from '#reader/page/layout/rows.ts'

/** Free, but for groups that would reach into one that is chosen and out of it: one document could not hold both. */
function nestedGrouping(free: Grouping, groups: readonly Group[]): Grouping {
  const crosses = (from: number, to: number) =>
    groups.some(
      (group) =>
        (from < group.from && group.from < to && to < group.to) ||
        (group.from < from && from < group.to && group.to < to),
    )
  return {
    modes: free.modes,
    endsFrom: (start, to) => free.endsFrom(start, to).filter((end) => !crosses(start, end)),
  }
}

/**
 * Rows at a count of columns that may have groups of its own, where these lie within or around those that are
 * chosen already; such groups are added to these. The rows there were, where that is no better.
 */
export function refined(
  rows: readonly Row[],
  maker: CellMaker,
  free: Grouping,
  groups: Group[],
  ranks: readonly Rank[],
): readonly Row[] {
  const set = bestRows(maker, nestedGrouping(free, groups), 0, ranks.length, maker.columns)
  if (costOfRows(set) >= costOfRows(rows)) return rows
  for (const group of groupsOf(set, ranks)) if (!hasGroup(groups, group)) groups.push(group)
  return set
}

/** What an art director has against some rows, all together. */
export function costOfRows(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.cost, 0)
}

/** The runs of pieces that share a cell in some rows. */
export function groupsOf(rows: readonly Row[], ranks: readonly Rank[]): Group[] {
  return rows
    .flatMap(({ cells }) => cells)
    .filter(({ mode }) => mode !== 'single')
    .map(({ from, to }) => ({ from, to, whole: ranks[from] === 'teaser', flows: canFlow(ranks, from, to) }))
}

/** Whether some pieces are all short, and may be broken over the end of a column. */
export function canFlow(ranks: readonly Rank[], from: number, to: number): boolean {
  return ranks.slice(from, to).every((rank) => rank === 'brief' || rank === 'notice')
}

export function hasGroup(groups: readonly Group[], { from, to }: Group): boolean {
  return groups.some((group) => group.from === from && group.to === to)
}
