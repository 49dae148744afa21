import type { Block, Role } from './block.ts'
import { cellsOf, itemStart } from './constructs/set-line.ts'

/** A table has at least this many rows. */
const FEWEST_ROWS = 3

/**
 * Lines that are set as a list, as a table, or under a quotation.
 *
 * One line with a bullet proves nothing; two in a row are a list. Rows are a table where the lines next to each other
 * fall into the same number of cells.
 */
export function markSets(blocks: readonly Block[]): Block[] {
  const marked = [...blocks]
  for (let from = 0; from < marked.length;) {
    const items = runLength(marked, from, (block) => itemStart(block.passage.text) > 0)
    if (items >= 2) {
      give(marked, from, from + items, 'item')
      from += items
      continue
    }
    const rows = rowsFrom(marked, from)
    if (rows >= FEWEST_ROWS) give(marked, from, from + rows, 'row')
    from += Math.max(1, rows >= FEWEST_ROWS ? rows : 0)
  }
  return marked.map((block, at) => (isSource(block, marked[at - 1]) ? { ...block, role: 'source' } : block))
}

function give(blocks: Block[], from: number, to: number, role: Role): void {
  for (let at = from; at < to; at += 1) {
    const block = blocks[at]
    if (block) blocks[at] = { ...block, role }
  }
}

function isFree(block: Block | undefined): block is Block {
  return block?.role === 'body' || block?.role === 'heading'
}

/** How many blocks from `from` on are of a kind, with no more room between them than before the second. */
function runLength(blocks: readonly Block[], from: number, is: (block: Block) => boolean): number {
  let to = from
  const room = Math.min(1, blocks[from + 1]?.gap ?? 0)
  for (let block = blocks[to]; isFree(block) && is(block); block = blocks[to]) {
    if (to > from && block.gap > room) break
    to += 1
  }
  return to - from
}

function rowsFrom(blocks: readonly Block[], from: number): number {
  const first = blocks[from]
  if (first?.evidence?.columns) {
    const rows = runLength(blocks, from, ({ evidence }) => evidence?.columns !== undefined)
    return rows >= 2 ? Math.max(rows, FEWEST_ROWS) : 0
  }
  const width = isFree(first) ? cellsOf(first.passage.text).length : 0
  if (width < 2) return 0
  return runLength(blocks, from, (block) => Math.abs(cellsOf(block.passage.text).length - width) <= width / 4)
}

/** > | ——澜江港务总经理 蒋海: under a paragraph that is a quotation. */
function isSource(block: Block, before: Block | undefined): boolean {
  if (!isFree(block) || !/^[—–―]{1,2}\s*\S.{1,62}$/u.test(block.passage.text.slice(0, 72))) return false
  if (block.passage.text.length > 64 || /[。！？!?]$/u.test(block.passage.text)) return false
  return (
    before?.role === 'body' &&
    /^[“"「『]/u.test(before.passage.text) &&
    /[”"」』]$/u.test(before.passage.text)
  )
}
