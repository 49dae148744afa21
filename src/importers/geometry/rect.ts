/** A rectangle on a page in the page's own units, `top` smaller than `bottom`. */
export type Rect = { left: number; top: number; right: number; bottom: number }

export function widthOf(rect: Rect): number {
  return rect.right - rect.left
}

export function heightOf(rect: Rect): number {
  return rect.bottom - rect.top
}

/** The smallest rectangle that holds all; undefined for none. */
export function unionOf(rects: readonly Rect[]): Rect | undefined {
  const [first, ...rest] = rects
  if (!first) return undefined
  const union = { ...first }
  for (const rect of rest) {
    union.left = Math.min(union.left, rect.left)
    union.top = Math.min(union.top, rect.top)
    union.right = Math.max(union.right, rect.right)
    union.bottom = Math.max(union.bottom, rect.bottom)
  }
  return union
}

/** How far two rectangles stand beside each other: the width they share, below 0 the gap between them. */
export function sharedWidth(a: Rect, b: Rect): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left)
}

/** The height they share, below 0 the gap between them. */
export function sharedHeight(a: Rect, b: Rect): number {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
}

/** The way from one rectangle to another, 0 where they touch. */
export function distanceOf(a: Rect, b: Rect): number {
  return Math.hypot(Math.max(0, -sharedWidth(a, b)), Math.max(0, -sharedHeight(a, b)))
}

/** True where one rectangle lies in another, a point of slack aside: a ruled line may be as thin as nothing. */
export function liesIn(inner: Rect, outer: Rect): boolean {
  return (
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  )
}

/** The share of `inner` that lies in `outer`, 0 to 1. */
export function shareWithin(inner: Rect, outer: Rect): number {
  const width = Math.max(0, sharedWidth(inner, outer))
  const height = Math.max(0, sharedHeight(inner, outer))
  const area = Math.max(1e-6, widthOf(inner) * heightOf(inner))
  return Math.min(1, (width * height) / area)
}

/**
 * How type goes: across the page; down it in lines that follow each other to the left (set so, or turned), or to the
 * right as Mongolian's do; up it in lines that follow each other to the right; or upside down.
 */
export type Way = 'across' | 'down' | 'down-rightwards' | 'up' | 'upside-down'

export const WAYS: readonly Way[] = ['across', 'down', 'down-rightwards', 'up', 'upside-down']

/**
 * The same place with the axes of lines: along a line from its beginning, and from each line to the next. Text that
 * runs down the page in lines from right to left is then handled like text that runs across it.
 */
export function alongLines(rect: Rect, way: Way): Rect {
  const { left, top, right, bottom } = rect
  switch (way) {
    case 'across':
      return rect
    case 'down':
      return { left: top, right: bottom, top: -right, bottom: -left }
    case 'down-rightwards':
      return { left: top, right: bottom, top: left, bottom: right }
    case 'up':
      return { left: -bottom, right: -top, top: left, bottom: right }
    case 'upside-down':
      return { left: -right, right: -left, top: -bottom, bottom: -top }
    default:
      return way satisfies never
  }
}

/** The way back from `alongLines`. */
export function onPage(rect: Rect, way: Way): Rect {
  const { left, top, right, bottom } = rect
  switch (way) {
    case 'across':
      return rect
    case 'down':
      return { top: left, bottom: right, right: -top, left: -bottom }
    case 'down-rightwards':
      return { top: left, bottom: right, left: top, right: bottom }
    case 'up':
      return { bottom: -left, top: -right, left: top, right: bottom }
    case 'upside-down':
      return { right: -left, left: -right, bottom: -top, top: -bottom }
    default:
      return way satisfies never
  }
}
