import { COLUMN_COUNTS, type ColumnCount } from '#reader/page/layout/columns.ts'
import type { Place, PlaceByCount } from '#reader/page/layout/laid-tree.ts'
import type { MeasuredBlock } from '#reader/page/layout/body.ts'
import type { Setting } from '#reader/page/layout/setting.ts'
import { fitVertical } from '#reader/page/layout/vertical.ts'

/**
 * A node's places as classes, for every count of columns: `c4:cell c4:sp-2 c4:tc-2 c4:hl-5`.
 *
 * A policy without `unsafe-inline` lets no style attribute through, so `page.css` knows every word
 * that can stand here; container queries choose those of one count by the width of the sheet.
 */
export function placeClasses(at: PlaceByCount): string {
  return COLUMN_COUNTS.flatMap((columns) => words(at[columns]).map((word) => `c${columns}:${word}`)).join(' ')
}

/** The counts of columns at which something stands below the window that is opened first, as classes. */
export function belowClasses(counts: readonly (1 | ColumnCount)[]): string {
  return counts.map((columns) => ` c${columns}:below`).join('')
}

/** A printed sheet: how wide it is between its margins, and how tall lines may be that stand on it whole, in ems. */
const SHEET = 44
const TALLEST = { 'vertical-rl': 24, 'vertical-lr': 44 }

/**
 * How a vertical text is printed: its lines so tall that it fits the sheet, where nothing scrolls; one too long runs
 * from side to side like any other, and so on from sheet to sheet.
 */
export function printClasses(body: readonly MeasuredBlock[], mode: 'vertical-rl' | 'vertical-lr'): string {
  const { tall, used } = fitVertical(body, SHEET)
  return used < SHEET && tall <= TALLEST[mode] ? `print:vt-${tall}` : 'print-lines'
}

/**
 * How a vertical text stands on a phone, where a column of prose would have to be scrolled sideways to its jump: it runs
 * across. Verse keeps its lines, and so does a script that knows no others.
 */
export function phoneClasses(body: readonly MeasuredBlock[], mode: 'vertical-rl' | 'vertical-lr'): string {
  return mode === 'vertical-lr' || body.some(({ type }) => type === 'verse') ? '' : 'phone-lines'
}

function words(place: Place): string[] {
  const { mode, span, setting } = place
  if (mode === 'gone') return ['gone']
  const inner = place.among === undefined || place.among === 'middle' ? 'inner' : `inner-${place.among}`
  if (place.isInner) return [inner, `sp-${span}`, mode]
  const found = isInCell(mode) ? [] : ['cell', `sp-${span}`]
  if (mode === 'inside') found.push(inner)
  else if (mode === 'flowing') found.push(...(place.among === 'tail' ? [] : [mode]))
  else if (mode !== 'single' && mode !== 'beside') found.push(mode)
  if (place.isWhole) found.push('whole')
  if (place.first) found.push('first')
  if (place.top) found.push('top')
  if (place.order !== undefined) found.push(`od-${place.order}`)
  if (setting !== undefined) found.push(...settingWords(setting))
  return found
}

/** Whether an item shares a cell and has none of its own. */
function isInCell(mode: Place['mode']): boolean {
  return mode === 'inside' || mode === 'flowing' || mode === 'beside'
}

function settingWords(setting: Setting): string[] {
  const found = [`tc-${setting.text}`, `hl-${setting.headline}`]
  // A photo that is cut to end with the text stands beside it like any other, or over its beginning.
  if (setting.photos === 'fit' || setting.photos === 'over') found.push('photos-side')
  if (setting.photos !== 'none') found.push(`photos-${setting.photos}`, `ph-${setting.photoSpan}`)
  if (setting.tablesAcross) found.push('tables')
  if (setting.byClause) found.push('clauses')
  if (setting.tall !== undefined) found.push(`vt-${setting.tall}`)
  return found
}
