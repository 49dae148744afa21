import type { Block, Inline } from '#issue/schema.ts'

/** How much there is to read. */
export type Length = {
  /** As addresses count them (`#p:3`): every block but subheadings. */
  paragraphs: number
  /** Without spaces. */
  characters: number
  /** For a reader of usual pace; not rounded. */
  minutes: number
}

/** Signs a minute for scripts without spaces, and words a minute for the others: usual silent reading. */
const SIGNS_A_MINUTE = 400
const WORDS_A_MINUTE = 230

/** Text without its styles; ruby is a reading aid and not part of it. */
export function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline
  return inline.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

/** Text of one block, its lines, items or rows on lines of their own, cells parted by tabs. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
    case 'quote':
    case 'note':
      return inlineText(block.text)
    case 'verse':
      return block.lines.map(inlineText).join('\n')
    case 'list':
      return block.items.map(inlineText).join('\n')
    case 'table':
      return block.rows.map((row) => row.map(inlineText).join('\t')).join('\n')
    default:
      return block satisfies never
  }
}

/** Text of a piece's body, a block on each line. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n')
}

/** Whether a block is one of those that `#p:n` counts. */
export function isCounted(block: Block): boolean {
  return block.type !== 'subheading'
}

/** How much a run of blocks is to read: for "3 paragraphs, 2 minutes left". */
export function lengthOf(blocks: readonly Block[]): Length {
  let characters = 0
  let signs = 0
  let words = 0
  for (const block of blocks) {
    const text = blockText(block)
    characters += count(text, /\S/gu)
    signs += count(text, SIGN)
    words += count(text.replace(SIGN, ' '), WORD)
  }
  const minutes = signs / SIGNS_A_MINUTE + words / WORDS_A_MINUTE
  return { paragraphs: blocks.filter(isCounted).length, characters, minutes }
}

const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const WORD = /[\p{L}\p{N}\p{M}'’-]+/gu

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}
