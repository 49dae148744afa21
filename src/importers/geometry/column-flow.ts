import type { HeadlineGroup } from './headline-groups.ts'
import type { PlacedZone } from './placed-zone.ts'
import type { Rect } from './rect.ts'
import { alongLines, heightOf, sharedWidth, unionOf, widthOf } from './rect.ts'

/** Columns stand no further apart than this, in ems, and begin this near each other. */
const GUTTER = 4
/** Columns of one story end this near each other, in ems. */
const EVEN = 3.5

export type Columns = {
  texts: readonly PlacedZone[]
  heads: readonly HeadlineGroup[]
  /** Other places that part what is over them from what is under: pictures, level rules. */
  bars: readonly Rect[]
  /** Size of the body's type. */
  size: number
  /** Texts that a story of an earlier column runs on to. */
  runsOn: ReadonlySet<PlacedZone>
}

/**
 * The text at the foot of the column on the left that a column without a headline goes on from, or the headline there
 * that has no text of its own, where stories follow each other down the columns:
 *
 * > | ── First story ──────────────
 * > | text text      of the second
 * > |                that ends here
 * > | Second story   Third story
 * > | begins here    text text
 *
 * Columns that begin under one headline are otherwise the story's own. What tells the two apart is a further headline
 * in the column on the left, and at which of both places a sentence is left open.
 *
 * @returns undefined where the column belongs with what stands at its height
 */
export function footBefore(zone: PlacedZone, columns: Columns): PlacedZone | HeadlineGroup | undefined {
  const { heads, size } = columns
  const left = leftOf(zone, columns)
  const [first] = left
  if (!first || first.at.top > zone.at.top + heightOf(zone.at)) return undefined
  const band = unionOf(left.map(({ at }) => at)) ?? first.at
  const end = barrierUnder(zone.at, band, columns)
  const inBand = left.filter(({ at }) => at.top < end)
  const below = heads
    .filter(
      ({ at }) => isWithin(at, band, size) && at.top > Math.max(first.at.top, zone.at.top) && at.top < end,
    )
    .toSorted((a, b) => a.at.top - b.at.top)
  const next = below[0]
  const last = below.at(-1)
  const foot = inBand.at(-1)
  const above = next && inBand.findLast(({ at }) => at.top < next.at.top)
  if (!foot || !last || !above) return undefined
  // Where one column already began with the rest of a story, the next may end that as high by chance.
  const even = !columns.runsOn.has(above) && Math.abs(runDown(zone, columns) - above.at.bottom) < size * EVEN
  // A headline whose text would stand nowhere.
  const bare = foot.at.top < last.at.top ? last : undefined
  if (above.closes) return bare ?? foot
  if (bare) return isOpen(above) || even ? undefined : bare
  if (isOpen(above) && !(isOpen(foot) && !even)) return undefined
  return even && !isOpen(foot) ? undefined : foot
}

/** The texts of the column directly on the left, from the height of a zone downwards. */
function leftOf({ at, zone }: PlacedZone, { texts, size }: Columns): PlacedZone[] {
  const near = texts.filter((other) => {
    const away = at.left - other.at.right
    return (
      other.zone.way === zone.way &&
      away > -size * 0.5 &&
      away < size * GUTTER &&
      other.at.bottom > at.top &&
      Math.abs(widthOf(other.at) - widthOf(at)) < Math.max(widthOf(at) * 0.2, size * 3)
    )
  })
  const edge = Math.min(...near.map((other) => other.at.left))
  return texts
    .filter(
      (other) =>
        near.includes(other) ||
        (other.at.left > edge - size && other.at.right < at.left + size * 0.5 && other.at.bottom > at.top),
    )
    .toSorted((a, b) => a.at.top - b.at.top)
}

function isWithin(at: Rect, band: Rect, size: number): boolean {
  return at.left > band.left - size * 2 && at.right < band.right + size * 2
}

/** Where something reaches over both columns, under a zone. */
function barrierUnder(at: Rect, band: Rect, { texts, heads, bars, size }: Columns): number {
  const wide = [...texts.map((text) => text.at), ...heads.map((head) => head.at), ...bars].filter(
    (other) =>
      other.top > at.top + size &&
      sharedWidth(other, band) > widthOf(band) * 0.3 &&
      sharedWidth(other, at) > widthOf(at) * 0.3,
  )
  return Math.min(Infinity, ...wide.map((other) => other.top))
}

/** How far down a column's text goes without a headline. */
function runDown({ at }: PlacedZone, { texts, heads }: Columns): number {
  const inColumn = (other: Rect) => sharedWidth(other, at) > widthOf(at) * 0.3
  const next = Math.min(
    Infinity,
    ...heads.filter((head) => inColumn(head.at) && head.at.top > at.top).map((head) => head.at.top),
  )
  return Math.max(
    at.bottom,
    ...texts.filter((text) => inColumn(text.at) && text.at.top < next).map((text) => text.at.bottom),
  )
}

/** True for a text whose last line is full and ends amid a sentence: it goes on somewhere. */
function isOpen({ zone }: PlacedZone): boolean {
  const last = zone.lines.at(-1)
  if (!last || last.row || /[。．.！？!?…：:）)\]】”’"'」』]$/u.test(last.text)) return false
  if (zone.lines.length < 2) return true
  const length = ({ rect }: (typeof zone.lines)[number]) => widthOf(alongLines(rect, zone.way))
  return length(last) > Math.max(...zone.lines.map(length)) * 0.75
}
