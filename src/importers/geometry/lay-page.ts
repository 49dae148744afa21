import { bodyTypeOf } from './body-size.ts'
import { buildLines } from './build-lines.ts'
import { buildZones } from './build-zones.ts'
import { readingOrder } from './cut.ts'
import { reignOf } from './reign.ts'
import { withoutEmptyFrames } from './empty-frames.ts'
import { findFrames } from './find-frames.ts'
import { frameOf } from './frame.ts'
import type { Words } from './judge-zones.ts'
import { type GeometricStory, placeWithPictures } from './assemble-stories.ts'
import { groupStories } from './group-stories.ts'
import { headlineGroups } from './headline-groups.ts'
import { joinDropCaps } from './drop-caps.ts'
import { judgeZones } from './judge-zones.ts'
import type { PageGeometry, PrintedLine } from './page-geometry.ts'
import type { PlacedZone } from './placed-zone.ts'
import type { Rect } from './rect.ts'
import { liesIn, sharedHeight, sharedWidth, widthOf } from './rect.ts'
import { takeReadings } from './ruby.ts'
import type { LaidPage } from './write-page-text.ts'
import { writePageText } from './write-page-text.ts'
import { asSeen } from '../unseen.ts'

/** For pages of which nothing but the setting is known. */
const NO_WORDS: Words = {
  standsAlone: () => false,
  isDay: () => false,
  isLabel: () => false,
  isByline: () => false,
  opensPiece: () => false,
  closesPiece: () => false,
}

/** The same, of lines as they are seen. */
function asRead(words: Words): Words {
  const seen = (says: (text: string) => boolean) => (text: string) => says(asSeen(text))
  return {
    standsAlone: seen(words.standsAlone),
    isDay: seen(words.isDay),
    isLabel: seen(words.isLabel),
    isByline: seen(words.isByline),
    opensPiece: seen(words.opensPiece),
    closesPiece: seen(words.closesPiece),
  }
}

/**
 * A page's runs of type to its text in reading order, with what the setting says of each line.
 *
 * Runs become lines, lines zones, zones headlines and texts; each text goes to the headline it stands under; stories
 * are read in rows, the text of one in columns. The words are not looked at but for where a sentence ends: that is for
 * the steps that read page texts, which take this as evidence.
 *
 * @param words what lines say that matters to how they stand
 */
export function layPage(page: PageGeometry, words: Words = NO_WORDS): LaidPage {
  const lines = joinDropCaps(takeReadings(buildLines(page.runs, page.rules)))
  const frame = frameOf(lines)
  // Lines of a drawing part nothing outside it.
  const rows = lines.filter(({ row }) => row)
  const outside = page.rules.filter(
    (rule) =>
      !page.pictures.some((picture) => liesIn(rule, picture)) && !rows.some((row) => isOfRow(rule, row)),
  )
  const ruled = withoutEmptyFrames(outside, lines)
  const body = bodyTypeOf(lines)
  const rules = ruled.map(frame.place)
  const pictures = page.pictures.map(frame.place)
  const zones = judgeZones(buildZones(lines, ruled), body, pictures, frame, asRead(words))
  const groups = headlineGroups(zones, body, rules)
  const reigns = new Map(groups.map((group) => [group, reignOf(group, zones, pictures, rules)]))
  const frames = findFrames(rules, (page.panels ?? []).map(frame.place))
  const stories = groupStories({ zones, groups, reigns, rules, pictures, frames, body })
  const places = stories.map((story) => placeWithPictures(story) ?? { left: 0, top: 0, right: 0, bottom: 0 })
  const unit = body.size * 1.2
  const order = readingOrder(places, rules, { first: 'rows', unit })
  const ordered = order.flatMap((at) => stories[at] ?? [])
  return writePageText(
    ordered.map((story) => ({ ...story, flow: flowOf(story, rules, unit) })),
    frame,
    body.size,
    page,
  )
}

/** A rule of a table's own, right over, under or between its rows and hardly wider, parts nothing but them. */
function isOfRow(rule: Rect, { rect, size }: PrintedLine): boolean {
  return (
    widthOf(rule) < widthOf(rect) + size * 8 &&
    sharedWidth(rule, rect) > -size &&
    sharedHeight(rule, rect) > -size * 1.2
  )
}

/** A story's texts and subheadings as they are read; its pictures stand in the way of columns. */
function flowOf(
  story: GeometricStory,
  rules: readonly Rect[],
  unit: number,
): { zone: PlacedZone; sub: boolean }[] {
  const items = [
    ...story.subheadings.flatMap((group) => group.zones.map((zone) => ({ zone, sub: true }))),
    ...story.texts.map((zone) => ({ zone, sub: false })),
  ]
  const places = [...items.map(({ zone }) => zone.at), ...story.pictures]
  return readingOrder(places, rules, { first: 'columns', unit }).flatMap((at) => items[at] ?? [])
}
