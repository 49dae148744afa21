import type { GlyphRun } from './page-geometry.ts'
import { sharedHeight, sharedWidth, widthOf } from './rect.ts'
import { RowIndex } from './row-index.ts'

/** Raised and lowered signs are smaller than this against their line. */
const SMALLER = 0.82

/**
 * Puts raised and lowered signs into the line that left room for them.
 *
 * > | 建筑面积231万m²: a producer may set the line in one go, white in it, and the figure over the white afterwards.
 */
export function fillHoles(runs: readonly GlyphRun[]): GlyphRun[] {
  const small = runs.filter((run) => run.way === 'across' && run.text.length <= 4)
  if (small.length === 0) return [...runs]
  const index = new RowIndex<GlyphRun>(24)
  for (const run of runs) if (run.way === 'across' && run.text.includes(' ')) index.add(run, run.rect.top)
  const filled = new Map<GlyphRun, GlyphRun>()
  const gone = new Set<GlyphRun>()
  for (const run of small) {
    for (const holder of index.between(run.rect.top - run.size * 3, run.rect.bottom)) {
      if (holder === run || run.size > holder.size * SMALLER || run.size < holder.size * 0.4) continue
      if (sharedWidth(run.rect, holder.rect) < widthOf(run.rect) * 0.9) continue
      if (sharedHeight(run.rect, holder.rect) < run.size * 0.5) continue
      const now = filled.get(holder) ?? holder
      const at = holeAt(now, run)
      if (at < 0) continue
      filled.set(holder, { ...now, text: now.text.slice(0, at) + run.text + now.text.slice(at + 1) })
      gone.add(run)
      break
    }
  }
  return runs.filter((run) => !gone.has(run)).map((run) => filled.get(run) ?? run)
}

/** The space nearest to where the small run stands, by the usual widths of signs; -1 where none is near. */
function holeAt({ text, rect, size }: GlyphRun, small: GlyphRun): number {
  const widths = [...text].map((sign) => (/[\u2E80-\uFFEF]/u.test(sign) ? 1 : 0.5))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const scale = widthOf(rect) / Math.max(1e-6, whole)
  let best = { at: -1, away: size * 2 }
  let x = rect.left
  let at = 0
  for (const [i, sign] of [...text].entries()) {
    const away = Math.abs(x - small.rect.left)
    if (sign === ' ' && away < best.away) best = { at, away }
    x += (widths[i] ?? 0.5) * scale
    at += sign.length
  }
  return best.at
}
