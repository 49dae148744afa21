/**
 * How many columns a sheet may have. One column needs no placing: it is the page's own order.
 * `page.css` switches between them by the width of the sheet.
 */
export const COLUMN_COUNTS = [2, 3, 4, 5, 6] as const
export type ColumnCount = (typeof COLUMN_COUNTS)[number]

/**
 * Heights and widths are in ems of the body text throughout, so that they hold at every text size. The body
 * text grows a little with the sheet (`--measure` in `layout.css`), so that a column is nearly always as wide as
 * this.
 */
const COLUMN_WIDTH: Record<ColumnCount, number> = { 2: 19.8, 3: 17.6, 4: 16.7, 5: 16.7, 6: 17 }
export const GUTTER = 2

/** The width of one column of a sheet. */
export function columnWidth(columns: ColumnCount): number {
  return COLUMN_WIDTH[columns]
}

/** The width of several columns with the gutters between them. */
export function spanWidth(columns: ColumnCount, span: number): number {
  return span * COLUMN_WIDTH[columns] + (span - 1) * GUTTER
}
