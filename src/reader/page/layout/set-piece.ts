import type { Article } from '#issue/schema.ts'
import type { MeasuredBlock, Type } from '#reader/page/layout/body.ts'
import { type ColumnText, columnText } from '#reader/page/layout/column-text.ts'
import { type ColumnCount, spanWidth } from '#reader/page/layout/columns.ts'
import { whiteOf } from '#reader/page/layout/dislike.ts'
import { headingAt } from '#reader/page/layout/heading.ts'
import type { Item } from '#reader/page/layout/item.ts'
import { footMarks, headMarks, type PieceMarks, printedMarks } from '#reader/page/layout/marks.ts'
import { type MeasuredPhoto, measurePhoto, photosOf } from '#reader/page/layout/photos.ts'
import type { Setting } from '#reader/page/layout/setting.ts'
import { splitOf } from '#reader/page/layout/split.ts'
import { fitVertical } from '#reader/page/layout/vertical.ts'
import { onTop, type Split, textOnly, type Way, waysWithPhotos } from '#reader/page/layout/ways.ts'

/** An item whose words and pictures are measured: its height at any width follows without reading them again. */
export type Measured = {
  item: Item
  photos: readonly MeasuredPhoto[]
  /** Heights of the marks over its text and at its foot. */
  head: number
  foot: number
  /** The text at every count of columns, whole and in two parts. */
  texts: Record<ColumnCount, { text: ColumnText; split?: Split }>
}

/** Space above and below a piece. */
const AROUND = 1.6
export function measureItem(item: Item, marksOf: (article: Article) => PieceMarks = printedMarks): Measured {
  const photos = photosOf(item).map(measurePhoto)
  const marks = item.kind === 'piece' ? marksOf(item.article) : {}
  const head = headMarks(marks)
  const foot = item.kind === 'piece' ? footMarks(item.article, marks) : 0
  // A vertical text is measured by itself.
  const body = isVertical(item) ? [] : bodyOf(item)
  const type = typeOf(item)
  const at = splitOf(body, photos, item.rank, item.chinese, type)
  const textsAt = (count: ColumnCount) => {
    const set = (blocks: readonly MeasuredBlock[], under: number) =>
      columnText(blocks, item.chinese, count, type, under)
    const text = set(body, foot)
    if (at === undefined) return { text }
    return { text, split: { at, under: set(body.slice(0, at), 0), beside: set(body.slice(at), foot) } }
  }
  const texts = { 2: textsAt(2), 3: textsAt(3), 4: textsAt(4), 5: textsAt(5), 6: textsAt(6) }
  return { item, photos, head, foot, texts }
}

/** Ways that are tried beside the best: so many, and no worse than it by this, in ems of a column. */
const OTHERS = 2
const NEARLY_AS_GOOD = 60
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
  const [best, ...others] = bestFirst(waysOf(measured, columns, span))
  if (best === undefined) throw new RangeError('No way to set a piece')
  const kept = [best]
  for (const way of others) {
    if (kept.length > OTHERS || costOf(way) > costOf(best) + NEARLY_AS_GOOD) break
    if (kept.every(({ height }) => Math.abs(height - way.height) > SAME_HEIGHT)) kept.push(way)
  }
  const { step: headline, byClause } = heading
  return kept.map((way) => ({ ...way, height: fixed + way.height, headline, byClause }))
}

function bestFirst(ways: Way[]): Way[] {
  return ways.length < 2 ? ways : ways.toSorted((one, other) => costOf(one) - costOf(other))
}

function costOf({ blank, dislike }: Way): number {
  return blank + dislike
}

function waysOf(measured: Measured, columns: ColumnCount, span: number): Way[] {
  const { item, photos, texts } = measured
  if (isVertical(item)) return [vertical(measured, columns, span)]
  const { text, split } = texts[columns]
  return photos.length === 0 ? [textOnly(text, span)] : waysWithPhotos(photos, item.rank, span, text, split)
}

/** A vertical text stands in one block of tall lines, its photos above it. */
function vertical({ item, photos, foot }: Measured, columns: ColumnCount, span: number): Way {
  const width = spanWidth(columns, span)
  const { tall, longest, used } = fitVertical(bodyOf(item), width, foot)
  // Few lines in a wide place leave the rest of it white.
  const empty = span * (1 - used / width)
  const [blank, hole] = [empty * longest, empty * (whiteOf(longest, 1) - longest)]
  const height = longest + 1
  const way: Way = {
    height,
    text: 1,
    tablesAcross: false,
    photos: 'none',
    photoSpan: 0,
    tall,
    blank,
    dislike: hole,
  }
  return photos.length === 0 ? way : { ...onTop(photos, span, way, columns), tall }
}

function isVertical(item: Item): boolean {
  return item.kind === 'piece' && item.article.writingMode?.startsWith('vertical') === true
}

function bodyOf(item: Item): readonly MeasuredBlock[] {
  return item.kind === 'piece' ? item.body : []
}

const BODY: Type = { size: 1 }
const BRIEF: Type = { size: 0.9375 }
const NOTICE: Type = { size: 0.9375, line: 1.6 }

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
