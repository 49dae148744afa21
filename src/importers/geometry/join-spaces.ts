import type { Rect } from './rect.ts'
import { sharedHeight, sharedWidth } from './rect.ts'
import { RowIndex } from './row-index.ts'
import { type Segment, segmentOf } from './segment.ts'

/** A space that justifying has widened is at most so wide, in ems. */
const WIDEST = 4.5
/** White narrower than this, in ems, is no river: it is a space of the line that it runs into. */
const NARROWEST = 0.4
/** Lines looked at over and under a gap, few at first, and how far apart two lines may be, in ems. */
const FEW = 2
const LINES = 8
const PITCH = 2.2
/** White that runs through more lines than this is a gutter. Spaces stand under each other by chance. */
const MOST = 3

/**
 * Puts words together that a justified line has set far apart: white is a space where the lines over and under it run
 * across its place, a gutter where it goes on through them. The white between the cells of a table goes on too, and
 * stays.
 */
export function joinSpaces(segments: readonly Segment[], rules: readonly Rect[]): Segment[] {
  const index = new RowIndex<Segment>(24)
  for (const segment of segments) index.add(segment, segment.at.top)
  const next = new Map<Segment, Segment>()
  const hasBefore = new Set<Segment>()
  for (const a of segments) {
    const b = followerOf(a, index)
    if (!b || hasBefore.has(b) || !isSpace(a, b, index, rules)) continue
    next.set(a, b)
    hasBefore.add(b)
  }
  return segments
    .filter((segment) => !hasBefore.has(segment))
    .map((first) => {
      if (!next.has(first)) return first
      const runs = [...first.runs]
      for (let part = next.get(first); part; part = next.get(part)) runs.push(...part.runs)
      return segmentOf(runs)
    })
}

/** The nearest segment to the right on the line, if a space may part them. */
function followerOf({ at, size }: Segment, index: RowIndex<Segment>): Segment | undefined {
  let best: Segment | undefined
  for (const other of index.between(at.top - size, at.bottom + size)) {
    if (other.at.left < at.right - size * 0.2 || other.at.left <= at.left) continue
    if (other.at.left - at.right > size * WIDEST || !alike(size, other.size)) continue
    if (sharedHeight(at, other.at) < size * 0.6) continue
    if (!best || other.at.left < best.at.left) best = other
  }
  return best
}

function isSpace(a: Segment, b: Segment, index: RowIndex<Segment>, rules: readonly Rect[]): boolean {
  const gap = { ...a.at, left: a.at.right, right: b.at.left }
  if (
    rules.some(
      (rule) => rule.left >= gap.left - 1 && rule.right <= gap.right + 1 && sharedHeight(rule, a.at) > 0,
    )
  )
    return false
  if (beginsColumn(b, index)) return false
  const up = runOf(gap, a, index, -1)
  const down = runOf(gap, a, index, 1)
  const lines = up.lines + down.lines
  // At the edge of a block there is nothing on one side to tell.
  return up.ends && down.ends ? lines <= MOST : (up.ends || down.ends) && lines < MOST
}

/** How far under large type columns of smaller type are looked for, in its ems; and how near their edge is its own. */
const UNDER = 7
const EDGE = 0.45

/**
 * True where a column of smaller type begins under the second of two headlines, or larger type over the second of two
 * decks, and no line runs on from the left into it: two lines side by side.
 */
export function beginsColumn(segment: Segment, index: RowIndex<Segment>): boolean {
  const { at, size } = segment
  const near = index
    .between(at.top - size * UNDER, at.bottom + size * UNDER)
    .filter((other) => other.at.right > at.left - size * 12 && other.at.left < at.right)
  const under = near.filter((other) => other.at.top > at.top && other.size < size * 0.87)
  const over = near.filter((other) => other.at.bottom < at.bottom && other.size > size * 1.15)
  return showsEdge(segment, under, 2) || showsEdge(segment, over, 1)
}

function showsEdge({ at }: Segment, lines: readonly Segment[], fewest: number): boolean {
  const edge = (other: Segment) => at.left - other.size * EDGE
  const before = lines.filter((other) => other.at.right <= edge(other))
  const begin = lines.filter((other) => Math.abs(other.at.left - at.left) < other.size * EDGE)
  const across = lines.some((other) => other.at.left < edge(other) && other.at.right > edge(other))
  return !across && begin.length >= fewest && before.length >= fewest
}

type WhiteRun = { lines: number; ends: boolean }

/** Through how many lines white goes on, up or down, and whether a line runs across it at last. */
function runOf(gap: Rect, segment: Segment, index: RowIndex<Segment>, way: -1 | 1): WhiteRun {
  const near = runWithin(gap, segment, index, way, FEW)
  return near.ends || near.lines < FEW ? near : runWithin(gap, segment, index, way, LINES)
}

function runWithin(
  { left, right }: Rect,
  { at, size }: Segment,
  index: RowIndex<Segment>,
  way: -1 | 1,
  most: number,
): WhiteRun {
  const strip = { left, right }
  let lines = 0
  let from = at
  for (const row of rowsFrom(at, size, index, way, most)) {
    if (Math.abs(row.top - from.top) > size * PITCH) break
    from = row
    let [onLeft, onRight] = [false, false]
    for (const place of row.stretches) {
      // Words that are far from the white say nothing of it.
      if (place.right < strip.left - size * 12 || place.left > strip.right + size * 12) continue
      if (place.right <= strip.left) onLeft = true
      else if (place.left >= strip.right) onRight = true
      else if ((place.left + place.right) / 2 < (strip.left + strip.right) / 2) {
        strip.left = place.right
        onLeft = true
      } else {
        strip.right = place.left
        onRight = true
      }
    }
    if (strip.right - strip.left < size * NARROWEST) return { lines, ends: true }
    if (onLeft && onRight) lines += 1
    if (lines > MOST) return { lines, ends: false }
  }
  return { lines, ends: false }
}

type Row = Rect & { stretches: Rect[] }

/** The lines of type of this size over or under a place, the nearest first, whatever columns they are of. */
function rowsFrom(at: Rect, size: number, index: RowIndex<Segment>, way: -1 | 1, most: number): Row[] {
  const reach = size * PITCH * most
  const near = index
    .between(way < 0 ? at.top - reach : at.top, way < 0 ? at.bottom : at.bottom + reach)
    .filter(
      (other) =>
        alike(other.size, size) &&
        sharedHeight(other.at, at) < size * 0.4 &&
        (way < 0 ? other.at.top < at.top : other.at.top > at.top) &&
        sharedWidth(other.at, at) > -size * 14,
    )
    .toSorted((a, b) => (a.at.top - b.at.top) * way)
  const rows: Row[] = []
  for (const segment of near) {
    const last = rows.at(-1)
    const stretches = stretchesOf(segment)
    if (last && sharedHeight(last, segment.at) > size * 0.4) last.stretches.push(...stretches)
    else if (rows.length === most) break
    else rows.push({ ...segment.at, stretches })
  }
  return rows
}

/** Places along a segment without white in them: its runs may be single letters. */
function stretchesOf({ runs, size }: Segment): Rect[] {
  const stretches: Rect[] = []
  for (const { at } of runs) {
    const last = stretches.at(-1)
    if (last && at.left - last.right < size * NARROWEST) last.right = Math.max(last.right, at.right)
    else stretches.push({ ...at })
  }
  return stretches
}

function alike(a: number, b: number): boolean {
  return Math.min(a, b) > Math.max(a, b) * 0.85
}
