import { assembleStories, type GeometricStory } from './assemble-stories.ts'
import type { BodyType } from './body-size.ts'
import { ruleBetween } from './build-zones.ts'
import { footBefore } from './column-flow.ts'
import { type Frame, frameAround, isOpenTo, rulesBetween } from './find-frames.ts'
import type { HeadlineGroup } from './headline-groups.ts'
import type { PlacedZone } from './placed-zone.ts'
import type { Rect } from './rect.ts'
import type { Setting } from './setting.ts'
import { besideHeadlines } from './side-headlines.ts'
import { heightOf, sharedHeight, sharedWidth, widthOf } from './rect.ts'

type Owner = HeadlineGroup | undefined

/**
 * Gives each zone of text to the headline it stands under.
 *
 * A headline reigns over its width down to the next headline or a ruled line, and in its frame if it stands in one. A
 * column that has none over it belongs with the column on its left, when the two begin beside each other; what is left
 * is text without a headline.
 */
export function groupStories(given: Setting): GeometricStory[] {
  const setting = { ...given, frames: storyFrames(given), nameplates: nameplatesOf(given) }
  const { zones, groups, pictures, frames } = setting
  const within = subheadingsOf(setting)
  const heads = groups.filter((group) => !within.has(group))
  const inGroup = new Set(groups.flatMap((group) => group.zones))
  const texts = zones.filter((zone) => !inGroup.has(zone) && zone.kind !== 'caption' && zone.kind !== 'label')
  const owners = new Map<PlacedZone, Owner>()
  for (const zone of texts) {
    const owner = headOf(zone, heads, setting)
    if (owner) owners.set(zone, owner)
  }
  const aside = besideHeadlines({
    texts,
    heads,
    rules: setting.rules,
    size: setting.body.size,
    over: (at) => headOver(at, heads, setting),
  })
  for (const [zone, head] of aside) owners.set(zone, head)
  const runsOn = new Set<PlacedZone>()
  const bars = [...pictures, ...setting.rules]
  // From the left: each column may hand its owner on to the next.
  for (const zone of byColumns(texts, setting.body.size)) {
    if (aside.has(zone)) continue
    const over = textOver(zone, texts, heads, setting)
    const beside = columnBeside(zone, texts, heads, owners, setting)
    const own = headOf(zone, heads, setting)
    // A headline of the column's own begins it.
    const isHeaded = own && own.at.left > zone.at.left - setting.body.size
    const isOpen = ({ at }: { at: Rect }) => isOpenTo(at, zone.at, frames)
    const columns = {
      texts: texts.filter(isOpen),
      heads: heads.filter(isOpen),
      bars,
      size: setting.body.size,
      runsOn,
    }
    const foot = over || isHeaded ? undefined : footBefore(zone, columns)
    const before = foot && ('zones' in foot ? foot : owners.get(foot))
    const carried = over && runsOn.has(over) ? owners.get(over) : before
    if (carried) runsOn.add(zone)
    const owner = carried ?? beside
    if (owner) owners.set(zone, owner)
  }
  return assembleStories({ texts, heads, within, owners, runsOn }, setting)
}

/** Type of less than this share of another is set in another size; recognition wavers by a tenth. */
const SMALLER = 0.87

/** A nameplate against the body's type; and how far under it the line of the day stands, in ems of it. */
const NAMEPLATE = 2.2
const DAY_REACH = 1.5

/** The largest headlines of a page that have the line of the day close under them. */
function nameplatesOf({ groups, zones, body }: Setting): Map<HeadlineGroup, number> {
  const days = zones.filter(({ day }) => day)
  return new Map(
    groups.flatMap((group): [HeadlineGroup, number][] => {
      if (group.size < body.size * NAMEPLATE) return []
      const day = days.find(({ at }) => {
        const gap = at.top - group.at.bottom
        return gap > -group.size * 0.3 && gap < group.size * DAY_REACH && sharedWidth(at, group.at) > 0
      })
      return day ? [[group, day.at.bottom - day.zone.size * 0.3]] : []
    }),
  )
}

/** Frames that hold a text, and where only a ground sets them apart, its headline too. */
function storyFrames({ frames, groups, zones }: Setting): Frame[] {
  const inGroup = new Set(groups.flatMap((group) => group.zones))
  const texts = zones.filter((zone) => !inGroup.has(zone))
  return frames.filter((frame) => {
    const inside = ({ at }: { at: Rect }) => frameAround(at, [frame]) !== undefined
    return texts.some(inside) && (frame.rules.length > 0 || groups.some(inside))
  })
}

/** Texts column by column from the left, each from the top. */
function byColumns(texts: readonly PlacedZone[], size: number): PlacedZone[] {
  const columns: PlacedZone[][] = []
  for (const zone of texts.toSorted((a, b) => a.at.left - b.at.left)) {
    const column = columns.at(-1)
    if (column && zone.at.left - (column[0]?.at.left ?? 0) < size * 3) column.push(zone)
    else columns.push([zone])
  }
  return columns.flatMap((column) => column.toSorted((a, b) => a.at.top - b.at.top))
}

/** The text directly over another in its column, without a headline or a ruled line between them. */
function textOver(
  zone: PlacedZone,
  texts: readonly PlacedZone[],
  heads: readonly HeadlineGroup[],
  { rules, frames }: Setting,
): PlacedZone | undefined {
  let best: PlacedZone | undefined
  const inColumn = (at: Rect) => sharedWidth(at, zone.at) > Math.min(widthOf(at), widthOf(zone.at)) * 0.5
  for (const other of texts) {
    if (other === zone || other.at.top >= zone.at.top || !inColumn(other.at)) continue
    if (!isOpenTo(other.at, zone.at, frames)) continue
    if (!best || other.at.bottom > best.at.bottom) best = other
  }
  if (!best || ruleBetween(best.at, zone.at, rulesBetween(rules, frames, best.at, zone.at))) return undefined
  const { top } = best.at
  return heads.some(
    ({ at }) => at.top > top && at.top < zone.at.top && inColumn(at) && isOpenTo(at, zone.at, frames),
  )
    ? undefined
    : best
}

/** The lowest headline over a place that no ruled line parts from it. */
function headOver(
  at: Rect,
  heads: readonly HeadlineGroup[],
  { reigns, rules, frames, nameplates }: Setting,
): Owner {
  let best: HeadlineGroup | undefined
  for (const head of heads) {
    if (head.at.bottom > at.top + heightOf(at) * 0.3) continue
    const shared = sharedWidth(reigns.get(head) ?? head.at, at)
    if (shared < widthOf(at) * 0.5 && sharedWidth(head.at, at) < widthOf(head.at) * 0.6) continue
    if (!isOpenTo(head.at, at, frames)) continue
    if (at.top > (nameplates?.get(head) ?? Infinity)) continue
    if (!best || isNearer(head, best, at)) best = head
  }
  if (!best) return undefined
  const reign = reigns.get(best) ?? best.at
  // A line much shorter than the headline parts something within its story (a note, a table); one close under the
  // headline is its own.
  const { at: own, size } = best
  const long = rulesBetween(rules, frames, own, at).filter(
    (rule) =>
      widthOf(rule) > widthOf(own) * 0.6 && rule.top - own.bottom > Math.min(size, heightOf(own)) * 0.8,
  )
  return ruleBetween({ ...best.at, left: reign.left, right: reign.right }, at, long) ? undefined : best
}

/** The headline over a text; one that only reigns over it from its side is none of a text in smaller type. */
function headOf({ at, zone }: PlacedZone, heads: readonly HeadlineGroup[], setting: Setting): Owner {
  const head = headOver(at, heads, setting)
  const isAside = head && sharedWidth(head.at, at) <= 0 && zone.size < setting.body.size * SMALLER
  return isAside ? undefined : head
}

/** Of two headlines over a place the lower one is nearer; of two in one row the one that stands over more of it. */
function isNearer(head: HeadlineGroup, other: HeadlineGroup, at: Rect): boolean {
  const lower = head.at.bottom - other.at.bottom
  if (Math.abs(lower) > Math.min(head.size, other.size) * 0.3) return lower > 0
  return sharedWidth(head.at, at) > sharedWidth(other.at, at)
}

/** The owner of the column on the left, for a column that begins beside it at its head, or beside its headline. */
function columnBeside(
  placed: PlacedZone,
  texts: readonly PlacedZone[],
  heads: readonly HeadlineGroup[],
  owners: ReadonlyMap<PlacedZone, Owner>,
  setting: Setting,
): Owner {
  const { body } = setting
  const { at, zone } = placed
  const own = headOf(placed, heads, setting)
  let best: { owner: HeadlineGroup; away: number } | undefined
  for (const other of texts) {
    const owner = owners.get(other)
    const away = at.left - other.at.right
    if (!owner || away < -body.size * 0.5 || away > body.size * 4) continue
    // The columns of a story are set in one type; small advertisements beside it in a smaller one.
    if (zone.size < other.zone.size * SMALLER) continue
    if (!isOpenTo(other.at, at, setting.frames)) continue
    if (sharedHeight(other.at, at) < Math.min(heightOf(at), heightOf(other.at)) * 0.3) continue
    if (!best || away < best.away) best = { owner, away }
  }
  if (!best || best.owner === own) return own
  if (own === undefined) return best.owner
  // Nearer the left one's headline than its own: the column begins at that headline's height, after a break.
  const begins = at.top >= best.owner.at.top - body.size && at.top <= best.owner.at.bottom + body.size * 2
  return begins && own.at.bottom < best.owner.at.top - body.size * 4 ? best.owner : own
}

/** Bold lines amid the text of a larger headline, with the headline they stand under. */
function subheadingsOf(setting: Setting): Map<HeadlineGroup, HeadlineGroup> {
  const { groups, zones, pictures, body } = setting
  const strong = groups.filter((group) => !group.weak)
  const inner = new Map<HeadlineGroup, HeadlineGroup>()
  for (const group of groups) {
    if (!group.weak) continue
    const head = headOver(group.at, strong, setting)
    if (!head || partedFromAbove(group, zones, pictures, body)) continue
    // The first heading in a frame is the frame's own.
    const frame = frameAround(group.at, setting.frames)
    if (frame && frame !== frameAround(head.at, setting.frames)) continue
    inner.set(group, head)
  }
  return inner
}

/** White over a bold line that is more than a paragraph's: a story of its own begins. */
function partedFromAbove(
  group: HeadlineGroup,
  zones: readonly PlacedZone[],
  pictures: readonly Rect[],
  body: BodyType,
): boolean {
  let gap = Infinity
  for (const at of [...zones.map((zone) => zone.at), ...pictures]) {
    const away = group.at.top - at.bottom
    if (away > -body.size * 0.3 && sharedWidth(at, group.at) > 0) gap = Math.min(gap, away)
  }
  return gap > body.size * 4
}
