import type { Block } from './block.ts'
import { isText } from './block.ts'
import { endsSentence } from './characters.ts'
import { isBareName, isSignedWithPlace } from './constructs/bare-name.ts'
import { isAllCaps } from './constructs/heading.ts'
import { isColumnName } from './constructs/labels.ts'
import { isSalutation } from './constructs/salutation.ts'

/** So many headlines written like sentences, and so much of all, show a page's habit. */
const FEWEST = 2
const MOST_OF_THEM = 2 / 3

/**
 * Lines that are nothing but a person's name, on pages that write their headlines like sentences: who wrote the text
 * under them, or, at a text's end, signed it.
 *
 * > | Новый мост открыли раньше срока / Анна Соколова / Вчера …
 * > | …, and the rats do. / Harriet Poole / Quay Lane
 *
 * Where headlines have capitals in every word, a name says nothing by its form, and stays what it was.
 */
export function markNames(blocks: readonly Block[]): readonly Block[] {
  const marked = [...blocks]
  const sentences = writesSentences(blocks)
  const parted = partsStories(blocks)
  // A story that says over its text who wrote it is not signed again: what closes it is a place.
  let isTold = false
  for (const [at, block] of blocks.entries()) {
    const last = marked[at - 1]?.role
    if (last === 'heading') isTold = false
    if (last === 'byline') isTold = true
    if (isSalutation(block.passage.text)) isTold = false
    if (!isFree(block)) continue
    if (parted && closes(blocks, at, marked)) {
      const signs = !isTold && isBareName(block.passage.text)
      marked[at] = signs ? { ...block, role: 'byline' } : { ...block, role: 'body', closes: true }
      continue
    }
    if (!sentences) continue
    const before = marked[at - 1]
    const next = blocks[at + 1]
    const { text } = block.passage
    const ends = next === undefined || next.role === 'heading' || next.role === 'rule'
    if (isSigned(before, marked[at - 2]) && (ends || isFree(next)) && isPlaceLike(text) && !leads(blocks, at))
      marked[at] = { ...block, role: 'body', closes: true }
    else if (isBareName(text) && before?.role === 'heading' && !isBareName(before.passage.text)) {
      if (next && isText(next)) marked[at] = { ...block, role: 'byline' }
    } else if (
      !isTold &&
      before &&
      isText(before) &&
      !leads(blocks, at) &&
      (ends || isPlaceLike(next.passage.text))
    ) {
      if (isBareName(text)) marked[at] = { ...block, role: 'byline' }
      else if (isSignedWithPlace(text)) marked[at] = { ...block, role: 'body', closes: true }
    }
  }
  return marked
}

/** A page that leaves room over its headlines, as far as texts stand before these. */
function partsStories(blocks: readonly Block[]): boolean {
  let room = 0
  let none = 0
  for (const [at, { role, gap }] of blocks.entries()) {
    const before = blocks[at - 1]
    if (role !== 'heading' || before === undefined) continue
    if (gap > 0) room += 1
    else if (isText(before)) none += 1
  }
  return room > 0 && room * 2 >= none
}

/** Close under its text and parted from what comes next: whatever it says, it is that text's last line. */
function closes(blocks: readonly Block[], at: number, marked: readonly Block[]): boolean {
  const before = marked[at - 1]
  if (!isLastLine(blocks[at]) || !before) return false
  const signed = before.closes === true || before.role === 'byline'
  if (!signed && !(isText(before) && endsSentence(before.passage.text))) return false
  // > | Margaret Dunphy / Alder Falls: a name and a place under it.
  let end = at + 1
  while (end - at < 3 && isLastLine(blocks[end])) end += 1
  const next = blocks[end]
  return (signed ? isClosedBefore(blocks, at) : true) && (next === undefined || next.gap > 0)
}

function isLastLine(block: Block | undefined): boolean {
  return block?.role === 'heading' && block.gap === 0
}

/** The signature over a place stands under a text, and not under a headline. */
function isClosedBefore(blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 2]
  return before !== undefined && isText(before)
}

function isFree({ role, evidence }: Block): boolean {
  return evidence === undefined && (role === 'heading' || role === 'body')
}

/** A text stands right under it: it is the headline. */
function leads(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1]
  return next !== undefined && isText(next) && !isPlaceLike(next.passage.text)
}

/** A name with which the text before it is signed. */
function isSigned(block: Block | undefined, before: Block | undefined): boolean {
  return block?.role === 'byline' && before !== undefined && isText(before)
}

/** > | Quay Lane: two or three words, without a sign. */
function isPlaceLike(text: string): boolean {
  return text.length <= 30 && !isColumnName(text) && /^\p{Lu}[\p{L}’'.-]*(?:\s[\p{L}’'.-]+){0,2}$/u.test(text)
}

function writesSentences(blocks: readonly Block[]): boolean {
  let headlines = 0
  let sentences = 0
  for (const { role, passage } of blocks) {
    const words = role === 'heading' ? passage.text.split(/\s+/u) : []
    if (words.length < 3 || isAllCaps(passage.text) || isBareName(passage.text)) continue
    if (!/\p{Lu}|\p{Ll}/u.test(passage.text)) continue
    headlines += 1
    const small = words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length
    if (small * 2 >= words.length - 1) sentences += 1
  }
  return sentences >= FEWEST && sentences >= headlines * MOST_OF_THEM
}
