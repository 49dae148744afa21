import type { Block } from './block.ts'
import { isMostlyHan } from './constructs/heading.ts'
import { isColumnName } from './constructs/labels.ts'

/** Poems are short lines, at least this many together. */
const POEM_LINES = 4
const POEM_WIDTH = 20
/** A Latin line of verse; only under a byline, and set line by line, since a column's lines are as short. */
const LATIN_WIDTH = 64
/** Wider room than this ends any poem. */
const STANZA_GAP = 2

/** Short lines in a row are a poem, unless figures say that they are results or prices. */
export function markPoems(blocks: readonly Block[]): Block[] {
  const marked = [...blocks]
  for (let from = 0; from < marked.length;) {
    let to = from
    while (
      to < marked.length &&
      isPoemLine(marked, to) &&
      (to === from || !parts(marked[to], marked[to - 1]))
    )
      to += 1
    if (to - from >= POEM_LINES) markRun(marked, from, to)
    from = Math.max(to, from + 1)
  }
  return marked
}

/** True where more room than between stanzas parts a line from the one before. */
function parts(line: Block | undefined, before: Block | undefined): boolean {
  return (line?.gap ?? 0) > Math.max(STANZA_GAP, before?.gap ?? 0)
}

/** Gives the short lines from `from` to `to` their role: a poem under its headline, or a list. */
function markRun(blocks: Block[], from: number, to: number): void {
  const before = blocks[from - 1]?.role
  const signed = before === 'byline' || before === 'byline-title'
  const start = signed ? from : from + 1
  const after = blocks[to]
  // The last short line is the next headline when a text follows it.
  const end = after && after.role !== 'rule' && !parts(after, blocks[to - 1]) ? to - 1 : to
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
  const titled = poem && pointed * 2 >= lines.length
  for (let i = start; i < end; i += 1) {
    const block = blocks[i]
    if (block && !(titled && isTitle(block, blocks[i + 1])))
      blocks[i] = { ...block, role: poem ? 'verse' : 'body' }
    else if (block) blocks[i] = { ...block, role: 'heading' }
  }
}

/** > | 云麓采茶 / （a line left empty） / 云间小路湿衣裳，……: the title of one of several poems, whose lines are pointed. */
function isTitle(line: Block, next: Block | undefined): boolean {
  return line.gap > 0 && (next?.gap ?? 0) > 0 && !/[\p{P}]$/u.test(line.passage.text)
}

function isPoemLine(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]
  if (!block || block.speaks || (block.role !== 'heading' && block.role !== 'body')) return false
  const { text } = block.passage
  // Two sentences on a line are prose.
  if (isColumnName(text) || /[。！？].{3}/u.test(text)) return false
  return text.length <= POEM_WIDTH || (!isMostlyHan(text) && isLatinVerse(blocks, at))
}

/** > | By ODETTE PRUITT / All winter she has stood up on her keel: lines close together, under a byline. */
function isLatinVerse(blocks: readonly Block[], at: number): boolean {
  if ((blocks[at]?.passage.text.length ?? 0) > LATIN_WIDTH) return false
  let first = at
  while (first > 0 && at - first < 40 && isBodyLine(blocks[first - 1]) && (blocks[first]?.gap ?? 0) <= 1)
    first -= 1
  if (blocks[first - 1]?.role !== 'byline') return false
  return blocks[at]?.gap === 0 || blocks[at + 1]?.gap === 0
}

function isBodyLine(block: Block | undefined): boolean {
  return (block?.role === 'body' || block?.role === 'heading') && block.passage.text.length <= LATIN_WIDTH
}

function evenWidths(lines: readonly Block[]): boolean {
  const widths = lines.map((line) => line.passage.text.length)
  return Math.max(...widths.slice(0, 100)) - Math.min(...widths.slice(0, 100)) <= 1
}
