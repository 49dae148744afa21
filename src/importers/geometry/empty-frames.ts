import type { PrintedLine } from './page-geometry.ts'
import type { Rect } from './rect.ts'
import { heightOf, sharedHeight, shareWithin, widthOf } from './rect.ts'

/** Corners of a frame meet within this much, in points. */
const NEAR = 3

/**
 * Ruled lines without those that frame nothing but white or a picture: they part no stories.
 *
 * A frame is two lines of one length over each other, and two at their ends.
 */
export function withoutEmptyFrames(rules: readonly Rect[], lines: readonly PrintedLine[]): Rect[] {
  const flat = rules.filter((rule) => widthOf(rule) > heightOf(rule)).sort((a, b) => a.top - b.top)
  const upright = rules.filter((rule) => heightOf(rule) > widthOf(rule))
  const gone = new Set<Rect>()
  for (const [i, top] of flat.entries()) {
    const bottom = flat
      .slice(i + 1)
      .find((rule) => Math.abs(rule.left - top.left) < NEAR && Math.abs(rule.right - top.right) < NEAR)
    if (!bottom || gone.has(top)) continue
    const frame = { left: top.left, right: top.right, top: top.top, bottom: bottom.bottom }
    const sides = upright.filter(
      (rule) =>
        (Math.abs(rule.left - frame.left) < NEAR || Math.abs(rule.right - frame.right) < NEAR) &&
        sharedHeight(rule, frame) > heightOf(frame) * 0.9 &&
        heightOf(rule) < heightOf(frame) * 1.1,
    )
    if (sides.length < 2 || lines.some(({ rect }) => shareWithin(rect, frame) > 0.5)) continue
    for (const rule of [top, bottom, ...sides]) gone.add(rule)
  }
  return rules.filter((rule) => !gone.has(rule))
}
