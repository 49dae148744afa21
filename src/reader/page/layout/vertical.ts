import type { MeasuredBlock } from '#reader/page/layout/body.ts'
import { linesOf } from '#reader/page/layout/text-measure.ts'

/** How tall the lines of a vertical text may be, in ems: `vt-*` in the style sheet. */
export const TALL_STEPS = [8, 11, 14, 18, 21, 24, 28, 32, 38, 44] as const
const LINE = 1.9
/** A line of verse stands a little in, and goes on further in where it is broken. */
const VERSE_IN = 1

/** Lines as tall as a column of the sheet is wide, in ems: what stands at the foot of a text is measured for those. */
const COLUMN = 16.7

/** How tall its lines may be, how tall the tallest is, and how much of the width they all take, in ems. */
export type VerticalText = { tall: number; longest: number; used: number }

/**
 * The shortest lines at which a vertical text fits the width and no verse is broken, or fits at all; it scrolls
 * sideways where none does.
 *
 * @param width of its place, in ems
 * @param foot what stands behind its last line (where it goes on), in ems, were it set in a column of the sheet
 */
export function fitVertical(blocks: readonly MeasuredBlock[], width: number, foot = 0): VerticalText {
  const ways = TALL_STEPS.map((tall) => {
    const way = setVertical(blocks, tall)
    return { ...way, used: way.used + foot * Math.max(1, COLUMN / tall) }
  })
  const fitting = ways.filter(({ used }) => used <= width)
  const found = fitting.find(({ isBroken }) => !isBroken) ?? fitting[0]
  if (found !== undefined) return found
  const largest = TALL_STEPS[TALL_STEPS.length - 1] ?? 44
  return { tall: largest, longest: largest, used: width }
}

function setVertical(blocks: readonly MeasuredBlock[], tall: number): VerticalText & { isBroken: boolean } {
  let lines = 0
  let longest = 0
  let isBroken = false
  for (const { type, widths } of blocks) {
    const inset = type === 'verse' ? VERSE_IN : 0
    for (const wide of widths) {
      lines += linesOf(wide + inset, tall)
      longest = Math.max(longest, wide + inset)
      isBroken ||= inset > 0 && wide + inset > tall
    }
  }
  return { tall, longest: Math.min(tall, longest), used: lines * LINE, isBroken }
}
