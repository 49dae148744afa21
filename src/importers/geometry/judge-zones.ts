import type { BodyType } from './body-size.ts'
import type { Zone } from './build-zones.ts'
import type { Frame } from './frame.ts'
import type { PlacedZone, ZoneKind } from './placed-zone.ts'
import type { Rect } from './rect.ts'
import { heightOf, sharedWidth, widthOf } from './rect.ts'

/** Type this much larger than the body's is a headline's. */
const LARGER = 1.17
/** Bold lines at least this large, against the body, may be a small headline. */
const BOLD_LINE = 0.95
/** More signs than these are no headline. */
const LONGEST_HEADLINE = 160
const LONGEST_BOLD_LINE = 90
const MOST_LINES = 6
/** A caption's type against the body's, where it stands elsewhere than under its picture; and how many lines it has. */
const SMALLER = 0.96
const MOST_ASIDE = 12

/** What the words of a line say that matters to how it stands. */
export type Words = {
  /** Settled by its words (a jump, a byline, a dateline): no headline, however large. */
  standsAlone: (text: string) => boolean
  /** Says which day it is, as the line under a nameplate does. */
  isDay: (text: string) => boolean
  /** Opens a piece that goes on from another page, with or without a headline. */
  opensPiece: (text: string) => boolean
  /** Says of what kind all is that stands under it, whatever its size: 导读, 广告. */
  isLabel: (text: string) => boolean
  /** Names who wrote a text: no caption, however near to a picture. */
  isByline: (text: string) => boolean
  /** Ends a piece that goes on on another page. */
  closesPiece: (text: string) => boolean
}

/**
 * Says of each zone what its type and its place beside pictures tell.
 */
export function judgeZones(
  zones: readonly Zone[],
  body: BodyType,
  pictures: readonly Rect[],
  frame: Frame,
  words: Words,
): PlacedZone[] {
  const placed = zones.map((zone): PlacedZone => ({
    zone,
    at: frame.place(zone.rect),
    kind: kindByWords(zone, words) ?? kindOf(zone, body),
    ...(zone.lines.some(({ row, text }) => row === true || words.standsAlone(text)) && { settled: true }),
    ...(zone.lines.some(({ text }) => words.isDay(text)) && { settled: true, day: true }),
    ...(words.closesPiece(zone.lines.at(-1)?.text ?? '') && { closes: true }),
  }))
  // The nearest zone under a picture, else over or beside it.
  const candidates = placed.filter(({ zone }) => !zone.lines.every(({ text }) => words.isByline(text)))
  for (const picture of pictures) {
    const caption = captionOf(picture, candidates, body) ?? captionAside(picture, candidates, body)
    if (caption) caption.kind = 'caption'
  }
  for (const zone of placed) if (isAlongside(zone, pictures, body)) zone.kind = 'caption'
  return placed
}

/** > | Photo: Ida Moss: one small line up or down the side of a picture is its credit, however the page's text runs. */
function isAlongside({ zone, at }: PlacedZone, pictures: readonly Rect[], body: BodyType): boolean {
  const [line, ...more] = zone.lines
  if (!line || line.way === 'across' || more.length > 1 || zone.size > body.size * 1.05) return false
  if (heightOf(at) < widthOf(at) || line.text.length < 4) return false
  return pictures.some((picture) => {
    const inside = at.top > picture.top - body.size * 2 && at.bottom < picture.bottom + body.size * 2
    const away = Math.max(at.left - picture.right, picture.left - at.right)
    return inside && away > -body.size * 2 && away < body.size * 1.5
  })
}

function kindByWords({ lines }: Zone, words: Words): ZoneKind | undefined {
  if (lines.some((line) => line.row)) return 'text'
  const [first] = lines
  if (first && lines.length === 1 && words.isLabel(first.text)) return 'label'
  if (first && lines.length === 1 && words.opensPiece(first.text)) return 'opening'
  return lines.some(({ text }) => words.standsAlone(text) || words.isDay(text)) ? 'text' : undefined
}

function kindOf(zone: Zone, body: BodyType): ZoneKind {
  const length = zone.lines.reduce((sum, line) => sum + line.text.length, 0)
  const last = zone.lines.at(-1)?.text ?? ''
  const running = zone.lines.length > 2 && /[。.！？!?]["”’』」]?$/u.test(last) && length > 60
  if (zone.size >= body.size * LARGER && length <= LONGEST_HEADLINE && zone.lines.length <= MOST_LINES)
    return running && zone.size < body.size * 1.5 ? 'text' : 'headline'
  const bold = zone.bold && !body.bold && zone.size >= body.size * BOLD_LINE
  return bold && length <= LONGEST_BOLD_LINE && zone.lines.length <= 3 && !/[。，,；]$/u.test(last)
    ? 'bold-line'
    : 'text'
}

/** Small type right over a picture, or beside it and no higher than it. */
function captionAside(
  picture: Rect,
  placed: readonly PlacedZone[],
  { size }: BodyType,
): PlacedZone | undefined {
  let best: { zone: PlacedZone; away: number } | undefined
  for (const zone of placed) {
    const { at, kind } = zone
    if (kind !== 'text' || zone.zone.size > size * SMALLER || zone.zone.lines.length > MOST_ASIDE) continue
    const over = picture.top - at.bottom
    const beside = Math.max(at.left - picture.right, picture.left - at.right)
    const isOver =
      over > -size * 0.5 &&
      over < size * 1.2 &&
      at.left > picture.left - size &&
      at.right < picture.right + size
    const isBeside =
      beside > -size * 0.5 &&
      beside < size * 1.6 &&
      at.top > picture.top - size &&
      at.bottom < picture.bottom + size
    if (!isOver && !isBeside) continue
    const away = isOver ? over : beside + size
    if (!best || away < best.away) best = { zone, away }
  }
  return best?.zone
}

/** The text that stands right under a picture in type no larger than the body's. */
function captionOf(picture: Rect, placed: readonly PlacedZone[], body: BodyType): PlacedZone | undefined {
  let best: { zone: PlacedZone; away: number } | undefined
  for (const zone of placed) {
    const { at, kind } = zone
    if (kind !== 'text' || zone.zone.size > body.size * 1.08) continue
    const length = zone.zone.lines.reduce((sum, line) => sum + line.text.length, 0)
    if (length > 400 || widthOf(at) > widthOf(picture) * 1.15 + body.size * 2) continue
    if (sharedWidth(at, picture) < Math.min(widthOf(at), widthOf(picture)) * 0.6) continue
    const under = at.top - picture.bottom
    if (under < -heightOf(picture) * 0.1 || under > body.size * 1.6) continue
    // Running text under a picture goes on in its column; a caption is smaller, or ends by itself.
    const smaller = zone.zone.size < body.size * SMALLER || zone.zone.italic
    if (!smaller && (zone.zone.lines.length > 4 || standsInColumns(zone, placed))) continue
    if (!best || under < best.away) best = { zone, away: under }
  }
  return best?.zone
}

/** Whether text of a zone's own size begins beside it, as wide as it: the columns of a story under its pictures. */
function standsInColumns({ zone, at, settled }: PlacedZone, placed: readonly PlacedZone[]): boolean {
  if (settled) return true
  return placed.some(
    (other) =>
      other.zone !== zone &&
      other.kind === 'text' &&
      Math.abs(other.at.top - at.top) < zone.size &&
      Math.abs(other.zone.size - zone.size) < zone.size * 0.05 &&
      Math.abs(widthOf(other.at) - widthOf(at)) < widthOf(at) * 0.15 &&
      (other.settled === true || other.zone.lines.length > 4),
  )
}
