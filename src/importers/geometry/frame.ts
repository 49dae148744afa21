import type { PrintedLine } from './page-geometry.ts'
import type { Rect, Way } from './rect.ts'
import { alongLines } from './rect.ts'

/** Turns places of the page so that its lines run to the right and follow each other downwards. */
export type Frame = { way: Way; fromRight: boolean; place: (rect: Rect) => Rect }

/** The frame that most of a page's text is set in. */
export function frameOf(lines: readonly PrintedLine[]): Frame {
  const lengths = new Map<Way, number>()
  let fromRight = 0
  for (const line of lines) {
    lengths.set(line.way, (lengths.get(line.way) ?? 0) + line.text.length)
    if (line.fromRight) fromRight += line.text.length
  }
  const [way, length] = [...lengths].toSorted((a, b) => b[1] - a[1])[0] ?? ['across', 0]
  const mirrored = fromRight > length * 0.5
  return {
    way,
    fromRight: mirrored,
    place: (rect) => {
      const at = alongLines(rect, way)
      return mirrored ? { ...at, left: -at.right, right: -at.left } : at
    },
  }
}
