import type { MeasuredBlock } from '#reader/page/layout/body.ts'
import { linesOf } from '#reader/page/layout/text-measure.ts'

/** How tall the lines of a vertical text may be, in ems: `data-tall` in the style sheet. */
export const TALL_STEPS = [8, 11, 14, 18, 24, 32, 44] as const
const LINE = 1.9

/** How tall its lines are, and how much of the width they take, both in ems. */
export type VerticalText = { tall: number; used: number }

/** The shortest lines at which a vertical text fits the width; it scrolls sideways where none does. */
export function fitVertical(blocks: readonly MeasuredBlock[], width: number): VerticalText {
  const largest = TALL_STEPS[TALL_STEPS.length - 1] ?? 44
  for (const tall of TALL_STEPS) {
    let lines = 0
    for (const block of blocks) for (const wide of block.widths) lines += linesOf(wide, tall)
    if (lines * LINE <= width) return { tall, used: lines * LINE }
  }
  return { tall: largest, used: width }
}
