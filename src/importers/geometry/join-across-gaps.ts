import { beginsColumn } from './join-spaces.ts'
import type { Rect } from './rect.ts'
import { sharedHeight } from './rect.ts'
import { RowIndex } from './row-index.ts'
import { type Segment, segmentOf } from './segment.ts'

/** A gap wider than this, in ems, is never a space. */
const WIDEST_SPACE = 3
/** How far up and down a gutter is looked for, in ems. */
const REACH = 7

/**
 * Puts the parts of a line together again that a wide space parts, and leaves apart what a gutter parts.
 *
 * A gutter has a ruled line in it, or goes on in the lines over and under it; a space does not: other lines of that
 * size run across its place.
 */
export function joinAcrossGaps(segments: readonly Segment[], rules: readonly Rect[]): Segment[] {
  const index = new RowIndex<Segment>(24)
  for (const segment of segments) index.add(segment, segment.at.top)
  const gone = new Set<Segment>()
  const result: Segment[] = []
  for (const start of [...segments].sort((a, b) => a.at.left - b.at.left)) {
    if (gone.has(start)) continue
    let whole = start
    for (;;) {
      const next = nextOnLine(whole, index, gone)
      if (!next || !isSpace(whole, next, index, rules)) break
      gone.add(next)
      whole = segmentOf([...whole.runs, ...next.runs])
    }
    result.push(whole)
  }
  return result
}

/** The nearest segment to the right on the same line and in the same size. */
function nextOnLine(
  { at, size }: Segment,
  index: RowIndex<Segment>,
  gone: ReadonlySet<Segment>,
): Segment | undefined {
  let best: Segment | undefined
  for (const other of index.between(at.top - size, at.bottom + size)) {
    if (gone.has(other) || other.at.left < at.right - size * 0.2 || other.at.left === at.left) continue
    if (other.at.left - at.right > size * WIDEST_SPACE || !alike(size, other.size)) continue
    if (sharedHeight(at, other.at) < size * 0.6) continue
    if (!best || other.at.left < best.at.left) best = other
  }
  return best
}

function isSpace(a: Segment, b: Segment, index: RowIndex<Segment>, rules: readonly Rect[]): boolean {
  const from = a.at.right
  const to = b.at.left
  const middle = (from + to) / 2
  if (rules.some((rule) => rule.left >= from - 1 && rule.right <= to + 1 && sharedHeight(rule, a.at) > 0))
    return false
  if (beginsColumn(b, index)) return false
  let across = 0
  let gutter = 0
  const near = index.between(a.at.top - a.size * REACH, a.at.bottom + a.size * REACH)
  for (const other of near) {
    if (other === a || other === b || !alike(other.size, a.size)) continue
    if (sharedHeight(other.at, a.at) > a.size * 0.5) continue
    if (other.at.left < from - a.size * 0.2 && other.at.right > to + a.size * 0.2) across += 1
    // A line that begins where the gap ends, or ends where it begins.
    else if (
      Math.abs(other.at.left - to) < a.size * 0.6 ||
      (other.at.right <= middle && other.at.right > from - a.size)
    )
      gutter += 1
  }
  // An ideographic space is little wider than a sign.
  const narrow = to - from < a.size * 1.35
  return across > 0 ? across >= gutter : gutter <= (narrow ? 1 : 0)
}

function alike(a: number, b: number): boolean {
  return Math.min(a, b) > Math.max(a, b) * 0.85
}
