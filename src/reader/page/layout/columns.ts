/**
 * How many columns a sheet may have. One column needs no placing: it is the page's own order.
 * `layout.css` switches between them by the width of the sheet.
 */
export const COLUMN_COUNTS = [2, 3, 4, 5, 6] as const
export type ColumnCount = (typeof COLUMN_COUNTS)[number]

/**
 * Heights and widths are in ems of the body text throughout, so that they hold at every text size.
 * The width of one column is that of the middle of the range in which the count is used.
 */
const COLUMN_WIDTH: Record<ColumnCount, number> = { 2: 20, 3: 18.6, 4: 17.1, 5: 17.1, 6: 17.1 }
export const GUTTER = 2

/** The width of one column of a sheet. */
export function columnWidth(columns: ColumnCount): number {
  return COLUMN_WIDTH[columns]
}

/** The width of several columns with the gutters between them. */
export function spanWidth(columns: ColumnCount, span: number): number {
  return span * COLUMN_WIDTH[columns] + (span - 1) * GUTTER
}
