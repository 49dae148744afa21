import type { Page } from '#issue/schema.ts'
import type { CellMaker } from '#reader/page/layout/cells.ts'
import type { ColumnCount } from '#reader/page/layout/columns.ts'
import type { LaidNode } from '#reader/page/layout/laid-tree.ts'
import type { Row } from '#reader/page/layout/rows.ts'

export function layBoxes(
  _page: Page,
  _count: number,
  _makers: ReadonlyMap<ColumnCount, CellMaker>,
): { nodes: LaidNode[]; rows: Map<ColumnCount, Row[]> } | undefined {
  return undefined
}
