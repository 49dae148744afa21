import type { Block } from './block.ts'
import { isColumnName } from './constructs/labels.ts'

/** Poems are short lines, at least this many together. */
const POEM_LINES = 4
const POEM_WIDTH = 20

/** Short lines in a row are a poem, unless figures say that they are results or prices. */
export function markPoems(blocks: readonly Block[]): Block[] {
  const marked = [...blocks]
  for (let from = 0; from < marked.length;) {
    let to = from
    while (to < marked.length && isPoemLine(marked[to])) to += 1
    if (to - from >= POEM_LINES) markRun(marked, from, to)
    from = Math.max(to, from + 1)
  }
  return marked
}

/** Gives the short lines from `from` to `to` their role: a poem under its headline, or a list. */
function markRun(blocks: Block[], from: number, to: number): void {
  const before = blocks[from - 1]?.role
  const signed = before === 'byline' || before === 'byline-title'
  const start = signed ? from : from + 1
  // The last short line is the next headline when a text follows it.
  const end = to < blocks.length && blocks[to]?.role !== 'rule' ? to - 1 : to
  const lines = blocks.slice(start, end)
  const figures = lines.filter((line) => /[\d０-９]/u.test(line.passage.text)).length
  const pointed = lines.filter((line) => /[，。；！？、,.;!?]$/u.test(line.passage.text)).length
  const poem =
    lines.length >= POEM_LINES - 1 &&
    figures * 4 < lines.length &&
    (signed || pointed * 3 >= lines.length || evenWidths(lines))
  const list =
    lines.length >= POEM_LINES &&
    !poem &&
    !lines.every((line) => line.role === 'heading' && line.passage.text.length > 8)
  if (!poem && !list) return
  for (let i = start; i < end; i += 1) {
    const block = blocks[i]
    if (block) blocks[i] = { ...block, role: poem ? 'verse' : 'body' }
  }
}

function isPoemLine(block: Block | undefined): boolean {
  return (
    (block?.role === 'heading' || block?.role === 'body') &&
    block.passage.text.length <= POEM_WIDTH &&
    !isColumnName(block.passage.text)
  )
}

function evenWidths(lines: readonly Block[]): boolean {
  const widths = lines.map((line) => line.passage.text.length)
  return Math.max(...widths.slice(0, 100)) - Math.min(...widths.slice(0, 100)) <= 1
}
