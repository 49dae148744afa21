import type { PrintedLine } from './page-geometry.ts'
import type { Rect } from './rect.ts'
import { alongLines } from './rect.ts'

/** Turns places of the page so that its lines run to the right and follow each other downwards. */
export type Frame = { way: PrintedLine['way']; fromRight: boolean; place: (rect: Rect) => Rect }

/** The frame that most of a page's text is set in. */
export function frameOf(lines: readonly PrintedLine[]): Frame {
  const lengths = { across: 0, down: 0, up: 0 }
  let fromRight = 0
  for (const line of lines) {
    lengths[line.way] += line.text.length
    if (line.fromRight) fromRight += line.text.length
  }
  const way =
    lengths.down > lengths.across && lengths.down > lengths.up
      ? 'down'
      : lengths.up > lengths.across
        ? 'up'
        : 'across'
  const mirrored = fromRight > lengths[way] * 0.5
  return {
    way,
    fromRight: mirrored,
    place: (rect) => {
      const at = alongLines(rect, way)
      return mirrored ? { ...at, left: -at.right, right: -at.left } : at
    },
  }
}
