import type { OutlineIndex } from '#issue/outline-view.ts'
import { type PageSetting, pageSetting, type SetNode } from '#issue/page-setting.ts'
import type { Page } from '#issue/schema.ts'
import type { Sketch } from '#issue/sketch.ts'
import type { LaidNode, PlaceByCount } from '#reader/page/layout/laid-tree.ts'
import type { LaidPage } from '#reader/page/layout/lay-page.ts'
import { sketchPage } from '#reader/page/layout/sketch.ts'
import { standingsOf } from '#reader/page/layout/standing.ts'
import { placeClasses, printClasses } from '#reader/page/layout/tokens.ts'
import { setPage } from '#reader/page/set-page.ts'

/** The setting of a page of an issue, in the words of the style sheet. */
export function settingOf(page: Page, index: OutlineIndex): PageSetting {
  return settingFrom(setPage(page, index), page)
}

/** Its setting and its drawing at once: to lay a page takes longer than both. */
export function settingAndSketch(page: Page, index: OutlineIndex): { setting: PageSetting; sketch: Sketch } {
  const laid = setPage(page, index)
  return { setting: settingFrom(laid, page), sketch: sketchPage(laid) }
}

function settingFrom(laid: LaidPage, page: Page): PageSetting {
  return pageSetting(laid.nodes.flatMap((node) => setNode(node, laid, page)))
}

function setNode(node: LaidNode, laid: LaidPage, page: Page): SetNode[] {
  const place = placeClasses(node.at)
  if (node.kind === 'group') {
    return [{ group: node.children.flatMap((child) => setNode(child, laid, page)), place }]
  }
  const item = laid.items[node.item]
  if (item === undefined) return []
  // Items are the pieces of the page, then its photos.
  if (item.kind === 'photo') return [{ photo: node.item - page.articles.length, place }]
  const { rank, article, body } = item
  const mode = article.writingMode
  const printed = mode === 'vertical-rl' || mode === 'vertical-lr' ? ` ${printClasses(body, mode)}` : ''
  const standing = standingsOf(laid)[node.item]
  return [{ piece: node.item, rank, place: place + printed, standing, split: splitAmong(node.at) }]
}

/** Where a text is parted at some count of columns; at all others it stays one. */
function splitAmong(at: PlaceByCount): number | undefined {
  return Object.values(at).find(({ setting }) => setting?.split !== undefined)?.setting?.split
}
