import type { Block } from './block.ts'
import { endsSentence } from './characters.ts'

/** A caption told only by the credit beside it is no longer than this. */
const LONGEST = 260
/** Shorter texts without a full stop may be captions: a name, a place. */
const SHORTEST_CUT = 80

/**
 * The text beside a credit is its caption: over it on most pages, under it on some.
 *
 * > | 市民在新桥上散步。          > | Staff photo
 * > | 本报记者 林安 摄            > | Customers line up outside the bakery.
 *
 * Which of the two a page prints shows where a credit has a caption on one side only. A caption comes before its credit
 * in the result. But a headline whose report follows the credit stays a headline.
 */
export function markCaptions(blocks: readonly Block[]): Block[] {
  const under = captionsUnder(blocks)
  const result: Block[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block) continue
    const next = blocks[at + 1]
    if (block.role === 'credit' && !block.inline && next && takesUnder(blocks, at, under)) {
      result.push({ ...next, role: 'caption' }, block)
      at += 1
    } else if (next?.role === 'credit' && mayBeCaption(block) && takesOver(blocks, at, under)) {
      result.push({ ...block, role: 'caption' })
    } else result.push(block)
  }
  return result
}

/** A text that its neighbours leave alone with the credit: no other text on its far side. */
function standsAlone(blocks: readonly Block[], beyond: number): boolean {
  const block = blocks[beyond]
  if (blocks[beyond + 1]?.role === 'credit') return true
  return !block || (block.role !== 'body' && block.role !== 'lead' && block.role !== 'verse')
}

/** True for pages that print captions under their credits. */
function captionsUnder(blocks: readonly Block[]): boolean {
  let over = 0
  let under = 0
  for (const [at, block] of blocks.entries()) {
    if (block.role !== 'credit') continue
    const before = blocks[at - 1]
    const after = blocks[at + 1]
    if (before?.role === 'caption' || block.inline) over += 1
    else if (mayBeCaption(before) && standsAlone(blocks, at - 2)) over += 1
    else if (mayBeCaption(after) && after?.role === 'body' && standsAlone(blocks, at + 2)) under += 1
  }
  return under > over
}

function takesUnder(blocks: readonly Block[], at: number, under: boolean): boolean {
  const before = blocks[at - 1]
  const after = blocks[at + 1]
  if (isCut(before) && after?.role === 'body' && mayBeCaption(after) && endsSentence(after.passage.text))
    return true
  if (
    before?.role === 'caption' ||
    after?.role !== 'body' ||
    !mayBeCaption(after) ||
    !standsAlone(blocks, at + 2)
  )
    return false
  // With nothing over it that could be its caption, a credit has it below, whatever the others do.
  return under || !mayBeCaption(before)
}

function takesOver(blocks: readonly Block[], at: number, under: boolean): boolean {
  const block = blocks[at]
  const credit = blocks[at + 1]
  const after = blocks[at + 2]
  if (block?.role === 'heading' && after?.role === 'lead' && blocks[at - 1]?.role !== 'heading') return false
  if (credit?.inline) return true
  return !(under && mayBeCaption(after) && after?.role === 'body' && standsAlone(blocks, at + 3))
}

/** A column's last line above a credit: it stops amid a sentence, in letters that a caption would have ended. */
function isCut(block: Block | undefined): boolean {
  if (block?.role !== 'body' && block?.role !== 'lead') return false
  const { text } = block.passage
  return text.length >= SHORTEST_CUT && /\p{Ll}$/u.test(text)
}

function mayBeCaption(block: Block | undefined): boolean {
  if (isCut(block)) return false
  return (block?.role === 'body' || block?.role === 'heading') && block.passage.text.length <= LONGEST
}
