import type { HeadlineGroup } from './headline-groups.ts'
import type { PlacedZone } from './placed-zone.ts'
import type { Rect } from './rect.ts'
import { heightOf, sharedHeight, widthOf } from './rect.ts'

/** Columns of a story stand no further apart than this, in ems of the body. */
const GUTTER = 4
/** Text beside a headline shares at least this much of the lower one's height. */
const BESIDE = 0.6

/** A headline this close over a text, in ems of the body, is its own. */
const CLOSE = 4

type Beside = {
  texts: readonly PlacedZone[]
  heads: readonly HeadlineGroup[]
  rules: readonly Rect[]
  size: number
  /** The headline that a text stands under, if any. */
  over: (at: Rect) => HeadlineGroup | undefined
}

/**
 * The texts of headlines that run the other way than the text, and stand at its side: down the page beside columns, or
 * across it over lines that run down.
 *
 * > | 大 text text text
 * > | 桥 text text text
 */
export function besideHeadlines(page: Beside): Map<PlacedZone, HeadlineGroup> {
  const owned = new Map<PlacedZone, HeadlineGroup>()
  for (const head of page.heads) {
    const way = head.zones[0]?.zone.way
    const others = page.texts.filter(({ zone }) => zone.way !== way)
    if (others.length < page.texts.length / 2) continue
    const right = columnsFrom(head, others, page, 1)
    for (const zone of right.length > 0 ? right : columnsFrom(head, others, page, -1))
      if (!owned.has(zone)) owned.set(zone, head)
  }
  return owned
}

/** Texts at a headline's height on one side, as far as the next headline, ruled line or wide white. */
function columnsFrom(
  head: HeadlineGroup,
  texts: readonly PlacedZone[],
  { heads, rules, size, over }: Beside,
  way: 1 | -1,
): PlacedZone[] {
  const away = (at: Rect, from: number) => (way > 0 ? at.left - from : from - at.right)
  const level = texts
    .filter(({ at }) => {
      const shared = sharedHeight(at, head.at)
      const own = over(at)
      return (
        away(at, way > 0 ? head.at.right : head.at.left) > -size &&
        shared > Math.min(heightOf(at), heightOf(head.at)) * BESIDE &&
        (own === undefined || (own.at.bottom <= head.at.top + size && at.top - own.at.bottom > size * CLOSE))
      )
    })
    .toSorted((a, b) => (way > 0 ? a.at.left - b.at.left : b.at.right - a.at.right))
  const taken: PlacedZone[] = []
  let edge = way > 0 ? head.at.right : head.at.left
  for (const zone of level) {
    const [from, to] = way > 0 ? [edge, zone.at.left] : [zone.at.right, edge]
    const isBarred = [
      ...rules.filter((rule) => heightOf(rule) > widthOf(rule)),
      ...heads.filter((other) => other !== head).map((other) => other.at),
    ].some(
      (bar) =>
        bar.left > from - size && bar.right < to + size && sharedHeight(bar, zone.at) > heightOf(zone.at) / 2,
    )
    if (away(zone.at, edge) > size * GUTTER || isBarred) break
    taken.push(zone)
    edge = way > 0 ? Math.max(edge, zone.at.right) : Math.min(edge, zone.at.left)
  }
  return taken
}
