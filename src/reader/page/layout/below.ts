import type { CellMaker } from '#reader/page/layout/cells.ts'
import type { ColumnCount } from '#reader/page/layout/columns.ts'
import type { Row } from '#reader/page/layout/rows.ts'

/**
 * How far down the sheet the window surely ends that a page is opened in, in ems of the body text: some 1,000 px, and
 * what stands over the pieces besides. `page.css` leaves taller windows alone.
 */
export const WINDOW = 62

/** At each count of columns, and at one, the first item that stands below the window; none where all may be in it. */
export type Below = ReadonlyMap<1 | ColumnCount, number>

/**
 * What a page need not lay out for its first frame: rows below the window, whole, so that nothing moves in it when they
 * come. Heights are the estimates that the page is set by.
 *
 * @param makers of a page of at least one item
 */
export function belowWindow(
  count: number,
  rows: ReadonlyMap<ColumnCount, readonly Row[]>,
  makers: ReadonlyMap<ColumnCount, CellMaker>,
): Below {
  const below = new Map<1 | ColumnCount, number>()
  for (const [columns, set] of rows) {
    const row = firstBelow(set.map(({ height }) => height))
    const cells = set[row]?.cells
    if (cells !== undefined) below.set(columns, Math.min(...cells.map(({ from }) => from)))
  }
  // One column is the order of reading; a column of two is as wide as a phone.
  const narrow = makers.get(2)
  if (narrow !== undefined) {
    const item = firstBelow(Array.from({ length: count }, (_, at) => narrow.setting(at, 1).height))
    if (item < count) below.set(1, item)
  }
  return below
}

/** The first of some things over each other that begins below the window. */
function firstBelow(heights: readonly number[]): number {
  let top = 0
  let at = 0
  while (at < heights.length && top < WINDOW) {
    top += heights[at] ?? 0
    at += 1
  }
  return at
}
