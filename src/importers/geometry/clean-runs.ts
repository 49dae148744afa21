import type { GlyphRun } from './page-geometry.ts'
import { heightOf, widthOf } from './rect.ts'
import { RowIndex } from './row-index.ts'

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
  const seen = new Map<string, GlyphRun[]>()
  const kept: GlyphRun[] = []
  for (const run of runs) {
    const trimmed = trimRun(run)
    if (!trimmed) continue
    const twins = seen.get(trimmed.text)
    if (twins?.some((twin) => samePlace(twin, trimmed))) continue
    if (twins) twins.push(trimmed)
    else seen.set(trimmed.text, [trimmed])
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
  const room = way === 'across' ? widthOf(rect) : heightOf(rect)
  if (before + after >= room) return rect
  if (way === 'down') return { ...rect, top: rect.top + before, bottom: rect.bottom - after }
  if (way === 'up') return { ...rect, top: rect.top + after, bottom: rect.bottom - before }
  const [left, right] = fromRight ? [after, before] : [before, after]
  return { ...rect, left: rect.left + left, right: rect.right - right }
}

/** About how wide white space is set, in ems. */
function spaceOf(text: string): number {
  let ems = 0
  for (const sign of text) ems += sign === '\u3000' || sign === '\u2003' ? 1 : 0.25
  return ems
}
