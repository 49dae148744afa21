import type { OutlineIndex } from '#issue/outline-view.ts'
import { type PageSetting, pageSetting, type SetNode } from '#issue/page-setting.ts'
import type { Page } from '#issue/schema.ts'
import type { Sketch } from '#issue/sketch.ts'
import { COLUMN_COUNTS, type ColumnCount } from '#reader/page/layout/columns.ts'
import { byCount, type LaidNode, type PlaceByCount } from '#reader/page/layout/laid-tree.ts'
import type { LaidPage } from '#reader/page/layout/lay-page.ts'
import { sketchPage } from '#reader/page/layout/sketch.ts'
import { standingsOf } from '#reader/page/layout/standing.ts'
import { belowClasses, phoneClasses, placeClasses, printClasses } from '#reader/page/layout/tokens.ts'
import { setPage } from '#reader/page/set-page.ts'

/** A page of more pieces is a reader's text without pages; it is set so many at a time. */
const STRETCH = 240

/** The setting of a page of an issue, in the words of the style sheet. */
export function settingOf(page: Page, index: OutlineIndex): PageSetting {
  return settingAndSketch(page, index).setting
}

/**
 * Its setting and its drawing at once: to lay a page takes longer than both. Of a text too long for any sheet, whose
 * pieces come as one reads on, the beginning is drawn.
 *
 * @param told of how many more pieces are set, at least once a page
 */
export function settingAndSketch(
  page: Page,
  index: OutlineIndex,
  told: (pieces: number) => void = () => undefined,
): { setting: PageSetting; sketch: Sketch } {
  const [first, ...others] = stretchesOf(page)
  const laid = setPage(first, index)
  const nodes = laid.nodes.flatMap((node) => setNode(node, { laid, page: first, from: 0 }))
  let from = first.articles.length
  told(Math.max(1, from))
  for (const stretch of others) {
    const next: Stretch = { laid: setPage(stretch, index, true), page: stretch, from }
    for (const node of next.laid.nodes) nodes.push(...setNode(node, next))
    from += stretch.articles.length
    told(stretch.articles.length)
  }
  return { setting: pageSetting(nodes), sketch: sketchPage(laid) }
}

/** A page as a whole, or the stretches of one that has thousands of pieces; its photos are with the last. */
function stretchesOf(page: Page): [Page, ...Page[]] {
  const { articles, photos, ...frame } = page
  if (articles.length <= STRETCH * 2 || articles.every(({ box }) => box !== undefined)) return [page]
  const rest: Page[] = []
  for (let at = STRETCH; at < articles.length; at += STRETCH)
    rest.push({ ...frame, articles: articles.slice(at, at + STRETCH) })
  if (photos) rest.push({ ...frame, articles: [], photos })
  return [{ ...frame, articles: articles.slice(0, STRETCH) }, ...rest]
}

/** Some pieces as laid, the first of which is the page's `from`th. */
type Stretch = { laid: LaidPage; page: Page; from: number }

/** @param covered counts of columns at which it stands in something that is below the window as a whole */
function setNode(node: LaidNode, stretch: Stretch, covered: readonly (1 | ColumnCount)[] = []): SetNode[] {
  const { laid, page, from } = stretch
  const below = belowAt(node, stretch).filter((columns) => !covered.includes(columns))
  const place = placeClasses(from === 0 ? node.at : underOthers(node.at)) + belowClasses(below)
  if (node.kind === 'group') {
    const inside = [...covered, ...below]
    return [{ group: node.children.flatMap((child) => setNode(child, stretch, inside)), place }]
  }
  const item = laid.items[node.item]
  if (item === undefined) return []
  // Items are the pieces of the page, then its photos.
  if (item.kind === 'photo') return [{ photo: node.item - page.articles.length, place }]
  const { rank, article, body } = item
  const mode = article.writingMode
  const upright =
    mode === 'vertical-rl' || mode === 'vertical-lr'
      ? ` ${printClasses(body, mode)} ${phoneClasses(body, mode)}`.trimEnd()
      : ''
  // Where a piece stands on its sheet is nothing to say of a text without sheets.
  const standing = from === 0 ? standingsOf(laid)[node.item] : undefined
  return [{ piece: from + node.item, rank, place: place + upright, standing, split: splitAmong(node.at) }]
}

/** The counts of columns at which a node is there, and below the window; further stretches are, at all. */
function belowAt(node: LaidNode, { laid, from }: Stretch): (1 | ColumnCount)[] {
  const counts = ([1, ...COLUMN_COUNTS] as const).filter(
    (columns) => columns === 1 || node.at[columns].mode !== 'gone',
  )
  if (from > 0) return counts
  const first = firstItem(node)
  return counts.filter((columns) => first >= (laid.below.get(columns) ?? Number.POSITIVE_INFINITY))
}

function firstItem(node: LaidNode): number {
  return node.kind === 'item' ? node.item : Math.min(...node.children.map(firstItem))
}

/** The same places under what is set already. */
function underOthers(at: PlaceByCount): PlaceByCount {
  return byCount((columns) => ({ ...at[columns], top: false }))
}

/** Where a text is parted at some count of columns; at all others it stays one. */
function splitAmong(at: PlaceByCount): number | undefined {
  return Object.values(at).find(({ setting }) => setting?.split !== undefined)?.setting?.split
}
