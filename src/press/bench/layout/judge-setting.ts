import type { ColumnCount } from '#reader/page/layout/columns.ts'
import type { LaidPage } from '#reader/page/layout/lay-page.ts'

/** How well a page is set at one count of columns, by the estimated heights. */
export type Verdict = {
  /** Share of the sheet left blank: at the feet of cells, and inside pieces. */
  blank: number
  /** The widest difference between the ends of the columns of a row, as a share of that row's height. */
  ragged: number
}

export function judgeSetting(laid: LaidPage, columns: ColumnCount): Verdict {
  let area = 0
  let blank = 0
  let ragged = 0
  for (const { cells, height } of laid.rows.get(columns) ?? []) {
    area += columns * height
    for (const cell of cells) {
      blank += cell.span * (height - cell.height) + cell.blank
      ragged = Math.max(ragged, (height - cell.height) / height)
    }
  }
  return { blank: area === 0 ? 0 : blank / area, ragged }
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
