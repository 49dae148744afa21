import type { Rect } from './rect.ts'
import { heightOf, sharedHeight, sharedWidth, widthOf } from './rect.ts'

/** Which cut comes first where both can be made: stories stand in rows, the text of one in columns. */
export type First = 'rows' | 'columns'

/** A gap to cut at, between `from` and `to`; `ruled` where a line is drawn in it. */
type Gap = { from: number; to: number; ruled: boolean }

/** Things overlap by this much of a text line without standing in each other's way. */
const OVERLAP = 0.25
/** Deeper nesting than this is no page. */
const DEEPEST = 60
/** More things than these that cannot be cut are read by their places. */
const MOST_PEELED = 300

/**
 * Reading order by cutting a page again and again: along white space that runs through from side to side, into rows
 * from the top and columns from the left. A ruled line makes a cut stronger than white alone.
 *
 * @param unit height of a line of text, the measure of white space
 * @returns the things' indices in the order they are read
 */
export function readingOrder(
  places: readonly Rect[],
  rules: readonly Rect[],
  { first, unit }: { first: First; unit: number },
): number[] {
  const things = places.map((at, index) => ({ at, index }))
  return cut(things, { rules, first, unit }, 0).map(({ index }) => index)
}

type Thing = { at: Rect; index: number }

/** By what a page is cut: its ruled lines, the cut that comes first, and the height of a line of text. */
type Knife = { rules: readonly Rect[]; first: First; unit: number }

function cut(things: readonly Thing[], knife: Knife, depth: number): Thing[] {
  if (things.length < 2 || depth > DEEPEST) return byPlace(things)
  const rows = gapsOf(things, knife, 'rows')
  const columns = gapsOf(things, knife, 'columns')
  const axis = chooseAxis(rows, columns, knife.first)
  if (axis === undefined) return firstThenRest(things, knife, depth)
  const parts = partsOf(things, axis === 'rows' ? rows : columns, axis)
  return parts.flatMap((part) => cut(part, knife, depth + 1))
}

/** Where one thing stands in the way of every cut: the first by its place, then what is left of the page. */
function firstThenRest(things: readonly Thing[], knife: Knife, depth: number): Thing[] {
  const [head, ...rest] = byPlace(things)
  if (!head || things.length > MOST_PEELED) return byPlace(things)
  return [head, ...cut(rest, knife, depth + 1)]
}

/** Ruled gaps first; the other direction's rule outweighs mere white of the preferred one. */
function chooseAxis(rows: readonly Gap[], columns: readonly Gap[], first: First): First | undefined {
  const preferred = first === 'rows' ? rows : columns
  const other = first === 'rows' ? columns : rows
  const second: First = first === 'rows' ? 'columns' : 'rows'
  if (preferred.length === 0) return other.length === 0 ? undefined : second
  if (other.length === 0 || preferred.some((gap) => gap.ruled)) return first
  return other.some((gap) => gap.ruled) ? second : first
}

/** White stripes through all things, with the ruled lines that lie in them. */
function gapsOf(things: readonly Thing[], { rules, unit }: Knife, axis: First): Gap[] {
  const slack = unit * OVERLAP
  const spans = things
    .map(({ at }) => (axis === 'rows' ? [at.top, at.bottom] : [at.left, at.right]))
    .map(([from = 0, to = 0]) => ({
      from: from + Math.min(slack, (to - from) / 4),
      to: to - Math.min(slack, (to - from) / 4),
    }))
    .sort((a, b) => a.from - b.from)
  const gaps: Gap[] = []
  let end = spans[0]?.to ?? 0
  for (const span of spans) {
    if (span.from > end) gaps.push({ from: end, to: span.from, ruled: false })
    end = Math.max(end, span.to)
  }
  if (gaps.length === 0) return gaps
  const region = regionOf(things)
  for (const gap of gaps) gap.ruled = rules.some((rule) => liesIn(rule, gap, region, axis))
  return gaps
}

/** A ruled line in the gap that runs along most of the region. */
function liesIn(rule: Rect, gap: Gap, region: Rect, axis: First): boolean {
  return axis === 'rows'
    ? rule.top >= gap.from - 1 &&
        rule.bottom <= gap.to + 1 &&
        sharedWidth(rule, region) > widthOf(region) * 0.6
    : rule.left >= gap.from - 1 &&
        rule.right <= gap.to + 1 &&
        sharedHeight(rule, region) > heightOf(region) * 0.6
}

function regionOf(things: readonly Thing[]): Rect {
  const region = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { at } of things) {
    region.left = Math.min(region.left, at.left)
    region.top = Math.min(region.top, at.top)
    region.right = Math.max(region.right, at.right)
    region.bottom = Math.max(region.bottom, at.bottom)
  }
  return region
}

/** The things on either side of the gaps; where some are ruled, only these count. */
function partsOf(things: readonly Thing[], gaps: readonly Gap[], axis: First): Thing[][] {
  const strong = gaps.some((gap) => gap.ruled) ? gaps.filter((gap) => gap.ruled) : gaps
  const parts: Thing[][] = Array.from({ length: strong.length + 1 }, () => [])
  for (const thing of things) {
    const middle =
      axis === 'rows' ? (thing.at.top + thing.at.bottom) / 2 : (thing.at.left + thing.at.right) / 2
    const part = strong.filter((gap) => middle > (gap.from + gap.to) / 2).length
    parts[part]?.push(thing)
  }
  return parts.filter((part) => part.length > 0)
}

/** What cannot be cut: from the top, things at about one height from the left. */
function byPlace(things: readonly Thing[]): Thing[] {
  const sorted = [...things].sort((a, b) => a.at.top - b.at.top)
  const result: Thing[] = []
  for (const thing of sorted) {
    let place = result.length
    for (let i = result.length - 1; i >= 0; i -= 1) {
      const other = result[i]
      if (
        !other ||
        sharedHeight(other.at, thing.at) <= Math.min(heightOf(other.at), heightOf(thing.at)) * 0.5
      )
        break
      if (thing.at.right <= other.at.left + 1) place = i
    }
    result.splice(place, 0, thing)
  }
  return result
}
