import type { HeadlineGroup } from './headline-groups.ts'
import type { PlacedZone } from './placed-zone.ts'
import type { Rect } from './rect.ts'
import { heightOf, sharedHeight, widthOf } from './rect.ts'

/**
 * The width of the page that a headline stands over: to what stands beside it, or to the page's edge. A headline set in
 * the middle of four columns stands over all four.
 */
export function reignOf(
  group: HeadlineGroup,
  zones: readonly PlacedZone[],
  pictures: readonly Rect[],
  rules: readonly Rect[],
): Rect {
  const { at } = group
  const beside = [
    ...zones.filter((zone) => !group.zones.includes(zone)).map((zone) => zone.at),
    ...pictures,
    ...rules.filter((rule) => heightOf(rule) > widthOf(rule)),
  ].filter((other) => sharedHeight(other, at) > Math.min(heightOf(other), heightOf(at)) * 0.3)
  let left = -Infinity
  let right = Infinity
  for (const other of beside) {
    if (other.right <= at.left + 1) left = Math.max(left, other.right)
    else if (other.left >= at.right - 1) right = Math.min(right, other.left)
  }
  // What lies between it and its neighbour on the left is the neighbour's, where its own text begins with it.
  if (Number.isFinite(left) && beginsColumn(group, zones)) left = at.left - group.size * 0.2
  return { ...at, left, right }
}

/** True for a headline set flush left: the text under it begins at its edge. */
function beginsColumn({ at, size, zones: own }: HeadlineGroup, zones: readonly PlacedZone[]): boolean {
  return zones.some(
    (zone) =>
      zone.kind === 'text' &&
      !own.includes(zone) &&
      Math.abs(zone.at.left - at.left) < zone.zone.size * 0.6 &&
      zone.at.top > at.bottom - size * 0.3 &&
      zone.at.top - at.bottom < zone.zone.size * 5,
  )
}
