import type { GlyphRun } from './page-geometry.ts'
import type { Rect } from './rect.ts'
import { heightOf, sharedHeight, sharedWidth, widthOf } from './rect.ts'
import { RowIndex } from './row-index.ts'

/** Signs that stand upright in a line that runs down: ideographs, kana, full-width forms; a number of a few digits. */
const UPRIGHT =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2E80-\u303F\u30FB\u30FC\u309B-\u309E\uFE10-\uFE4F\uFF00-\uFFEF“”‘’…—―·]|\d{1,4}|[A-Za-z]{1,3})$/u
const ONE_SIGN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー。、」』）]{1,2}$/u
const SHORT_WORD = /^(?:(?=[A-Z]*[a-z])[A-Za-z]+|[A-Za-z\d]{2,4})$/u
/** A sign under another goes on with its line when this close, in ems; letters and figures may be cells of a table. */
const CLOSE = 0.6
const CLOSE_FIGURES = 0.25

/**
 * Finds the signs that are set one under another: many producers place every glyph of such a line by itself, so only
 * its neighbours tell which way it goes.
 */
export function findDownRuns(runs: readonly GlyphRun[]): GlyphRun[] {
  const singles = runs.filter((run) => run.way === 'across' && UPRIGHT.test(run.text))
  if (singles.length < 2) return [...runs]
  const grid = new Map<string, GlyphRun[]>()
  for (const run of runs) {
    for (const cell of cellsOf(run.rect)) {
      const there = grid.get(cell)
      if (there) there.push(run)
      else grid.set(cell, [run])
    }
  }
  const turned = runs.map((run) =>
    run.way === 'across' && UPRIGHT.test(run.text) && standsInStack(run, around(grid, run))
      ? { ...run, way: 'down' as const }
      : run,
  )
  return withLoneSigns(turned)
}

/** Next lines begin this near to where the line before begins, and at most so far to its left, in ems. */
const LINE_HEAD = 0.4
const NEXT_LINE = 2.4

/** The one sign of a last line: it stands at the head of the column on the left of a line that runs down. */
function withLoneSigns(runs: readonly GlyphRun[]): GlyphRun[] {
  const index = new RowIndex<GlyphRun>(24)
  for (const run of runs) if (run.way === 'down') index.add(run, run.rect.top)
  return runs.map((run) => {
    if (run.way !== 'across' || !ONE_SIGN.test(run.text)) return run
    const before = index
      .between(run.rect.top - run.size, run.rect.top + run.size)
      .some(
        ({ rect, size }) =>
          Math.abs(size - run.size) < size * 0.05 &&
          Math.abs(rect.top - run.rect.top) < size * LINE_HEAD &&
          rect.left > run.rect.left &&
          rect.left - run.rect.left < size * NEXT_LINE,
      )
    return before ? { ...run, way: 'down' as const } : run
  })
}

/** Side of a square of the page in which neighbours are looked for, and the most of them that a run takes up each way. */
const CELL = 40
const MOST_CELLS = 40

function cellsOf({ left, top, right, bottom }: Rect): string[] {
  const cells: string[] = []
  for (let x = Math.floor(left / CELL); x <= Math.min(right / CELL, left / CELL + MOST_CELLS); x += 1)
    for (let y = Math.floor(top / CELL); y <= Math.min(bottom / CELL, top / CELL + MOST_CELLS); y += 1)
      cells.push(`${x},${y}`)
  return cells
}

function around(grid: ReadonlyMap<string, readonly GlyphRun[]>, { rect, size }: GlyphRun): Set<GlyphRun> {
  const wider = {
    left: rect.left - size,
    top: rect.top - size,
    right: rect.right + size,
    bottom: rect.bottom + size,
  }
  return new Set(cellsOf(wider).flatMap((cell) => grid.get(cell) ?? []))
}

function isOver(a: GlyphRun, b: GlyphRun): boolean {
  return sharedHeight(a.rect, b.rect) <= 0 && sharedWidth(a.rect, b.rect) > 0
}

/** True for a sign nearer to one over or under it than to any beside it. */
function standsInStack(run: GlyphRun, near: ReadonlySet<GlyphRun>): boolean {
  let over = Infinity
  let beside = Infinity
  for (const other of near) {
    if (other === run || other.size > run.size * 1.5 || other.size < run.size * 0.66) continue
    // Short words of two lines may stand close over each other; that makes no column of signs.
    if (
      other.way === 'across' &&
      SHORT_WORD.test(run.text) &&
      SHORT_WORD.test(other.text) &&
      isOver(run, other)
    )
      continue
    const across = sharedWidth(run.rect, other.rect)
    const along = sharedHeight(run.rect, other.rect)
    const centred =
      Math.abs(run.rect.left + run.rect.right - other.rect.left - other.rect.right) < run.size * 0.5
    const turned = other.way === 'down' && across > run.size * 0.4
    if ((centred && across > 0) || turned) over = Math.min(over, Math.abs(along))
    else if (along > heightOf(run.rect) * 0.5) {
      // A long run beside it is a line of the other kind.
      const gap = other.text.length > 4 && widthOf(other.rect) > heightOf(other.rect) ? -across / 2 : -across
      beside = Math.min(beside, Math.max(0, gap))
    }
  }
  const close = /^[\dA-Za-z]/u.test(run.text) ? CLOSE_FIGURES : CLOSE
  return over < run.size * close && over < beside
}
