import { findFrames } from './find-frames.ts'
import type { PrintedLine } from './page-geometry.ts'
import type { Rect } from './rect.ts'
import { shareWithin } from './rect.ts'

/** Ruled lines without those of frames around nothing but white or a picture: they part no stories. */
export function withoutEmptyFrames(rules: readonly Rect[], lines: readonly PrintedLine[]): Rect[] {
  const empty = findFrames(rules, []).filter(
    (frame) => !lines.some(({ rect }) => shareWithin(rect, frame.rect) > 0.5),
  )
  const gone = new Set(empty.flatMap((frame) => frame.rules))
  return rules.filter((rule) => !gone.has(rule))
}
