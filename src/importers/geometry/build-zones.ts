import type { PrintedLine } from './page-geometry.ts'
import type { Rect, Way } from './rect.ts'
import { alongLines, heightOf, sharedWidth, unionOf, WAYS, widthOf } from './rect.ts'
import { RowIndex } from './row-index.ts'

/** Lines of one kind that follow each other in one column; `rect` on the page. */
export type Zone = {
  lines: PrintedLine[]
  rect: Rect
  size: number
  bold: boolean
  italic: boolean
  way: Way
}

type Placed = { line: PrintedLine; at: Rect }

/** Lines further apart than this, in ems, are not of one zone. */
const WIDEST_LEADING = 1.3
/** Paragraphs begin at most so far within their column, in ems. */
const INDENT = 2.2
/** A gap this much wider than the usual one at this size parts two zones. */
const WIDER = 1.5

/** Lines to zones: in each, every line stands directly under the one before, in the same type. */
export function buildZones(lines: readonly PrintedLine[], rules: readonly Rect[]): Zone[] {
  return WAYS.flatMap((way) => {
    const placed = lines
      .filter((line) => line.way === way)
      .map((line) => ({ line, at: alongLines(line.rect, way) }))
    return placed.length === 0
      ? []
      : zonesOf(
          placed,
          rules.map((rule) => alongLines(rule, way)),
        )
  })
}

function zonesOf(placed: readonly Placed[], rules: readonly Rect[]): Zone[] {
  const index = new RowIndex<Placed>(24)
  for (const item of placed) index.add(item, item.at.top)
  const under = new Map(placed.map((item) => [item, nearest(item, index, 'under')]))
  const over = new Map(placed.map((item) => [item, nearest(item, index, 'over')]))
  const usual = usualGaps(placed, under)
  const next = new Map<Placed, Placed>()
  const begun = new Set<Placed>(placed)
  for (const [item, below] of under) {
    if (!below || over.get(below) !== item) continue
    if (!goesTogether(item, below, usual)) continue
    if (!item.line.row && ruleBetween(item.at, below.at, rules)) continue
    next.set(item, below)
    begun.delete(below)
  }
  return [...begun].map((first) => {
    const chain = [first]
    for (let item = next.get(first); item; item = next.get(item)) chain.push(item)
    return zoneOf(chain.map(({ line }) => line))
  })
}

/** The one line directly over or under; none where two stand there side by side. */
function nearest(item: Placed, index: RowIndex<Placed>, side: 'over' | 'under'): Placed | undefined {
  const reach = item.line.size * (WIDEST_LEADING + 1.6)
  const from = side === 'under' ? item.at.top : item.at.top - reach * 1.6
  const to = side === 'under' ? item.at.bottom + reach : item.at.top
  const near: { other: Placed; away: number }[] = []
  const aside: typeof near = []
  for (const other of index.between(from, to)) {
    if (other === item) continue
    const away = side === 'under' ? other.at.top - item.at.bottom : item.at.top - other.at.bottom
    // An indented line may have nothing under it but a word at the column's edge.
    const [upper, lower] = side === 'under' ? [item, other] : [other, item]
    const indented = sharedWidth({ ...upper.at, left: upper.at.left - upper.line.size * INDENT }, lower.at)
    const shared = sharedWidth(item.at, other.at)
    if (away < -0.4 * Math.min(item.line.size, other.line.size)) continue
    if (side === 'under' ? other.at.top <= item.at.top : other.at.top >= item.at.top) continue
    const least = Math.min(widthOf(item.at), widthOf(other.at)) * 0.3
    if (shared > least) near.push({ other, away })
    else if (indented > least) aside.push({ other, away })
  }
  const [best, second] = near.toSorted((a, b) => a.away - b.away)
  const [word] = aside.toSorted((a, b) => a.away - b.away)
  if (word && (!best || word.away + item.line.size * 0.5 < best.away)) return word.other
  if (!best) return undefined
  const beside =
    second &&
    second.away - best.away < best.other.line.size * 0.5 &&
    sharedWidth(best.other.at, second.other.at) <= 0
  return beside ? undefined : best.other
}

/** The usual white between two lines, by the size of their type in half units. */
function usualGaps(
  placed: readonly Placed[],
  under: ReadonlyMap<Placed, Placed | undefined>,
): Map<number, number> {
  const gaps = new Map<number, number[]>()
  for (const item of placed) {
    const below = under.get(item)
    if (!below || !alike(item.line, below.line)) continue
    const size = Math.round(item.line.size * 2)
    const known = gaps.get(size)
    if (known) known.push(below.at.top - item.at.bottom)
    else gaps.set(size, [below.at.top - item.at.bottom])
  }
  return new Map(
    [...gaps].flatMap(([size, values]) => {
      // Few lines show no habit.
      if (values.length < 6) return []
      values.sort((a, b) => a - b)
      return [[size, values[Math.floor(values.length * 0.4)] ?? 0] as const]
    }),
  )
}

function alike(a: PrintedLine, b: PrintedLine): boolean {
  return Math.min(a.size, b.size) >= Math.max(a.size, b.size) * 0.88 && a.bold === b.bold
}

/** > | PIKE POINT, April 20 (Coastal Wire): bold words that open a text and happen to fill its first line. */
function isBoldOpening(a: Placed, b: Placed): boolean {
  return (
    a.line.bold &&
    !b.line.bold &&
    Math.abs(a.line.size - b.line.size) < a.line.size * 0.05 &&
    widthOf(a.at) > widthOf(b.at) * 0.85
  )
}

function goesTogether(a: Placed, b: Placed, usual: ReadonlyMap<number, number>): boolean {
  if (a.line.row && b.line.row) return b.at.top - a.at.bottom < a.line.size * 3
  if (a.line.row || b.line.row) return false
  if (!alike(a.line, b.line) && !isBoldOpening(a, b)) return false
  const size = Math.max(a.line.size, b.line.size)
  const gap = b.at.top - a.at.bottom
  const typical = usual.get(Math.round(a.line.size * 2))
  const widest = typical === undefined ? 0.95 * size : Math.max(typical * WIDER, typical + size * 0.3)
  if (gap > Math.min(widest, WIDEST_LEADING * size)) return false
  const inset = Math.abs(a.at.left - b.at.left)
  const centred = Math.abs(a.at.left + a.at.right - b.at.left - b.at.right) < size
  return inset < size * 3.2 || centred || Math.abs(a.at.right - b.at.right) < size * 0.6
}

/** True where a ruled line lies between two places over at least half of the narrower one. */
export function ruleBetween(upper: Rect, lower: Rect, rules: readonly Rect[]): boolean {
  const shared = sharedWidth(upper, lower)
  if (shared <= 0) return false
  const left = Math.max(upper.left, lower.left)
  const right = Math.min(upper.right, lower.right)
  return rules.some(
    (rule) =>
      widthOf(rule) > heightOf(rule) * 4 &&
      (rule.top + rule.bottom) / 2 >= upper.bottom - heightOf(upper) * 0.3 &&
      (rule.top + rule.bottom) / 2 <= lower.top + heightOf(lower) * 0.3 &&
      Math.min(rule.right, right) - Math.max(rule.left, left) > shared * 0.5,
  )
}

function zoneOf(lines: PrintedLine[]): Zone {
  const rect = unionOf(lines.map((line) => line.rect)) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const [first] = lines
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b)
  return {
    lines,
    rect,
    size: sizes[Math.floor(sizes.length / 2)] ?? 0,
    bold: lines.every((line) => line.bold),
    italic: lines.every((line) => line.italic),
    way: first?.way ?? 'across',
  }
}
