import { type Edited, type LineRef, refused } from '#issue/proof/edit.ts'
import { findLine, withPiece } from '#issue/proof/lines.ts'
import { inlineText } from '#issue/plain-text.ts'
import { seamBetween } from '#issue/seam-text.ts'
import type { Article, Block, Inline, Issue } from '#issue/schema.ts'

/** So much of a text before a cut names its place. */
const NAMED_BY = 24

/** A place in a line's text: the offset in UTF-16 units, and the text just before it. */
export type Cut = { at: number; before: string }

/** How an edit names a place in a text. */
export function cutAt(text: string, at: number): Cut {
  return { at, before: text.slice(Math.max(0, at - NAMED_BY), at) }
}

/** Parts a paragraph in two of its kind; what is known to be missing at an end stays with that end. */
export function partLine(issue: Issue, ref: LineRef, cut: Cut): Edited<Issue> {
  return changeBlock(issue, ref, (block, { body }, at) => {
    if (!hasText(block)) return refused(block.type === 'table' ? 'table' : 'several-lines')
    const place = placeOf(inlineText(block.text), cut)
    if (place === undefined) return refused('line-gone')
    const [first, second] = cutInline(block.text, place)
    if (inlineText(first).trim() === '' || inlineText(second).trim() === '') return refused('nothing-left')
    return {
      ok: true,
      value: body.toSpliced(at, 1, ...halves(block, trimmed(first, 'end'), trimmed(second, 'start'))),
    }
  })
}

/** Makes one paragraph of a paragraph and the one before it. */
export function mergeLine(issue: Issue, ref: LineRef): Edited<Issue> {
  return changeBlock(issue, ref, (block, { body }, at) => {
    const before = body[at - 1]
    if (before === undefined || !hasText(before) || !hasText(block) || before.type !== block.type)
      return refused('not-alike')
    if (before.type === 'quote' && before.source !== undefined) return refused('not-alike')
    return { ok: true, value: body.toSpliced(at - 1, 2, whole(before, block)) }
  })
}

type TextBlock = Extract<Block, { text: Inline }>

function hasText(block: Block): block is TextBlock {
  return 'text' in block
}

function changeBlock(
  issue: Issue,
  ref: LineRef,
  change: (block: Block, article: Article, at: number) => Edited<Block[]>,
): Edited<Issue> {
  const found = findLine(issue, ref)
  const block = found?.line.part === 'block' ? found.article?.body[found.line.at] : undefined
  if (found?.article === undefined || block === undefined) return refused('line-gone')
  const body = change(block, found.article, found.line.at)
  return body.ok
    ? { ok: true, value: withPiece(issue, found.article.id, [{ ...found.article, body: body.value }]) }
    : body
}

/** The offset where the text before it is as it was, else the only other place where it is. */
function placeOf(text: string, { at, before }: Cut): number | undefined {
  if (text.slice(at - before.length, at) === before) return at
  const first = text.indexOf(before)
  return first >= 0 && text.indexOf(before, first + 1) < 0 ? first + before.length : undefined
}

function cutInline(inline: Inline, at: number): [Inline, Inline] {
  if (typeof inline === 'string') return [inline.slice(0, at), inline.slice(at)]
  const first: Exclude<Inline, string> = []
  const second: Exclude<Inline, string> = []
  let start = 0
  for (const run of inline) {
    const text = typeof run === 'string' ? run : run.text
    const cut = Math.min(text.length, Math.max(0, at - start))
    const part = (piece: string) => (typeof run === 'string' ? piece : { ...run, text: piece })
    // A reading over a word stays whole, on the side where most of it is.
    const isWhole = typeof run !== 'string' && run.ruby !== undefined
    const place = isWhole && cut < text.length ? (cut * 2 >= text.length ? text.length : 0) : cut
    if (place > 0) first.push(part(text.slice(0, place)))
    if (place < text.length) second.push(part(text.slice(place)))
    start += text.length
  }
  return [first, second]
}

/** A half without the space that stood at the cut. */
function trimmed(inline: Inline, end: 'start' | 'end'): Inline {
  const trim = (text: string) => (end === 'start' ? text.trimStart() : text.trimEnd())
  if (typeof inline === 'string') return trim(inline)
  const edge = end === 'start' ? 0 : inline.length - 1
  const runs = inline.map((run, at) =>
    at !== edge ? run : typeof run === 'string' ? trim(run) : { ...run, text: trim(run.text) },
  )
  return runs.length === 1 && typeof runs[0] === 'string' ? runs[0] : runs
}

function halves(block: TextBlock, first: Inline, second: Inline): [Block, Block] {
  if (block.type === 'paragraph') {
    const { cut } = block
    return [
      { type: 'paragraph', text: first, ...((cut === 'head' || cut === 'both') && { cut: 'head' as const }) },
      {
        type: 'paragraph',
        text: second,
        ...((cut === 'tail' || cut === 'both') && { cut: 'tail' as const }),
      },
    ]
  }
  // Who said it stands at the end.
  if (block.type === 'quote')
    return [
      { type: 'quote', text: first },
      { ...block, text: second },
    ]
  return [
    { ...block, text: first },
    { ...block, text: second },
  ]
}

function whole(first: TextBlock, second: TextBlock): Block {
  const text = joined(first.text, second.text)
  if (first.type !== 'paragraph' || second.type !== 'paragraph') return { ...second, text }
  const head = first.cut === 'head' || first.cut === 'both'
  const tail = second.cut === 'tail' || second.cut === 'both'
  const cut = head && tail ? 'both' : head ? 'head' : tail ? 'tail' : undefined
  return { type: 'paragraph', text, ...(cut && { cut }) }
}

/** Two texts as one; a space stands between them where the script parts words. */
function joined(a: Inline, b: Inline): Inline {
  const space = seamBetween(a, b)
  if (typeof a === 'string' && typeof b === 'string') return `${a}${space}${b}`
  return [a, ...(space === '' ? [] : [space]), b].flat()
}
