import type { GlyphRun } from './page-geometry.ts'
import { type Rect, unionOf, widthOf } from './rect.ts'

/** Runs next to each other on one line, in their order; `at` in the axes of the line. */
export type Segment = { runs: { run: GlyphRun; at: Rect }[]; at: Rect; size: number }

/** The segment that some runs of a line make. */
export function segmentOf(runs: Segment['runs']): Segment {
  const at = unionOf(runs.map((item) => item.at)) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  return { runs, at, size: commonSize(runs) }
}

/** The size that most of a segment's length is set in. */
function commonSize(runs: Segment['runs']): number {
  const lengths = new Map<number, number>()
  for (const { run, at } of runs) {
    const size = Math.round(run.size * 10) / 10
    lengths.set(size, (lengths.get(size) ?? 0) + widthOf(at))
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
