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
  return { ...at, left, right }
}
