import type { Box } from '#issue/schema.ts'

/** A printed arrangement: an item, or parts over each other (`column`), side by side (`row`) or in one box (`strip`). */
export type Cut =
  | { kind: 'item'; item: number; box: Box }
  | { kind: 'column' | 'row' | 'strip'; parts: readonly Cut[]; from: number; to: number; box: Box }

/** An item in its box, or, up to `to` (exclusive), some that share one and are never parted. */
export type Boxed = { item: number; to?: number; box: Box }

/** Boxes may overlap by this share of the page and still be told apart: printed rules and hands are not exact. */
const OVERLAP = 0.012
/** Deeper nesting than any page has; what is left is set in one column. */
const DEEPEST = 8

/**
 * Cuts a page into nested rows and columns along the white between its boxes.
 *
 * Parts keep the order of reading: parts whose items alternate in it are not cut apart, since one order
 * in the document could not serve both. The items of every part follow each other.
 *
 * @param boxed items in reading order, numbered without a gap
 */
export function cutBoxes(boxed: readonly Boxed[], depth = 0): Cut {
  const [only] = boxed
  if (only !== undefined && boxed.length === 1) return leaf(only)
  if (depth < DEEPEST) {
    for (const kind of ['column', 'row'] as const) {
      const parts = keepOrder(split(boxed, kind === 'column' ? 1 : 0))
      if (parts.length > 1)
        return { ...rangeOf(boxed), kind, parts: parts.map((part) => cutBoxes(part, depth + 1)) }
    }
  }
  return { ...rangeOf(boxed), kind: 'column', parts: boxed.map(leaf) }
}

function leaf({ item, to = item + 1, box }: Boxed): Cut {
  if (to === item + 1) return { kind: 'item', item, box }
  const parts = Array.from({ length: to - item }, (_, nth): Cut => ({ kind: 'item', item: item + nth, box }))
  return { kind: 'strip', parts, from: item, to, box }
}

/** Parts along one axis (0: x, 1: y), wherever a line crosses no box. */
function split(boxed: readonly Boxed[], axis: 0 | 1): Boxed[][] {
  const sorted = boxed.toSorted((one, other) => one.box[axis] - other.box[axis] || one.item - other.item)
  const parts: Boxed[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const each of sorted) {
    const [start, size] = axis === 0 ? [each.box[0], each.box[2]] : [each.box[1], each.box[3]]
    if (start >= end - OVERLAP) parts.push([])
    parts.at(-1)?.push(each)
    end = Math.max(end, start + size)
  }
  return parts
}

/** Parts by the order of reading; those that reach into each other become one again. */
function keepOrder(parts: readonly Boxed[][]): Boxed[][] {
  const ordered = parts
    .map((part) => part.toSorted((one, other) => one.item - other.item))
    .toSorted((one, other) => (one[0]?.item ?? 0) - (other[0]?.item ?? 0))
  const kept: Boxed[][] = []
  for (const part of ordered) {
    const before = kept.at(-1)
    const reach = before?.at(-1)?.item ?? -1
    if (before === undefined || (part[0]?.item ?? 0) > reach) kept.push(part)
    else {
      before.push(...part)
      before.sort((one, other) => one.item - other.item)
    }
  }
  return kept
}

function rangeOf(boxed: readonly Boxed[]): { from: number; to: number; box: Box } {
  const last = boxed.at(-1)
  return { from: boxed[0]?.item ?? 0, to: last?.to ?? (last?.item ?? -1) + 1, box: boxAround(boxed) }
}

/** The smallest box that holds some others. */
export function boxAround(boxed: readonly { box: Box }[]): Box {
  const left = Math.min(...boxed.map(({ box }) => box[0]))
  const top = Math.min(...boxed.map(({ box }) => box[1]))
  const right = Math.max(...boxed.map(({ box }) => box[0] + box[2]))
  const bottom = Math.max(...boxed.map(({ box }) => box[1] + box[3]))
  return [left, top, right - left, bottom - top]
}

/**
 * Columns of the grid for parts side by side: in proportion to their printed widths, each at least one.
 * Undefined where there are more parts than columns.
 */
export function snapSpans(parts: readonly Cut[], columns: number): number[] | undefined {
  if (parts.length > columns) return undefined
  const total = parts.reduce((sum, part) => sum + part.box[2], 0)
  const wanted = parts.map((part) => (total === 0 ? 1 : (part.box[2] / total) * columns))
  const spans = wanted.map((wide) => Math.max(1, Math.round(wide)))
  for (let sum = spans.reduce((all, span) => all + span, 0); sum !== columns;) {
    const step = sum < columns ? 1 : -1
    let worst = -1
    let error = Number.NEGATIVE_INFINITY
    spans.forEach((span, at) => {
      const off = step * ((wanted[at] ?? 1) - span)
      if (off > error && span + step >= 1) [worst, error] = [at, off]
    })
    spans[worst] = (spans[worst] ?? 1) + step
    sum += step
  }
  return spans
}

/** A width may be snapped this far from the printed one, in columns. */
const FARTHEST = 0.7

/**
 * Every way to snap parts side by side to columns that keeps each near its printed width, the nearest
 * first; none where there are more parts than columns.
 */
export function snapWays(parts: readonly Cut[], columns: number): number[][] {
  const nearest = snapSpans(parts, columns)
  if (nearest === undefined) return []
  const total = parts.reduce((sum, part) => sum + part.box[2], 0)
  let ways: number[][] = [[]]
  for (const part of parts) {
    const wanted = total === 0 ? 1 : (part.box[2] / total) * columns
    const near = [Math.floor(wanted), Math.ceil(wanted)].filter(
      (span) => span >= 1 && Math.abs(span - wanted) <= FARTHEST,
    )
    ways = ways.flatMap((way) => [...new Set(near)].map((span) => [...way, span]))
  }
  const whole = ways.filter((way) => way.reduce((sum, span) => sum + span, 0) === columns)
  return [nearest, ...whole.filter((way) => way.some((span, at) => span !== nearest[at]))]
}
