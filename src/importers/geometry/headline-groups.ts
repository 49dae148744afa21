import type { BodyType } from './body-size.ts'
import { ruleBetween } from './build-zones.ts'
import type { PlacedZone } from './placed-zone.ts'
import type { Rect } from './rect.ts'
import { heightOf, sharedHeight, sharedWidth, unionOf, widthOf } from './rect.ts'

/** Kicker, headline and deck over one story; `weak` where only bold type at the size of the body makes it one. */
export type HeadlineGroup = { zones: PlacedZone[]; at: Rect; size: number; weak: boolean }

/** Nearer than this, in ems of the headline, is a part of it. */
const NEAR = 0.75
const SHORT = 60

/** Headlines with the short lines over and under them that belong to them, from the largest down. */
export function headlineGroups(
  zones: readonly PlacedZone[],
  body: BodyType,
  rules: readonly Rect[],
): HeadlineGroup[] {
  const taken = new Set<PlacedZone>()
  const groups: HeadlineGroup[] = []
  const heads = zones
    .filter((zone) => zone.kind !== 'text' && zone.kind !== 'caption' && zone.kind !== 'label')
    // Marks last: one that stands by a headline belongs to it.
    .sort((a, b) => Number(a.kind === 'opening') - Number(b.kind === 'opening') || b.zone.size - a.zone.size)
  for (const head of heads) {
    if (taken.has(head)) continue
    taken.add(head)
    const group = { zones: [head], at: head.at, size: head.zone.size, weak: head.kind === 'bold-line' }
    for (let round = 0; round < 4; round += 1) {
      const added = [over(group, zones, taken, rules, body), under(group, zones, taken, rules, body)]
      let grown = false
      for (const zone of added) {
        if (!zone) continue
        taken.add(zone)
        group.zones.push(zone)
        group.at = unionOf([group.at, zone.at]) ?? group.at
        grown = true
      }
      if (!grown) break
    }
    group.zones.sort((a, b) => a.at.top - b.at.top)
    groups.push(group)
  }
  return groups
}

/** A kicker: short, close over the headline, and further from whatever is over it. */
function over(
  group: HeadlineGroup,
  zones: readonly PlacedZone[],
  taken: ReadonlySet<PlacedZone>,
  rules: readonly Rect[],
  body: BodyType,
): PlacedZone | undefined {
  const zone = closest(group, zones, taken, (at) => group.at.top - at.bottom, rules)
  const room = zone && roomOf(zone, zones, rules)
  if (!zone || !room || !mayBelong(zone, room, group, body) || ruleBetween(room, group.at, rules))
    return undefined
  if (zone.kind !== 'text') return zone
  const gap = group.at.top - zone.at.bottom
  const above = closest(
    { ...group, at: zone.at },
    zones,
    new Set([zone]),
    (at) => zone.at.top - at.bottom,
    rules,
  )
  const gapAbove = above && !ruleBetween(above.at, zone.at, rules) ? zone.at.top - above.at.bottom : Infinity
  return gapAbove > Math.max(gap * 1.3, body.size * 0.8) ? zone : undefined
}

/** A deck: short, close under the headline, in a type or width that the body is not set in. */
function under(
  group: HeadlineGroup,
  zones: readonly PlacedZone[],
  taken: ReadonlySet<PlacedZone>,
  rules: readonly Rect[],
  body: BodyType,
): PlacedZone | undefined {
  const zone = closest(group, zones, taken, (at) => at.top - group.at.bottom, rules)
  const room = zone && roomOf(zone, zones, rules)
  if (!zone || !room || !mayBelong(zone, room, group, body) || ruleBetween(group.at, room, rules))
    return undefined
  if (zone.kind !== 'text') return zone
  if (group.weak || group.zones[0]?.kind === 'opening' || runsOn(zone, body)) return undefined
  // Set by itself, and no sentence: the first words of a text are neither.
  return /[。.，,；;：:][”’」』"']?$/u.test(zone.zone.lines.at(-1)?.text ?? '') ? undefined : zone
}

/** The first lines of a text whose column ends under them: set like the body, the last one full, or the first indented. */
function runsOn({ zone, at }: PlacedZone, body: BodyType): boolean {
  const [first, second] = zone.lines
  if (!first || !second || zone.italic || zone.bold || Math.abs(zone.size - body.size) > body.size * 0.06)
    return false
  const full = second.rect.right - first.rect.left > widthOf(at) * 0.96
  return full || first.rect.left - second.rect.left > zone.size * 0.7
}

/**
 * The place of a short line with the white beside it: a kicker at the edge of the column is over the headline in its
 * middle. What runs over several lines has the place that it fills.
 */
function roomOf({ zone, at }: PlacedZone, zones: readonly PlacedZone[], rules: readonly Rect[]): Rect {
  if (zone.lines.length > 2) return at
  const beside = [
    ...zones.filter((other) => other.zone !== zone).map((other) => other.at),
    ...rules.filter((rule) => heightOf(rule) > widthOf(rule)),
  ].filter((other) => sharedHeight(other, at) > 0)
  const lefts = beside.filter((other) => other.right <= at.left + 1).map((other) => other.right)
  const rights = beside.filter((other) => other.left >= at.right - 1).map((other) => other.left)
  return { ...at, left: Math.max(-Infinity, ...lefts), right: Math.min(Infinity, ...rights) }
}

/** The nearest zone on one side of a group, in its width. */
function closest(
  group: HeadlineGroup,
  zones: readonly PlacedZone[],
  not: ReadonlySet<PlacedZone>,
  away: (at: Rect) => number,
  rules: readonly Rect[],
): PlacedZone | undefined {
  let best: { zone: PlacedZone; gap: number } | undefined
  let aside: typeof best
  for (const zone of zones) {
    if (group.zones.includes(zone)) continue
    const gap = away(zone.at)
    if (gap < -group.size * 0.3) continue
    if (sharedWidth(zone.at, group.at) > 0) {
      if (!best || gap < best.gap) best = { zone, gap }
    } else if (!group.weak && gap < group.size && gap >= 0 && (!aside || gap < aside.gap)) {
      if (sharedWidth(roomOf(zone, zones, rules), group.at) > 0) aside = { zone, gap }
    }
  }
  // What stands straight over or under it comes first, unless there is nothing near.
  const found = aside && (!best || best.gap > group.size) ? aside : best
  return found && !not.has(found.zone) ? found.zone : undefined
}

function mayBelong(
  { zone, at, kind, settled }: PlacedZone,
  room: Rect,
  group: HeadlineGroup,
  body: BodyType,
): boolean {
  if (kind === 'caption' || kind === 'label' || (settled && kind !== 'opening')) return false
  const gap = Math.max(group.at.top - at.bottom, at.top - group.at.bottom)
  if (gap > Math.max(group.size * NEAR, body.size * 1.1)) return false
  const shared = sharedWidth(group.weak ? at : room, group.at)
  if (shared < Math.min(widthOf(at), widthOf(group.at)) * 0.5) return false
  const length = zone.lines.reduce((sum, line) => sum + line.text.length, 0)
  if (kind === 'bold-line' && group.weak) return gap < body.size && zone.lines.length < 3
  return kind === 'text' ? zone.lines.length <= 2 && length <= SHORT * 2 : zone.lines.length <= 4
}
