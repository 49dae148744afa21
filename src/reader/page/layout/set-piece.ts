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

/** Ways that are tried beside the best: so many, and no worse than it by this, in ems of a column. */
const OTHERS = 1
const NEARLY_AS_GOOD = 30
/** Heights that differ by less are the same to a row. */
const SAME_HEIGHT = 1.5

/**
 * The ways to set an item over a span of columns: first the one that leaves the least white, then others of
 * other heights, which may suit what stands beside it.
 */
export function settingsOf(measured: Measured, columns: ColumnCount, span: number): Setting[] {
  const { item } = measured
  const width = spanWidth(columns, span)
  const heading = headingAt(item, span, width)
  const fixed = heading.height + measured.head + AROUND + frameOf(item)
  const ways = waysOf(measured, columns, span).toSorted((one, other) => costOf(one) - costOf(other))
  const [best = textOnly({ height: 0, tallest: 0 }, span), ...others] = ways
  const kept = [best]
  for (const way of others) {
    if (kept.length > OTHERS || costOf(way) > costOf(best) + NEARLY_AS_GOOD) break
    if (kept.every(({ height }) => Math.abs(height - way.height) > SAME_HEIGHT)) kept.push(way)
  }
  const { step: headline, byClause } = heading
  return kept.map((way) => ({ ...way, height: fixed + way.height, headline, byClause }))
}

function costOf({ blank, dislike }: Way): number {
  return blank + dislike
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
