/** A finger on the glass: CSS pixels, and milliseconds. */
export type Point = { x: number; y: number; at: number }

const SHORTEST = 64
const SLOWEST = 700

/** At most about 27° off the horizontal: a slanting scroll is no swipe. */
const STEEPEST = 0.5

/** The page turn a finger's way means: to the left for the next page. None for a scroll, a tap or a slow drag. */
export function swipeOf(from: Point, to: Point): 'next' | 'previous' | undefined {
  const across = to.x - from.x
  const down = Math.abs(to.y - from.y)
  if (Math.abs(across) < SHORTEST || to.at - from.at > SLOWEST) return undefined
  if (down > Math.abs(across) * STEEPEST) return undefined
  return across < 0 ? 'next' : 'previous'
}
