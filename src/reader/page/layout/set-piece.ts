import type { Article } from '#issue/schema.ts'
import { bodyHeight, type MeasuredBlock, type Type, unbreakableHeight } from '#reader/page/layout/body.ts'
import { type ColumnCount, columnWidth, spanWidth } from '#reader/page/layout/columns.ts'
import { headingAt } from '#reader/page/layout/heading.ts'
import type { Item } from '#reader/page/layout/item.ts'
import { type MeasuredPhoto, measurePhoto, photoHeight, photosOf } from '#reader/page/layout/photos.ts'
import { footMarks, headMarks, type PieceMarks, printedMarks } from '#reader/page/layout/marks.ts'
import type { Setting } from '#reader/page/layout/setting.ts'
import { tallFor } from '#reader/page/layout/vertical.ts'

/** An item whose words and pictures are measured: its height at any width follows without reading them again. */
export type Measured = {
  item: Item
  photos: readonly MeasuredPhoto[]
  /** Heights of the marks over its text and at its foot. */
  head: number
  foot: number
}

/** Space above and below a piece. */
const AROUND = 1.6
/** Beyond this a picture fills the window and the reader sees nothing else. */
const TALLEST_PICTURE = 38
/** A photo beside text may grow by this share of its height, cut at its sides, to end with the text. */
const CROP = 0.14
/** Height over width of a photo that is cut to a broad band: `aspect-ratio` in `layout.css`. */
const BROAD = 0.45

export function measureItem(item: Item, marksOf: (article: Article) => PieceMarks = printedMarks): Measured {
  const marks = item.kind === 'piece' ? marksOf(item.article) : undefined
  return {
    item,
    photos: photosOf(item).map(measurePhoto),
    head: marks === undefined ? 0 : headMarks(marks),
    foot: item.kind === 'piece' && marks !== undefined ? footMarks(item.article, marks) : 0,
  }
}

/** The best way to set an item over a span of columns: the one that leaves the least white. */
export function setPiece(measured: Measured, columns: ColumnCount, span: number): Setting {
  const { item } = measured
  const width = spanWidth(columns, span)
  const heading = headingAt(item, span, width)
  if (item.kind === 'piece' && isVertical(item.article.writingMode))
    return setVertical(measured, columns, span)
  const text = bodyHeight(bodyOf(item), item.chinese, columnWidth(columns), typeOf(item)) + measured.foot
  const fixed = heading.height + measured.head + AROUND + boxed(item)
  let best: Setting | undefined
  let lowest = Number.POSITIVE_INFINITY
  const tallest = unbreakableHeight(bodyOf(item), item.chinese, columnWidth(columns))
  for (const way of ways(measured, columns, span, { height: text, tallest })) {
    const cost = way.blank + way.dislike
    if (cost >= lowest) continue
    lowest = cost
    best = {
      height: fixed + way.height,
      headline: heading.step,
      text: way.text,
      photos: way.photos,
      photoSpan: way.photoSpan,
      blank: way.blank,
    }
  }
  return best ?? { height: fixed, headline: heading.step, text: span, photos: 'none', photoSpan: 0, blank: 0 }
}

/** A vertical text stands in one block of tall lines, its photos above it. */
function setVertical(measured: Measured, columns: ColumnCount, span: number): Setting {
  const { item, photos } = measured
  const width = spanWidth(columns, span)
  const heading = headingAt(item, span, width)
  const tall = tallFor(bodyOf(item), width)
  const pictures = photos.reduce((sum, photo) => sum + photoHeight(photo, width), 0)
  const height = heading.height + measured.head + measured.foot + AROUND + tall + 1 + pictures
  return {
    height,
    headline: heading.step,
    text: 1,
    photos: photos.length === 0 ? 'none' : 'top',
    photoSpan: span,
    blank: 0,
    tall,
  }
}

function isVertical(mode: string | undefined): boolean {
  return mode === 'vertical-rl' || mode === 'vertical-lr'
}

type Way = Omit<Setting, 'headline'> & { dislike: number }

/** A text set in one column, and the tallest part of it that no column may break. */
type Text = { height: number; tallest: number }

function ways({ item, photos }: Measured, columns: ColumnCount, span: number, text: Text): Way[] {
  const balanced = columnsHeight(text, span)
  if (photos.length === 0)
    return [{ height: balanced, text: span, photos: 'none', photoSpan: 0, blank: 0, dislike: 0 }]
  const found = [onTop(photos, columns, span, balanced)]
  if (text.height === 0 || span === 1) return found
  const single = photos.reduce((sum, photo) => sum + photoHeight(photo, columnWidth(columns)), 0)
  found.push({
    height: columnsHeight({ ...text, height: text.height + single }, span) + single / 12,
    text: span,
    photos: 'inset',
    photoSpan: 1,
    blank: 0,
    // A picture of one column is small for a story that spans many.
    dislike: item.rank === 'lead' || span > 2 ? 12 * (span - 1) : 4,
  })
  if (photos.length === 1 && span > 2) found.push(...wide(photos, columns, span, balanced))
  for (let beside = 1; beside < span; beside += 1)
    found.push(besideText({ item, photos }, columns, span, beside, text))
  return found
}

function onTop(photos: readonly MeasuredPhoto[], columns: ColumnCount, span: number, text: number): Way {
  const across = Math.min(photos.length, span)
  const width = spanWidth(columns, span) / across - (across > 1 ? 0.8 : 0)
  let height = 0
  for (let at = 0; at < photos.length; at += across)
    height += Math.max(...photos.slice(at, at + across).map((photo) => photoHeight(photo, width)))
  const tooTall = Math.max(0, height - TALLEST_PICTURE)
  return {
    height: height + text,
    text: span,
    photos: 'top',
    photoSpan: span,
    blank: 0,
    dislike: tooTall * span * 2,
  }
}

/** Over the text, cut to a broad band: for a photo that would otherwise fill the window. */
function wide(photos: readonly MeasuredPhoto[], columns: ColumnCount, span: number, text: number): Way[] {
  const [photo] = photos
  if (photo === undefined || photo.isDrawing || photo.shape <= BROAD || photo.shape > 0.8) return []
  const height = photoHeight({ ...photo, shape: BROAD }, spanWidth(columns, span))
  const cut = 1 - BROAD / photo.shape
  const dislike = cut * 40 + Math.max(0, height - TALLEST_PICTURE) * span * 2
  return [{ height: height + text, text: span, photos: 'wide', photoSpan: span, blank: 0, dislike }]
}

function besideText(
  { item, photos }: Pick<Measured, 'item' | 'photos'>,
  columns: ColumnCount,
  span: number,
  beside: number,
  text: Text,
): Way {
  const width = spanWidth(columns, beside)
  const pictures = photos.reduce((sum, photo) => sum + photoHeight(photo, width), 0)
  const give = photos.some((photo) => photo.shape > 0) ? pictures * CROP : 0
  const words = columnsHeight(text, span - beside)
  const height = Math.max(words, pictures)
  const overText = Math.max(0, height - words) * (span - beside)
  const underPictures = Math.max(0, height - pictures - give) * beside
  return {
    height,
    text: span - beside,
    photos: 'side',
    photoSpan: beside,
    blank: overText + underPictures,
    dislike:
      Math.max(0, pictures - TALLEST_PICTURE) * beside +
      // The picture of a lead is the largest thing on the page.
      (item.rank === 'lead' || span > 3 ? Math.max(0, span / 2 - beside) * 24 : 0),
  }
}

/** The height of a text in balanced columns: a line or so more than its even share. */
function columnsHeight({ height, tallest }: Text, columns: number): number {
  return columns === 1 ? height : Math.max(height / columns + 0.9, tallest)
}

function bodyOf(item: Item): readonly MeasuredBlock[] {
  return item.kind === 'piece' ? item.body : []
}

const BODY: Type = { size: 1 }
const BRIEF: Type = { size: 0.96 }
const NOTICE: Type = { size: 0.94, line: 1.6 }

/** As `piece.css` sets the kinds. */
function typeOf(item: Item): Type {
  if (item.kind === 'photo') return BODY
  if (item.rank === 'notice' || item.rank === 'teaser') return NOTICE
  return item.rank === 'brief' ? BRIEF : BODY
}

/** What the rules and frames of a kind add. */
function boxed(item: Item): number {
  if (item.kind === 'photo') return 0
  const kind = item.article.kind ?? 'article'
  if (kind === 'advertisement') return 1.9
  return kind === 'notice' ? 0.7 : 0
}
