import { readBlockId } from '#paths.ts'
import { inkBefore } from '#reader/text-in-document.ts'

/** A block a selection begins or ends in: a paragraph of a story, or one of a piece on its page. */
export type SelectedBlock = { n: number } | { piece: string; at: number }

/** A place in a block's text, counted in ink. */
export type SelectedPlace = { block: SelectedBlock; ink: number }

/** A selection's two ends. */
export type SelectedPlaces = { from: SelectedPlace; to: SelectedPlace }

/** Where a selection begins and ends in a story's text; undefined where it holds none of it. */
export function selectedPlaces(selection: Selection | null): SelectedPlaces | undefined {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const around = range.commonAncestorContainer
  const view = (around instanceof Element ? around : around.parentElement)?.closest('main')
  if (!view) return undefined
  const blocks = [...view.querySelectorAll('article .text [id]')].flatMap((element) => {
    const block = range.intersectsNode(element) ? blockOf(element.id) : undefined
    return block === undefined ? [] : [{ element, block }]
  })
  const first = blocks[0]
  if (first === undefined) return undefined
  // What is poured or set beside it is another story: a link leads to one.
  const own = blocks.filter(({ block }) => storyOf(block) === storyOf(first.block))
  const last = own.at(-1) ?? first
  const from = first.element.contains(range.startContainer)
    ? inkBefore(first.element, { node: range.startContainer, offset: range.startOffset })
    : 0
  const to = last.element.contains(range.endContainer)
    ? inkBefore(last.element, { node: range.endContainer, offset: range.endOffset })
    : Number.POSITIVE_INFINITY
  if (first.element === last.element && to <= from) return undefined
  return { from: { block: first.block, ink: from }, to: { block: last.block, ink: to } }
}

function blockOf(id: string): SelectedBlock | undefined {
  const number = /^p:(\d{1,6})$/u.exec(id)?.[1]
  return number === undefined ? readBlockId(id) : { n: Number(number) }
}

function storyOf(block: SelectedBlock): string {
  return 'n' in block ? '' : block.piece
}
