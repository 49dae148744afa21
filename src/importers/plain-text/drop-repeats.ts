import type { Block } from './block.ts'
import { isText } from './block.ts'
import { endsSentence } from './characters.ts'
import { extentOf } from './passage.ts'

/** A block printed twice: what was dropped, and the block that stays. */
export type Repeat = { dropped: Block; kept: Block }

/** Shorter texts may well be meant twice: a refrain, an answer, a formula. */
const SHORTEST = 12
/** The same in letters of an alphabet: some five words. */
const SHORTEST_SPELLED = 28
const SPELLED = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u
/** A repeated part of a paragraph must be longer than a phrase. */
const SHORTEST_PART = 24
/** Paragraphs with the same edge that are compared with each other. */
const COMPARED = 6

/**
 * Text printed twice is kept once.
 *
 * Of equal paragraphs the one in sequence stays: the one that goes on where the text before it breaks off. A fragment
 * that another paragraph begins or ends with goes as well. Captions and marks are never compared: two pictures may
 * well open with the same words.
 */
export function dropRepeats(blocks: readonly Block[]): { blocks: Block[]; repeats: Repeat[] } {
  const repeats: Repeat[] = []
  const dropped = new Map<Block, Block>()
  for (const group of sameTexts(blocks)) {
    const kept = bestInSequence(
      group.map(({ block, at }) => ({ block, inSequence: followsBreak(blocks, at) })),
    )
    for (const { block } of group) if (block !== kept) dropped.set(block, kept)
  }
  dropParts(blocks, dropped)
  for (const [block, kept] of dropped) repeats.push({ dropped: block, kept: dropped.get(kept) ?? kept })
  return { blocks: blocks.filter((block) => !dropped.has(block)), repeats }
}

type Placed = { block: Block; at: number }

function comparable(block: Block): boolean {
  const { text } = block.passage
  if (block.role !== 'body' && block.role !== 'lead') return false
  return text.length >= (SPELLED.test(text.slice(0, SHORTEST)) ? SHORTEST_SPELLED : SHORTEST)
}

function sameTexts(blocks: readonly Block[]): Placed[][] {
  const byText = new Map<string, Placed[]>()
  for (const [at, block] of blocks.entries()) {
    if (!comparable(block)) continue
    const group = byText.get(block.passage.text)
    if (group) group.push({ block, at })
    else byText.set(block.passage.text, [{ block, at }])
  }
  return [...byText.values()].filter((group) => group.length > 1)
}

function bestInSequence(group: { block: Block; inSequence: boolean }[]): Block {
  const found = group.find(({ inSequence }) => inSequence) ?? group[0]
  if (!found) throw new Error('a group of repeats has at least two blocks')
  return found.block
}

/** True when the nearest text before breaks off in mid-sentence. */
function followsBreak(blocks: readonly Block[], at: number): boolean {
  const text = blocks[at]?.passage.text
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    const before = blocks[i]
    if (!before || !isText(before) || before.passage.text === text) continue
    return !endsSentence(before.passage.text)
  }
  return false
}

/** Drops fragments that a longer paragraph begins or ends with. */
function dropParts(blocks: readonly Block[], dropped: Map<Block, Block>): void {
  const long = blocks.filter(
    (block) => comparable(block) && !dropped.has(block) && block.passage.text.length >= SHORTEST_PART,
  )
  const byHead = indexBy(long, (text) => text.slice(0, SHORTEST_PART))
  const byTail = indexBy(long, (text) => text.slice(-SHORTEST_PART))
  for (const block of long) {
    const { text } = block.passage
    const ending = byTail
      .get(text.slice(-SHORTEST_PART))
      ?.find((other) => endsWithFragment(other.passage.text, text))
    const opening = endsSentence(text)
      ? undefined
      : byHead
          .get(text.slice(0, SHORTEST_PART))
          ?.find((other) => longer(other.passage.text, text) && other.passage.text.startsWith(text))
    const whole = ending ?? opening
    if (whole) dropped.set(block, whole)
  }
}

/** True where `part` ends `whole` from the middle of a sentence on: whole sentences may well be meant twice. */
function endsWithFragment(whole: string, part: string): boolean {
  return (
    longer(whole, part) && whole.endsWith(part) && !endsSentence(whole.slice(0, whole.length - part.length))
  )
}

function longer(a: string, b: string): boolean {
  return a.length > b.length
}

/** Blocks by an edge of their text, the longest few of each. */
function indexBy(blocks: readonly Block[], edge: (text: string) => string): Map<string, Block[]> {
  const index = new Map<string, Block[]>()
  for (const block of blocks) {
    const key = edge(block.passage.text)
    const group = index.get(key) ?? []
    if (group.length === 0) index.set(key, group)
    group.push(block)
    if (group.length <= COMPARED) continue
    group.sort(
      (a, b) =>
        b.passage.text.length - a.passage.text.length ||
        extentOf(a.passage).start - extentOf(b.passage).start,
    )
    group.length = COMPARED
  }
  return index
}
