import type { BodyType } from './body-size.ts'
import { ruleBetween } from './build-zones.ts'
import type { HeadlineGroup } from './headline-groups.ts'
import type { PlacedZone } from './placed-zone.ts'
import type { Rect } from './rect.ts'
import { distanceOf, heightOf, sharedHeight, sharedWidth, unionOf, widthOf } from './rect.ts'

/** What geometry takes for one story: its headline, the subheadings in it, its text. */
export type GeometricStory = {
  headline?: HeadlineGroup
  subheadings: HeadlineGroup[]
  texts: PlacedZone[]
  captions: PlacedZone[]
  pictures: Rect[]
}

type Owner = HeadlineGroup | undefined

/** A page's zones and headlines with the width that each stands over, and what else is drawn. */
export type Setting = {
  zones: readonly PlacedZone[]
  groups: readonly HeadlineGroup[]
  reigns: ReadonlyMap<HeadlineGroup, Rect>
  rules: readonly Rect[]
  pictures: readonly Rect[]
  body: BodyType
}

/**
 * Gives each zone of text to the headline it stands under.
 *
 * A headline reigns over its width down to the next headline or a ruled line. A column that has none over it belongs
 * with the column on its left, when the two begin beside each other; what is left is text without a headline.
 */
export function groupStories(setting: Setting): GeometricStory[] {
  const { zones, groups, pictures } = setting
  const within = subheadingsOf(setting)
  const heads = groups.filter((group) => !within.has(group))
  const inGroup = new Set(groups.flatMap((group) => group.zones))
  const texts = zones.filter((zone) => !inGroup.has(zone) && zone.kind !== 'caption')
  const owners = new Map<PlacedZone, Owner>()
  for (const zone of texts) {
    const owner = headOver(zone.at, heads, setting)
    if (owner) owners.set(zone, owner)
  }
  // From the left: each column may hand its owner on to the next.
  for (const zone of [...texts].sort((a, b) => a.at.left - b.at.left || a.at.top - b.at.top)) {
    const beside = columnBeside(zone, texts, heads, owners, setting)
    if (beside) owners.set(zone, beside)
  }
  return assemble(texts, heads, within, owners, zones, pictures)
}

/** The lowest headline over a place that no ruled line parts from it. */
function headOver(at: Rect, heads: readonly HeadlineGroup[], { reigns, rules }: Setting): Owner {
  let best: HeadlineGroup | undefined
  for (const head of heads) {
    if (head.at.bottom > at.top + heightOf(at) * 0.3) continue
    const shared = sharedWidth(reigns.get(head) ?? head.at, at)
    if (shared < widthOf(at) * 0.5 && sharedWidth(head.at, at) < widthOf(head.at) * 0.6) continue
    if (!best || head.at.bottom > best.at.bottom) best = head
  }
  if (!best) return undefined
  const reign = reigns.get(best) ?? best.at
  // A line much shorter than the headline parts something within its story (a note, a table); one close under the
  // headline is its own.
  const { at: own, size } = best
  const long = rules.filter(
    (rule) =>
      widthOf(rule) > widthOf(own) * 0.6 && rule.top - own.bottom > Math.min(size, heightOf(own)) * 0.8,
  )
  return ruleBetween({ ...best.at, left: reign.left, right: reign.right }, at, long) ? undefined : best
}

/** The owner of the column on the left, for a column that begins beside it at its head, or beside its headline. */
function columnBeside(
  { at }: PlacedZone,
  texts: readonly PlacedZone[],
  heads: readonly HeadlineGroup[],
  owners: ReadonlyMap<PlacedZone, Owner>,
  setting: Setting,
): Owner {
  const { body } = setting
  const own = headOver(at, heads, setting)
  let best: { owner: HeadlineGroup; away: number } | undefined
  for (const other of texts) {
    const owner = owners.get(other)
    const away = at.left - other.at.right
    if (!owner || away < -body.size * 0.5 || away > body.size * 4) continue
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

function assemble(
  texts: readonly PlacedZone[],
  heads: readonly HeadlineGroup[],
  within: ReadonlyMap<HeadlineGroup, HeadlineGroup>,
  owners: ReadonlyMap<PlacedZone, Owner>,
  zones: readonly PlacedZone[],
  pictures: readonly Rect[],
): GeometricStory[] {
  const stories = new Map<HeadlineGroup, GeometricStory>(
    heads.map((headline) => [headline, { headline, subheadings: [], texts: [], captions: [], pictures: [] }]),
  )
  const loose: GeometricStory[] = []
  for (const [group, head] of within) stories.get(head)?.subheadings.push(group)
  for (const zone of texts) {
    const owner = owners.get(zone)
    const story = owner && stories.get(owner)
    if (story) story.texts.push(zone)
    else loose.push({ subheadings: [], texts: [zone], captions: [], pictures: [] })
  }
  const all = [...stories.values(), ...loose]
  for (const picture of pictures) nearestStory(picture, all)?.pictures.push(picture)
  const turned = ({ zone }: PlacedZone) => Number(zone.way !== 'across')
  for (const zone of [...zones].sort((a, b) => turned(a) - turned(b))) {
    if (zone.kind !== 'caption') continue
    // What stands along a picture's side comes after what stands under it.
    const picture = nearestOf(zone.at, pictures)
    const story =
      all.find((candidate) => picture && candidate.pictures.includes(picture)) ?? nearestStory(zone.at, all)
    if (story) story.captions.push(zone)
    else all.push({ subheadings: [], texts: [], captions: [zone], pictures: [] })
  }
  return all
}

/** The place of a story on the page, without its pictures. */
export function placeOfStory({
  headline,
  texts,
  subheadings,
  captions,
  pictures,
}: GeometricStory): Rect | undefined {
  const own = [
    ...(headline ? [headline.at] : []),
    ...subheadings.map((group) => group.at),
    ...texts.map(({ at }) => at),
  ]
  return unionOf(own.length > 0 ? own : [...captions.map(({ at }) => at), ...pictures])
}

/** The place by which a story is read: a picture that stands over its headline, with its caption, is where it begins. */
export function placeWithPictures(story: GeometricStory): Rect | undefined {
  const place = placeOfStory(story)
  const { headline, pictures, captions } = story
  if (!headline || !place) return place
  const over = pictures.filter(
    (at) => at.bottom <= headline.at.top && sharedWidth(at, headline.at) > widthOf(headline.at) * 0.6,
  )
  const between = captions.filter(({ at }) => at.bottom <= headline.at.top).map(({ at }) => at)
  return over.length > 0 ? unionOf([place, ...over, ...between]) : place
}

function nearestStory(at: Rect, stories: readonly GeometricStory[]): GeometricStory | undefined {
  let best: { story: GeometricStory; away: number } | undefined
  for (const story of stories) {
    const place = placeOfStory(story)
    if (!place) continue
    const away = distanceOf(at, place) + (sharedWidth(at, place) > 0 ? 0 : widthOf(at) * 0.1)
    if (!best || away < best.away) best = { story, away }
  }
  return best?.story
}

function nearestOf(at: Rect, places: readonly Rect[]): Rect | undefined {
  let best: Rect | undefined
  for (const place of places) if (!best || distanceOf(at, place) < distanceOf(at, best)) best = place
  return best
}
