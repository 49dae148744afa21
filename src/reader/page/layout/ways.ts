import { type ColumnCount, columnWidth, spanWidth } from '#reader/page/layout/columns.ts'
import type { Rank } from '#issue/page-setting.ts'
import { type MeasuredPhoto, photoHeight } from '#reader/page/layout/photos.ts'
import type { Setting } from '#reader/page/layout/setting.ts'

/** One way to set text and photos over a span of columns. */
export type Way = Omit<Setting, 'headline' | 'byClause'>

/** A text set in one column, and the tallest part of it that no column may break. */
export type Text = { height: number; tallest: number }

/** Beyond this a picture fills the window and the reader sees nothing else. */
const TALLEST_PICTURE = 38
const TALLEST_UPRIGHT = 52
/** A photo beside text is cut to end with it, if that leaves it between these shares of its height. */
const LEAST_CUT = 0.68
const MOST_GROWN = 1.2
/** Height over width of a photo that is cut to a broad band: `aspect-ratio` in `layout.css`. */
const BROAD = 0.43

/** A frame without its picture is a bar when it is wider than a column; several crowd the first column. */
const WIDE_FRAME = 6
const FRAME_INSET = 9

/** Text without photos, in all of the columns. */
export function textOnly(text: Text, columns: number): Way {
  const height = columnsHeight(text, columns)
  return { height, text: columns, photos: 'none', photoSpan: 0, blank: 0, dislike: 0 }
}

/** Every way to set a text with its photos. */
export function waysWithPhotos(
  photos: readonly MeasuredPhoto[],
  rank: Rank,
  columns: ColumnCount,
  span: number,
  text: Text,
): Way[] {
  const found = [onTop(photos, columns, span, textOnly(text, span))]
  if (text.height === 0 || span === 1) return found
  const framed = photos.every((photo) => photo.shape === 0)
  const single = photos.reduce((sum, photo) => sum + photoHeight(photo, columnWidth(columns)), 0)
  found.push({
    height: columnsHeight({ ...text, height: text.height + single }, span) + single / 12,
    text: span,
    photos: 'inset',
    photoSpan: 1,
    blank: 0,
    // A picture of one column is small for a story that spans many.
    dislike: framed ? FRAME_INSET * (photos.length - 1) : insetDislike(rank, span, photos),
  })
  found.push(...inBand(photos, columns, span, textOnly(text, span)))
  for (let beside = 1; beside < span; beside += 1) {
    const way = besideText(photos, columns, span, beside, text)
    // The picture of a lead is the largest thing on the page.
    const small = smallness(photos, beside, span)
    if (rank === 'lead') way.dislike += small * 45
    else if (span > 3) way.dislike += small * 24
    found.push(way)
  }
  return found
}

/** How many columns narrower than half of them a picture is; an upright one is large at a lesser width. */
function smallness(photos: readonly MeasuredPhoto[], width: number, span: number): number {
  const upright = photos.some((photo) => photo.shape > 1) ? 1.6 : 1
  return Math.max(0, span / 2 - width * upright)
}

/** A picture of one column is small for a story that spans many. */
function insetDislike(rank: Rank, span: number, photos: readonly MeasuredPhoto[]): number {
  if (rank === 'lead') return 8 + 80 * smallness(photos, 1, span)
  return span > 2 ? 12 * (span - 1) : 4
}

/** Photos over the text, as many side by side as there are columns. */
export function onTop(photos: readonly MeasuredPhoto[], columns: ColumnCount, span: number, text: Way): Way {
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
function inBand(photos: readonly MeasuredPhoto[], columns: ColumnCount, span: number, text: Way): Way[] {
  const [photo] = photos
  if (photo === undefined || photos.length > 1 || span < 3) return []
  if (photo.isDrawing || photo.shape <= BROAD || photo.shape > 0.8) return []
  const height = photoHeight({ ...photo, shape: BROAD }, spanWidth(columns, span))
  const cut = 1 - BROAD / photo.shape
  const dislike = text.dislike + cut * 40 + Math.max(0, height - TALLEST_PICTURE) * span * 2
  return [{ ...text, height: height + text.height, photos: 'wide', photoSpan: span, dislike }]
}

function besideText(
  photos: readonly MeasuredPhoto[],
  columns: ColumnCount,
  span: number,
  beside: number,
  text: Text,
): Way {
  const width = spanWidth(columns, beside)
  const pictures = photos.reduce((sum, photo) => sum + photoHeight(photo, width), 0)
  const words = columnsHeight(text, span - beside)
  const common = { text: span - beside, photoSpan: beside }
  const tallest = photos.some((photo) => photo.shape > 1) ? TALLEST_UPRIGHT : TALLEST_PICTURE
  const tooTall = Math.max(0, pictures - tallest) * beside
  const fits = words / pictures
  if (photos.length === 1 && canBeCut(photos[0]) && fits >= LEAST_CUT && fits <= MOST_GROWN)
    return { ...common, height: words, photos: 'fit', blank: 0, dislike: Math.abs(1 - fits) * 40 + tooTall }
  const height = Math.max(words, pictures)
  const blank = (height - words) * (span - beside) + (height - pictures) * beside
  return { ...common, height, photos: 'side', blank, dislike: tooTall }
}

function canBeCut(photo: MeasuredPhoto | undefined): boolean {
  return photo !== undefined && photo.shape > 0 && !photo.isDrawing
}

/** The height of a text in balanced columns: a line or so more than its even share. */
function columnsHeight({ height, tallest }: Text, columns: number): number {
  return columns === 1 ? height : Math.max(height / columns + 0.9, tallest)
}
