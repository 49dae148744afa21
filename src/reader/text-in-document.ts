import { inkOf, offsetAtInk, offsetBehindInk } from '#issue/ink.ts'

/** What stands inside a block and is no part of its text: the dateline, marks and reading aids. */
const NO_TEXT = '.dateline, .page-break, .gap, .sr-only, .pilcrow, blockquote > footer, rt, rp'

/** A block's text as it stands in the document. */
export function textOfBlock(block: Element): string {
  return [...textNodes(block)].map((node) => node.data).join('')
}

/** The part of a block between two places, counted in ink; undefined where it is not there. */
export function rangeOfInk(block: Element, from: number, to: number): Range | undefined {
  const range = document.createRange()
  let seen = 0
  let isOpen = false
  for (const node of textNodes(block)) {
    const ink = inkOf(node.data)
    if (!isOpen && from < seen + ink) {
      range.setStart(node, offsetAtInk(node.data, from - seen))
      isOpen = true
    }
    if (isOpen && to > seen && ink > 0)
      range.setEnd(node, offsetBehindInk(node.data, Math.min(to - seen, ink)))
    seen += ink
    if (seen >= to) break
  }
  return isOpen && !range.collapsed ? range : undefined
}

/** How much ink of a block's text stands before a place in the document. */
export function inkBefore(block: Element, place: { node: Node; offset: number }): number {
  const after = document.createRange()
  after.setStart(place.node, place.offset)
  let ink = 0
  for (const node of textNodes(block)) {
    if (node === place.node) return ink + inkOf(node.data.slice(0, place.offset))
    // Behind the place: what it begins at or after.
    if (after.comparePoint(node, 0) >= 0) break
    ink += inkOf(node.data)
  }
  return ink
}

function* textNodes(block: Element): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const passed = node.parentElement?.closest(NO_TEXT)
    if (node instanceof Text && (passed === null || passed === undefined || passed.contains(block)))
      yield node
  }
}
