import type { Article } from '#issue/schema.ts'
import {
  bodyHeight,
  type MeasuredBlock,
  tableWidth,
  type Type,
  unbreakableHeight,
} from '#reader/page/layout/body.ts'
import { type ColumnCount, columnWidth, GUTTER, spanWidth } from '#reader/page/layout/columns.ts'
import { headingAt } from '#reader/page/layout/heading.ts'
import type { Item } from '#reader/page/layout/item.ts'
import { footMarks, headMarks, type PieceMarks, printedMarks } from '#reader/page/layout/marks.ts'
import { type MeasuredPhoto, measurePhoto, photosOf } from '#reader/page/layout/photos.ts'
import type { Setting } from '#reader/page/layout/setting.ts'
import { fitVertical } from '#reader/page/layout/vertical.ts'
import { onTop, textOnly, type Way, waysWithPhotos } from '#reader/page/layout/ways.ts'

/** An item whose words and pictures are measured: its height at any width follows without reading them again. */
export type Measured = {
  item: Item
  photos: readonly MeasuredPhoto[]
  /** Heights of the marks over its text and at its foot. */
  head: number
  foot: number
  /** How wide its widest table would like to be. */
  table: number
}

/** Space above and below a piece. */
const AROUND = 1.6
/** What a table loses that is given half the width it would like. */
const CRAMPED = 70

export function measureItem(item: Item, marksOf: (article: Article) => PieceMarks = printedMarks): Measured {
  const photos = photosOf(item).map(measurePhoto)
  if (item.kind === 'photo') return { item, photos, head: 0, foot: 0, table: 0 }
  const marks = marksOf(item.article)
  const foot = footMarks(item.article, marks)
  return { item, photos, head: headMarks(marks), foot, table: tableWidth(item.body) }
}

/** The best way to set an item over a span of columns: the one that leaves the least white. */
export function setPiece(measured: Measured, columns: ColumnCount, span: number): Setting {
  const { item } = measured
  const width = spanWidth(columns, span)
  const heading = headingAt(item, span, width)
  const fixed = heading.height + measured.head + AROUND + frameOf(item)
  let best: Way | undefined
  for (const way of waysOf(measured, columns, span)) {
    if (best === undefined || way.blank + way.dislike < best.blank + best.dislike) best = way
  }
  const way = best ?? textOnly({ height: 0, tallest: 0 }, span)
  return { ...way, height: fixed + way.height, headline: heading.step }
}

function waysOf(measured: Measured, columns: ColumnCount, span: number): Way[] {
  const { item, photos, foot, table } = measured
  if (item.kind === 'piece' && isVertical(item.article.writingMode))
    return [vertical(measured, columns, span)]
  const narrow = columnWidth(columns)
  // A wide table wants fewer and wider columns of text.
  const across = table <= narrow ? span : Math.max(1, Math.floor(span / Math.ceil(table / narrow)))
  const measure = (spanWidth(columns, span) - (across - 1) * GUTTER) / across
  const body = bodyOf(item)
  const text = {
    height: bodyHeight(body, item.chinese, measure, typeOf(item)) + foot,
    tallest: unbreakableHeight(body, item.chinese, measure),
  }
  if (across === span && table <= narrow)
    return photos.length === 0
      ? [textOnly(text, span)]
      : waysWithPhotos(photos, item.rank, columns, span, text)
  const way = { ...textOnly(text, across), dislike: Math.max(0, CRAMPED * (table / measure - 1)) }
  return [photos.length === 0 ? way : onTop(photos, columns, span, way)]
}

/** A vertical text stands in one block of tall lines, its photos above it. */
function vertical({ item, photos, foot }: Measured, columns: ColumnCount, span: number): Way {
  const width = spanWidth(columns, span)
  const { tall, used } = fitVertical(bodyOf(item), width)
  // Short lines in a wide place leave the rest of it white.
  const blank = tall * span * (1 - used / width)
  const way = { ...textOnly({ height: tall + 1 + foot, tallest: 0 }, 1), tall, blank }
  return photos.length === 0 ? way : { ...onTop(photos, columns, span, way), tall }
}

function isVertical(mode: string | undefined): boolean {
  return mode === 'vertical-rl' || mode === 'vertical-lr'
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
function frameOf(item: Item): number {
  if (item.kind === 'photo') return 0
  const kind = item.article.kind ?? 'article'
  if (kind === 'advertisement') return 1.9
  return kind === 'notice' ? 0.7 : 0
}
