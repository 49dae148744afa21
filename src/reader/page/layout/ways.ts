import type { Rank } from '#issue/page-setting.ts'
import { type ColumnText, type Run, setInColumns } from '#reader/page/layout/column-text.ts'
import { type ColumnCount, columnWidth, spanWidth } from '#reader/page/layout/columns.ts'
import { whiteOf } from '#reader/page/layout/dislike.ts'
import { type MeasuredPhoto, photoHeight, stacked } from '#reader/page/layout/photos.ts'
import type { Setting } from '#reader/page/layout/setting.ts'

/** One way to set text and photos over a span of columns. */
export type Way = Omit<Setting, 'headline' | 'byClause'>

/** Beyond this a picture fills the window and the reader sees nothing else. */
const TALLEST_PICTURE = 38
const TALLEST_UPRIGHT = 52
/** A photo beside text is cut to end with it, if that leaves it between these shares of its height. */
const LEAST_CUT = 0.68
const MOST_GROWN = 1.2
/** Height over width of a photo that is cut to a broad band: `aspect-ratio` in `page.css`. */
export const BROAD = 0.43

/** A frame without its picture is a bar when it is wider than a column; several crowd the first column. */
const WIDE_FRAME = 6
const FRAME_INSET = 9
/** A text that begins under a picture is read down, and then up again. */
const UNDER = 3

/** A text up to this height in one column, two lines, is not parted among several. */
const TWO_LINES = 3.8

/** Text without photos, in all of the columns. */
export function textOnly(text: ColumnText, columns: number): Way {
  const way: Way = { ...alone(text, columns), photos: 'none', photoSpan: 0 }
  const [only] = text.runs
  if (text.runs.length !== 1 || only === undefined || !('height' in only) || only.height > TWO_LINES)
    return way
  return { ...way, text: 1, height: only.height }
}

/** What a table loses that is given half the width it would like, and one that is drawn out to twice of it. */
const CRAMPED = 70
const DRAWN_OUT = 25
const LITTLE = 1.3

/** A text in so many columns, with something that stands in the first before it. */
function alone(text: ColumnText, columns: number, before?: Run) {
  const { height, blank } = setInColumns(text, columns, before)
  const width = spanWidth(text.count, columns)
  const cramped = Math.max(0, (text.table / width - 1) * CRAMPED)
  const across = columns > 1 && text.table > columnWidth(text.count)
  const drawn = across ? Math.max(0, width / text.table - LITTLE) * DRAWN_OUT : 0
  return {
    height,
    text: columns,
    tablesAcross: across,
    blank,
    dislike: cramped + drawn + holes(blank / columns, columns),
  }
}

/** What white at the foot of some columns costs beyond its area. */
function holes(depth: number, columns: number): number {
  return columns * (whiteOf(depth, 1) - depth)
}

/** Every way to set a text with its photos. */
export function waysWithPhotos(
  photos: readonly MeasuredPhoto[],
  rank: Rank,
  span: number,
  text: ColumnText,
  split?: Split,
): Way[] {
  const columns = text.count
  const found = [onTop(photos, span, textOnly(text, span), columns)]
  if (text.runs.length === 0 || span === 1) return found
  const framed = photos.every((photo) => photo.shape === 0)
  const single = stacked(photos, columnWidth(columns))
  const inset = alone(text, span, { height: single, tallest: single })
  found.push({
    ...inset,
    photos: 'inset',
    photoSpan: 1,
    // A picture of one column is small for a story that spans many.
    dislike:
      inset.dislike +
      (framed ? FRAME_INSET * (photos.length - 1) : insetDislike(rank, span, photos, columns)),
  })
  found.push(...inBand(photos, span, textOnly(text, span), columns))
  // A table that goes across the text has no room for it beside a photo.
  if (inset.tablesAcross) return found
  for (let beside = 1; beside < span; beside += 1) {
    const parted = split && beside > 1 ? [underPhotos(photos, span, beside, split, columns)] : []
    for (const way of [besideText(photos, span, beside, text), ...parted]) {
      if (rank === 'lead') way.dislike += smallness(photos, beside, Math.max(span, columns * LEAD)) * 45
      else if (span > 3) way.dislike += smallness(photos, beside, span) * 24
      found.push(way)
    }
  }
  return found
}

/** The picture of a lead has half the width of this share of the sheet at least. */
const LEAD = 0.8

/** How many columns narrower than half of them a picture is; an upright one is large at a lesser width. */
function smallness(photos: readonly MeasuredPhoto[], width: number, span: number): number {
  const upright = photos.some((photo) => photo.shape > 1) ? 1.6 : 1
  return Math.max(0, span / 2 - width * upright)
}

/** A picture of one column is small for a story that spans many. */
function insetDislike(
  rank: Rank,
  span: number,
  photos: readonly MeasuredPhoto[],
  columns: ColumnCount,
): number {
  // The picture of a lead is the largest thing on the page.
  if (rank === 'lead') return 8 + 80 * smallness(photos, 1, Math.max(span, columns * LEAD))
  return span > 2 ? 12 * (span - 1) : 4
}

/** Photos over the text, as many side by side as there are columns. */
export function onTop(photos: readonly MeasuredPhoto[], span: number, text: Way, columns: ColumnCount): Way {
  const across = Math.min(photos.length, span)
  const width = spanWidth(columns, span) / across - (across > 1 ? 0.8 : 0)
  let height = 0
  for (let at = 0; at < photos.length; at += across)
    height += Math.max(...photos.slice(at, at + across).map((photo) => photoHeight(photo, width)))
  const wideFrames = photos.filter((photo) => photo.shape === 0).length * (span / across - 1) * WIDE_FRAME
  const dislike = text.dislike + wideFrames + Math.max(0, height - TALLEST_PICTURE) * span * 2
  return { ...text, height: height + text.height, photos: 'top', photoSpan: span, dislike }
}

/** Over the text, cut to a broad band: for a photo that would otherwise fill the window. */
function inBand(photos: readonly MeasuredPhoto[], span: number, text: Way, columns: ColumnCount): Way[] {
  const [photo] = photos
  if (photo === undefined || photos.length > 1 || span < 3) return []
  if (photo.isDrawing || photo.shape <= BROAD || photo.shape > 0.8) return []
  const height = photoHeight({ ...photo, shape: BROAD }, spanWidth(columns, span))
  const cut = 1 - BROAD / photo.shape
  const dislike = text.dislike + cut * 40 + Math.max(0, height - TALLEST_PICTURE) * span * 2
  return [{ ...text, height: height + text.height, photos: 'wide', photoSpan: span, dislike }]
}

function besideText(photos: readonly MeasuredPhoto[], span: number, beside: number, text: ColumnText): Way {
  const pictures = stacked(photos, spanWidth(text.count, beside))
  const { height: words, blank, dislike, tablesAcross } = alone(text, span - beside)
  const common = { text: span - beside, photoSpan: beside, tablesAcross }
  const tooTall = dislike + tallness(photos, pictures, beside)
  const fits = words / pictures
  if (photos.length === 1 && canBeCut(photos[0]) && fits >= LEAST_CUT && fits <= MOST_GROWN)
    return { ...common, height: words, photos: 'fit', blank, dislike: Math.abs(1 - fits) * 40 + tooTall }
  const height = Math.max(words, pictures)
  return {
    ...common,
    height,
    photos: 'side',
    blank: blank + (height - words) * (span - beside) + (height - pictures) * beside,
    dislike: tooTall + holes(height - words, span - beside) + holes(height - pictures, beside),
  }
}

/** A text in two parts: the first begins under the photos; the second, from block `at` on, runs beside both. */
export type Split = { at: number; under: ColumnText; beside: ColumnText }

/** The photos stand over the first columns, whole; the text begins under them and goes on beside them. */
export function underPhotos(
  photos: readonly MeasuredPhoto[],
  span: number,
  beside: number,
  split: Split,
  columns: ColumnCount,
): Way {
  const pictures = stacked(photos, spanWidth(columns, beside))
  const under = setInColumns(split.under, beside)
  const rest = setInColumns(split.beside, span - beside)
  const left = pictures + under.height
  const height = Math.max(left, rest.height)
  return {
    height,
    text: span - beside,
    photos: 'over',
    photoSpan: beside,
    split: split.at,
    tablesAcross: false,
    blank: under.blank + rest.blank + (height - left) * beside + (height - rest.height) * (span - beside),
    dislike:
      UNDER +
      tallness(photos, pictures, beside) +
      holes(height - left, beside) +
      holes(height - rest.height, span - beside),
  }
}

/** What a picture costs that fills the window. */
function tallness(photos: readonly MeasuredPhoto[], pictures: number, beside: number): number {
  const tallest = photos.some((photo) => photo.shape > 1) ? TALLEST_UPRIGHT : TALLEST_PICTURE
  return Math.max(0, pictures - tallest) * beside
}

function canBeCut(photo: MeasuredPhoto | undefined): boolean {
  return photo !== undefined && photo.shape > 0 && !photo.isDrawing
}
