import type { GlyphRun } from '../geometry/page-geometry.ts'
import type { Rect } from '../geometry/rect.ts'
import { heightOf, widthOf } from '../geometry/rect.ts'

/** A sheet of two pages is at least so much wider than high. */
const WIDER = 1.15
/** The gutter in its middle, against its width: no line of type reaches into it. */
const GUTTER = 0.004
/** Numbers of pages stand in the first or last of so many parts of its height. */
const EDGE = 0.09
/** Against the other pages of its file. */
const ALIKE = 0.04

type Size = { width: number; height: number }

/**
 * The two pages of a sheet that shows two side by side, left and right; one rectangle, all of it, for any other.
 *
 * A wide page is a spread where no line crosses its middle, type stands on both sides, and it is known to be one: by two
 * numbers that follow each other at the edges of its halves, or by another page of the file that is half of it.
 */
export function findSpread(view: Rect, runs: readonly GlyphRun[], others: readonly Size[]): Rect[] {
  const [width, height] = [widthOf(view), heightOf(view)]
  if (width < height * WIDER) return [view]
  const middle = (view.left + view.right) / 2
  const slack = width * GUTTER
  if (runs.some(({ rect }) => rect.left < middle - slack && rect.right > middle + slack)) return [view]
  const [left, right] = [
    runs.filter(({ rect }) => rect.left < middle),
    runs.filter(({ rect }) => rect.left >= middle),
  ]
  if (left.length === 0 || right.length === 0) return [view]
  const isHalfOfSheet = (other: Size) =>
    Math.abs(other.width * 2 - width) < width * ALIKE && Math.abs(other.height - height) < height * ALIKE
  if (!others.some(isHalfOfSheet) && !follow(numbersOf(left, view), numbersOf(right, view))) return [view]
  return [
    { ...view, right: middle },
    { ...view, left: middle },
  ]
}

/** > | 2 … 3    03 … 02: whichever side papers of this language begin on */
function follow(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  return [...left].some((number) => right.has(number + 1) || right.has(number - 1))
}

/** The numbers at either end of the rows at the head and foot of a page: `2 · The Gazette`, `第02版：要闻`, `Page A4`. */
function numbersOf(runs: readonly GlyphRun[], view: Rect): Set<number> {
  const depth = heightOf(view) * EDGE
  const numbers = new Set<number>()
  const rows = new Map<number, GlyphRun[]>()
  for (const run of runs) {
    const { rect, size } = run
    if (rect.top > view.top + depth && rect.bottom < view.bottom - depth) continue
    const row = Math.round(rect.bottom / Math.max(1, size))
    rows.set(row, [...(rows.get(row) ?? []), run])
  }
  for (const row of rows.values()) {
    const ordered = row.toSorted((a, b) => a.rect.left - b.rect.left)
    const text = ordered
      .map((run) => run.text.trim())
      .join(' ')
      .trim()
      .normalize('NFKC')
    const first = /^(?:第|Page|PAGE|page|P\.?)?\s?[A-Z]?(\d{1,3})(?![\d年月日/.:-])/u.exec(text)?.[1]
    const last = /(?<![\d/.:-])(\d{1,3})\s?(?:版|面)?(?:[：:\s]{0,3}\p{Script=Han}{2,4})?$/u.exec(text)?.[1]
    for (const number of [first, last]) if (number !== undefined) numbers.add(Number(number))
  }
  return numbers
}
