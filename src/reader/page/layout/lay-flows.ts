import type { CellMaker } from '#reader/page/layout/cells.ts'
import type { ColumnCount } from '#reader/page/layout/columns.ts'
import type { Group } from '#reader/page/layout/grouping.ts'
import { type LaidNode, treeOf } from '#reader/page/layout/laid-tree.ts'
import type { Row } from '#reader/page/layout/rows.ts'

/** So many short pieces flow through all the columns at a time: some five screens of a column each. */
const FLOW = 40

/**
 * Sets thousands of short pieces as a page of small advertisements is set: they flow through all the columns, some
 * dozens at a time. Nothing is searched for.
 */
export function layFlows(
  count: number,
  makers: ReadonlyMap<ColumnCount, CellMaker>,
): { nodes: LaidNode[]; rows: ReadonlyMap<ColumnCount, readonly Row[]> } {
  const groups: Group[] = []
  for (let from = 0; from < count; from += FLOW)
    groups.push({ from, to: Math.min(count, from + FLOW), whole: false, flows: true })
  const rows = new Map<ColumnCount, readonly Row[]>()
  for (const [columns, maker] of makers) {
    rows.set(
      columns,
      groups.map(({ from, to }) => {
        const cell = maker.cell(from, to, columns, to - from === 1 ? 'single' : 'flow')
        return { cells: [cell], height: cell.height, cost: 0 }
      }),
    )
  }
  return { nodes: treeOf(count, groups, rows, makers), rows }
}
