import { findText, type TextSpan } from '#reader/share/find-text.ts'
import type { TextDirective } from '#reader/share/text-directive.ts'

/** A text up to this many signs is named whole; of a longer one its first and its last words. */
const WHOLE = 80
/** How many signs the first and the last words of a long text have at least. */
const EDGE = 12
/** Words on either side that may be added until the place is the only one. */
const MOST_CONTEXT = 12

/**
 * The directive that leads to a span of a story's text and to no place before it; undefined where the
 * span holds no word.
 *
 * Browsers look for whole words, also in Chinese, so the span grows to the ends of its words; and words
 * before and behind it are added while its own stand elsewhere first.
 *
 * @param paragraphs with single spaces for all white
 */
export function pointAt(paragraphs: readonly string[], span: TextSpan): TextDirective | undefined {
  const whole = toWords(paragraphs, span)
  if (whole === undefined) return undefined
  const { from, to } = whole
  const first = paragraphs[from.paragraph] ?? ''
  const last = paragraphs[to.paragraph] ?? ''
  const before = wordsOf(first.slice(0, from.at))
  const behind = wordsOf(last.slice(to.at))
  let found: TextDirective | undefined
  for (let context = 0; context <= MOST_CONTEXT; context += 1) {
    const directive = {
      ...own(paragraphs, whole, context),
      prefix:
        before
          .slice(before.length - context)
          .join('')
          .trim() || undefined,
      suffix: behind.slice(0, context).join('').trim() || undefined,
    }
    found ??= directive
    if (isAt(findText(paragraphs, directive), whole)) return directive
  }
  // It cannot be told from another: the address still leads to the paragraph.
  return found
}

/** The span's own words; more of its beginning and its end where those alone are not enough. */
function own(paragraphs: readonly string[], { from, to }: TextSpan, more: number): TextDirective {
  const first = paragraphs[from.paragraph] ?? ''
  const last = paragraphs[to.paragraph] ?? ''
  const isOne = from.paragraph === to.paragraph
  if (isOne && to.at - from.at <= WHOLE) return { start: first.slice(from.at, to.at) }
  const room = isOne ? (to.at - from.at) / 2 : Number.POSITIVE_INFINITY
  const length = Math.min(EDGE + 2 * more, room)
  const head = edgeOf(wordsOf(first.slice(from.at, isOne ? to.at : undefined)), length)
  const tail = edgeOf(wordsOf(last.slice(isOne ? from.at : 0, to.at)).reverse(), length)
  return { start: head.join('').trim(), end: tail.reverse().join('').trim() }
}

/** Words until they have so many signs. */
function edgeOf(words: readonly string[], length: number): string[] {
  const edge: string[] = []
  let signs = 0
  for (const word of words) {
    if (signs >= length) break
    edge.push(word)
    signs += word.length
  }
  return edge
}

/** A span from the beginning of its first word to the end of its last, without white at its edges. */
function toWords(paragraphs: readonly string[], { from, to }: TextSpan): TextSpan | undefined {
  const first = paragraphs[from.paragraph] ?? ''
  const last = paragraphs[to.paragraph] ?? ''
  let start = from.at
  for (let at = 0; at <= from.at; at = wordEnd(first, at)) {
    start = at
    if (at >= first.length) break
  }
  while (/\s/u.test(first[start] ?? '')) start += 1
  let end = 0
  while (end < to.at) end = wordEnd(last, end)
  while (end > 0 && /\s/u.test(last[end - 1] ?? '')) end -= 1
  if (from.paragraph > to.paragraph) return undefined
  if (from.paragraph === to.paragraph && !/[\p{L}\p{N}]/u.test(first.slice(start, end))) return undefined
  return { from: { ...from, at: start }, to: { ...to, at: end } }
}

const words =
  typeof Intl.Segmenter === 'undefined' ? undefined : new Intl.Segmenter('zh', { granularity: 'word' })

function wordsOf(text: string): string[] {
  return words === undefined
    ? (text.match(/\s*\S+\s*/gu) ?? [])
    : [...words.segment(text)].map(({ segment }) => segment)
}

/** Where the word ends in which a place stands; past the place in any case. */
function wordEnd(text: string, at: number): number {
  if (words === undefined) return at + (/^\S+\s*|^\s+/u.exec(text.slice(at))?.[0].length ?? 1)
  const found = words.segment(text).containing(at)
  return found === undefined ? at + 1 : found.index + found.segment.length
}

function isAt(found: TextSpan | undefined, span: TextSpan): boolean {
  return (
    found !== undefined &&
    found.from.paragraph === span.from.paragraph &&
    found.from.at === span.from.at &&
    found.to.paragraph === span.to.paragraph &&
    found.to.at === span.to.at
  )
}
