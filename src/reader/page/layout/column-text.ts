import {
  bodyHeight,
  type MeasuredBlock,
  tableWidth,
  type Type,
  unbreakableHeight,
} from '#reader/page/layout/body.ts'
import { type ColumnCount, columnWidth, spanWidth } from '#reader/page/layout/columns.ts'

/** What stands in columns of the sheet, one after the other: its height in one, and its tallest unbroken part. */
export type Run = { height: number; tallest: number }

/**
 * A text as it stands at one count of columns: runs that are balanced over as many columns as it is given, and
 * between them the tables that are too wide for one, which go across all of those.
 */
export type ColumnText = {
  runs: readonly (Run | { across: (width: number) => number; least: number })[]
  count: ColumnCount
  /** How wide its widest table would like to be. */
  table: number
}

/** The height of what is set, and the white that it leaves in itself, in ems of one column. */
export type SetHeight = { height: number; blank: number }

const NOTHING: Run = { height: 0, tallest: 0 }
const NO_HEIGHT: SetHeight = { height: 0, blank: 0 }
/** Balanced columns are a line or so taller than their even share. */
const UNEVEN = 0.9

/** @param foot what stands behind the text in its last column */
export function columnText(
  blocks: readonly MeasuredBlock[],
  chinese: boolean,
  count: ColumnCount,
  type: Type,
  foot: number,
): ColumnText {
  const measure = columnWidth(count)
  const runs: ColumnText['runs'][number][] = []
  let from = 0
  const close = (to: number, after = 0) => {
    const run = blocks.slice(from, to)
    const height = bodyHeight(run, chinese, measure, type) + after
    const tallest = Math.max(after, unbreakableHeight(run, chinese, measure))
    if (height > 0) runs.push({ height, tallest })
    from = to + 1
  }
  const table = tableWidth(blocks)
  blocks.forEach((block, at) => {
    if (block.rows === undefined || tableWidth([block]) <= measure) return
    close(at)
    const across = (width: number) => bodyHeight([block], chinese, width, type)
    runs.push({ across, least: across(measure) })
  })
  close(blocks.length, foot)
  return { runs, count, table }
}

/** Sets a text in so many columns, behind something that stands in the first of them. */
export function setInColumns({ runs, count }: ColumnText, columns: number, before = NOTHING): SetHeight {
  const [first = NOTHING] = runs
  // Most texts are one run.
  if (runs.length < 2 && 'height' in first) return balance(first, before, columns)
  let height = 0
  let blank = 0
  let head = before
  const close = (run: Run) => {
    const set = balance(run, head, columns)
    head = NOTHING
    height += set.height
    blank += set.blank
  }
  for (const run of runs) {
    if ('height' in run) close(run)
    else if (columns === 1) close({ height: run.least, tallest: run.least })
    else {
      close(NOTHING)
      height += run.across(spanWidth(count, columns))
    }
  }
  close(NOTHING)
  return { height, blank }
}

/** A run behind what stands before it, in balanced columns. */
function balance(run: Run, before: Run, columns: number): SetHeight {
  const whole = before.height + run.height
  if (whole === 0) return NO_HEIGHT
  if (columns === 1) return { height: whole, blank: 0 }
  const even = whole / columns + UNEVEN
  const height = Math.max(even, before.tallest, run.tallest)
  return { height, blank: columns * (height - even) }
}
