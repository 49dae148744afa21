import type { Box } from '#issue/schema.ts'
import { type Boxed, boxAround } from '#reader/page/layout/cut-boxes.ts'

/** Boxes that share no more than this, as a share of the page's sides, are apart. */
const TOUCH = 0.012

/**
 * Binds teasers that follow each other and have nothing between them on the sheet: the print shows them as
 * one box, and so do we at every width.
 *
 * @param boxed one box an item, in reading order
 * @param isTeaser whether the item at a position is one
 */
export function bindTeasers(boxed: readonly Boxed[], isTeaser: (item: number) => boolean): Boxed[] {
  const bound: Boxed[] = []
  for (let at = 0; at < boxed.length;) {
    let end = at
    while (end < boxed.length && isTeaser(end)) end += 1
    const run = boxed.slice(at, end)
    const box = run.length > 1 ? boxAround(run) : undefined
    const others = [...boxed.slice(0, at), ...boxed.slice(end)]
    if (box !== undefined && !others.some((other) => overlap(other.box, box))) {
      bound.push({ item: at, to: end, box })
      at = end
      continue
    }
    bound.push(...boxed.slice(at, Math.max(end, at + 1)))
    at = Math.max(end, at + 1)
  }
  return bound
}

function overlap(one: Box, other: Box): boolean {
  return [0, 1].every((axis) => {
    const [from = 0, size = 0] = [one[axis], one[axis + 2]]
    const [otherFrom = 0, otherSize = 0] = [other[axis], other[axis + 2]]
    return from + size - TOUCH > otherFrom && otherFrom + otherSize - TOUCH > from
  })
}
