import { bodyHeight, type MeasuredBlock, measureBody } from '#reader/page/layout/body.ts'
import { type ColumnCount, columnWidth, spanWidth } from '#reader/page/layout/columns.ts'
import { headingAt } from '#reader/page/layout/heading.ts'
import type { Item } from '#reader/page/layout/item.ts'
import { type MeasuredPhoto, measurePhoto, photoHeight, photosOf } from '#reader/page/layout/photos.ts'
import type { Setting } from '#reader/page/layout/setting.ts'
import { tallFor } from '#reader/page/layout/vertical.ts'

/** An item whose words and pictures are measured: its height at any width follows without reading them again. */
export type Measured = { item: Item; body: readonly MeasuredBlock[]; photos: readonly MeasuredPhoto[] }

/** Space above and below a piece, and what the marks at its edges take. */
const AROUND = 1.6
const FORWARD_MARK = 4.4
const BACK_MARK = 2.2
const REFERENCE = 1.6
/** Beyond this a picture fills the window and the reader sees nothing else. */
const TALLEST_PICTURE = 38
/** A photo beside text may grow by this share of its height, cut at its sides, to end with the text. */
const CROP = 0.14

export function measureItem(item: Item): Measured {
  return {
    item,
    body: item.kind === 'piece' ? measureBody(item.article) : [],
    photos: photosOf(item).map(measurePhoto),
  }
}

/** The best way to set an item over a span of columns: the one that leaves the least white. */
export function setPiece(measured: Measured, columns: ColumnCount, span: number): Setting {
  const { item, body } = measured
  const width = spanWidth(columns, span)
  const heading = headingAt(item, span, width)
  if (item.kind === 'piece' && isVertical(item.article.writingMode))
    return setVertical(measured, columns, span)
  const text = bodyHeight(body, item.chinese, columnWidth(columns))
  const fixed = heading.height + marksHeight(item) + AROUND + boxed(item)
  let best: Setting | undefined
  let lowest = Number.POSITIVE_INFINITY
  for (const way of ways(measured, columns, span, text)) {
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
  const { item, body, photos } = measured
  const width = spanWidth(columns, span)
  const heading = headingAt(item, span, width)
  const tall = tallFor(body, width)
  const pictures = photos.reduce((sum, photo) => sum + photoHeight(photo, width), 0)
  const height = heading.height + marksHeight(item) + AROUND + tall + 1 + pictures
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

function ways({ item, photos }: Measured, columns: ColumnCount, span: number, text: number): Way[] {
  const balanced = columnsHeight(text, span)
  if (photos.length === 0)
    return [{ height: balanced, text: span, photos: 'none', photoSpan: 0, blank: 0, dislike: 0 }]
  const found = [onTop(photos, columns, span, balanced)]
  if (text === 0 || span === 1) return found
  const single = photos.reduce((sum, photo) => sum + photoHeight(photo, columnWidth(columns)), 0)
  found.push({
    height: columnsHeight(text + single, span) + single / 12,
    text: span,
    photos: 'inset',
    photoSpan: 1,
    blank: 0,
    // A picture of one column is small for a story that spans many.
    dislike: item.rank === 'lead' || span > 2 ? 12 * (span - 1) : 4,
  })
  for (let beside = 1; beside < span; beside += 1) found.push(besideText(photos, columns, span, beside, text))
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

function besideText(
  photos: readonly MeasuredPhoto[],
  columns: ColumnCount,
  span: number,
  beside: number,
  text: number,
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
    dislike: Math.max(0, pictures - TALLEST_PICTURE) * beside,
  }
}

/** The height of a text in balanced columns: a line or so more than its even share. */
function columnsHeight(text: number, columns: number): number {
  return columns === 1 ? text : text / columns + 0.9
}

function marksHeight(item: Item): number {
  if (item.kind === 'photo') return 0
  const { continuesOn, continuedFrom, seeAlso, serial } = item.article
  return (
    (continuesOn ? FORWARD_MARK : 0) +
    (continuedFrom ? BACK_MARK : 0) +
    (seeAlso?.length ?? 0) * REFERENCE +
    (serial === undefined ? 0 : REFERENCE)
  )
}

/** What the frame of a boxed kind adds. */
function boxed(item: Item): number {
  if (item.kind === 'photo') return 0
  const kind = item.article.kind ?? 'article'
  return kind === 'advertisement' || kind === 'editorial' || kind === 'notice' ? 1.6 : 0
}
