import { frameAround } from './find-frames.ts'
import type { Setting } from './setting.ts'
import type { HeadlineGroup } from './headline-groups.ts'
import type { PlacedZone } from './placed-zone.ts'
import type { Rect } from './rect.ts'
import { distanceOf, sharedWidth, unionOf, widthOf } from './rect.ts'

/** What geometry takes for one story: its headline, the subheadings in it, its text. */
export type GeometricStory = {
  headline?: HeadlineGroup
  subheadings: HeadlineGroup[]
  texts: PlacedZone[]
  captions: PlacedZone[]
  pictures: Rect[]
  /** Lines over it that say what it is. */
  labels: PlacedZone[]
  /** Its text in columns that it runs on to, apart from where it begins. */
  runsOn: PlacedZone[]
}

/** A label stands at most so far over what it is of, in its ems. */
const LABEL_REACH = 4

/** What the headlines of a page own, once that is decided. */
export type Owned = {
  texts: readonly PlacedZone[]
  heads: readonly HeadlineGroup[]
  /** Subheadings, with the headline they stand under. */
  within: ReadonlyMap<HeadlineGroup, HeadlineGroup>
  owners: ReadonlyMap<PlacedZone, HeadlineGroup | undefined>
  /** Texts in columns that their story runs on to. */
  runsOn: ReadonlySet<PlacedZone>
}

/** Puts each headline's texts together, and gives each picture, caption and label to the story that it is of. */
export function assembleStories(
  { texts, heads, within, owners, runsOn }: Owned,
  setting: Pick<Setting, 'zones' | 'pictures' | 'frames'>,
): GeometricStory[] {
  const { zones, pictures } = setting
  const empty = () => ({ subheadings: [], texts: [], captions: [], pictures: [], labels: [], runsOn: [] })
  const stories = new Map<HeadlineGroup, GeometricStory>(
    heads.map((headline) => [headline, { headline, ...empty() }]),
  )
  const loose: GeometricStory[] = []
  for (const [group, head] of within) {
    // In a column that a story runs on to, a subheading is that story's.
    const beside = [...runsOn].find(
      ({ at, zone }) =>
        sharedWidth(at, group.at) > 0 &&
        Math.min(Math.abs(at.top - group.at.bottom), Math.abs(group.at.top - at.bottom)) < zone.size * 2.5,
    )
    stories.get((beside && owners.get(beside)) ?? head)?.subheadings.push(group)
  }
  for (const zone of texts) {
    const owner = owners.get(zone)
    const story = owner && stories.get(owner)
    if (story) story.texts.push(zone)
    else loose.push({ ...empty(), texts: [zone] })
    if (story && runsOn.has(zone)) story.runsOn.push(zone)
  }
  const all = [...stories.values(), ...loose]
  for (const picture of pictures) nearestStory(picture, all)?.pictures.push(picture)
  for (const zone of zones) {
    if (zone.kind !== 'label') continue
    const story = labelled(zone, all, setting)
    if (story) story.labels.push(zone)
    else all.push({ ...empty(), texts: [zone] })
  }
  const turned = ({ zone }: PlacedZone) => Number(zone.way !== 'across')
  for (const zone of [...zones].sort((a, b) => turned(a) - turned(b))) {
    if (zone.kind !== 'caption') continue
    // What stands along a picture's side comes after what stands under it.
    const picture = nearestOf(zone.at, pictures)
    const story =
      all.find((candidate) => picture && candidate.pictures.includes(picture)) ?? nearestStory(zone.at, all)
    if (story) story.captions.push(zone)
    else all.push({ ...empty(), captions: [zone] })
  }
  return all
}

/** The story that a label is of: the first in its frame, else the one that begins close under it. */
function labelled(
  { at, zone }: PlacedZone,
  stories: readonly GeometricStory[],
  { frames }: Pick<Setting, 'frames'>,
): GeometricStory | undefined {
  const frame = frameAround(at, frames)
  let best: { story: GeometricStory; top: number } | undefined
  for (const story of stories) {
    const place = placeOfStory(story)
    if (!place || (frame && frameAround(place, [frame]) === undefined)) continue
    const gap = place.top - at.bottom
    const isUnder = gap > -zone.size && gap < zone.size * LABEL_REACH && sharedWidth(place, at) > 0
    if (!frame && !isUnder) continue
    if (!best || place.top < best.top) best = { story, top: place.top }
  }
  return best?.story
}

/** The place where a story begins on the page, without its pictures. */
function placeOfStory({
  headline,
  texts,
  subheadings,
  captions,
  pictures,
  runsOn,
}: GeometricStory): Rect | undefined {
  const further = unionOf(runsOn.map(({ at }) => at))
  const own = [
    ...(headline ? [headline.at] : []),
    ...subheadings.map((group) => group.at).filter((at) => !further || sharedWidth(at, further) <= 0),
    ...texts.filter((zone) => !runsOn.includes(zone)).map(({ at }) => at),
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
    for (const place of [placeOfStory(story), unionOf(story.runsOn.map((zone) => zone.at))]) {
      if (!place) continue
      const away = distanceOf(at, place) + (sharedWidth(at, place) > 0 ? 0 : widthOf(at) * 0.1)
      if (!best || away < best.away) best = { story, away }
    }
  }
  return best?.story
}

function nearestOf(at: Rect, places: readonly Rect[]): Rect | undefined {
  let best: Rect | undefined
  for (const place of places) if (!best || distanceOf(at, place) < distanceOf(at, best)) best = place
  return best
}
