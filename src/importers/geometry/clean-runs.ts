import type { GlyphRun } from './page-geometry.ts'
import { alongLines, onPage, widthOf } from './rect.ts'
import { RowIndex } from './row-index.ts'

/** Runs of one text are looked for in rows so high, in points. */
const NEIGHBOURS = 4

/** How much of a run's size a second one may stand aside and still be the same, set twice to look bold. */
const SAME_PLACE = 0.2

/** Narrower than this, in ems, a run is a mark on the sign before it, or the rest of what one glyph shows. */
const NO_WIDTH = 0.03

/**
 * Runs that hold something, each once.
 *
 * A run set again at the same place (a shadow, a bold made by setting twice, a text layer under drawn letters) says
 * nothing new. White space at the ends goes, and the run's place shrinks with it: an indent may be printed so.
 */
export function cleanRuns(runs: readonly GlyphRun[]): GlyphRun[] {
  const seen = new Map<string, RowIndex<GlyphRun>>()
  const kept: GlyphRun[] = []
  for (const run of runs) {
    const trimmed = trimRun(run)
    if (!trimmed) continue
    const { text, rect, size } = trimmed
    const twins = seen.get(text) ?? new RowIndex<GlyphRun>(NEIGHBOURS)
    seen.set(text, twins)
    if (twins.between(rect.top - size, rect.top + size).some((twin) => samePlace(twin, trimmed))) continue
    twins.add(trimmed, rect.top)
    kept.push(trimmed)
  }
  return joinMarks(kept)
}

/** Runs without width go to the sign that they follow: an accent, the second letter of a joined glyph. */
function joinMarks(runs: readonly GlyphRun[]): GlyphRun[] {
  const isMark = (run: GlyphRun) => run.way === 'across' && widthOf(run.rect) < run.size * NO_WIDTH
  if (!runs.some(isMark)) return [...runs]
  const added = new Map<GlyphRun, string>()
  const gone = new Set<GlyphRun>()
  const index = new RowIndex<GlyphRun>(24)
  for (const run of runs) if (!isMark(run)) index.add(run, run.rect.top)
  for (const mark of runs) {
    if (!isMark(mark)) continue
    const x = mark.rect.left
    const holder = index.between(mark.rect.top - mark.size, mark.rect.bottom).find((run) => {
      const edge = mark.fromRight === true ? run.rect.left : run.rect.right
      return (
        run.way === 'across' &&
        Math.abs(edge - x) < mark.size * NO_WIDTH * 2 &&
        Math.abs(run.rect.bottom - mark.rect.bottom) < mark.size * 0.2
      )
    })
    if (!holder) continue
    gone.add(mark)
    added.set(holder, (added.get(holder) ?? '') + mark.text)
  }
  return runs
    .filter((run) => !gone.has(run))
    .map((run) => {
      const more = added.get(run)
      return more === undefined ? run : { ...run, text: run.text + more }
    })
}

function samePlace(a: GlyphRun, b: GlyphRun): boolean {
  const near = Math.max(a.size, b.size) * SAME_PLACE
  return (
    Math.abs(a.rect.left - b.rect.left) < near &&
    Math.abs(a.rect.top - b.rect.top) < near &&
    Math.abs(a.rect.right - b.rect.right) < near * 2
  )
}

function trimRun(run: GlyphRun): GlyphRun | undefined {
  if (!(run.size > 0) || Object.values(run.rect).some((side) => !Number.isFinite(side))) return undefined
  const text = run.text.trim()
  if (text === '') return undefined
  if (text.length === run.text.length) return run
  const start = run.text.length - run.text.trimStart().length
  const before = spaceOf(run.text.slice(0, start)) * run.size
  const after = spaceOf(run.text.slice(start + text.length)) * run.size
  return { ...run, text, rect: shrunk(run, before, after) }
}

function shrunk({ rect, way, fromRight }: GlyphRun, before: number, after: number) {
  const at = alongLines(rect, way)
  if (before + after >= widthOf(at)) return rect
  const [left, right] = fromRight ? [after, before] : [before, after]
  return onPage({ ...at, left: at.left + left, right: at.right - right }, way)
}

/** About how wide white space is set, in ems. */
function spaceOf(text: string): number {
  let ems = 0
  for (const sign of text) ems += sign === '\u3000' || sign === '\u2003' ? 1 : 0.25
  return ems
}
