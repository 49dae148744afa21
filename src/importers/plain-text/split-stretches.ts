import { endsSentence } from './characters.ts'
import type { Line } from './read-lines.ts'
import { readLines } from './read-lines.ts'
import type { PageSource } from './page-draft.ts'

/** More signs or lines than a page of the closest print holds. */
const LONGEST = 160_000
const MOST_LINES = 6000

/**
 * A text longer than any page, as stretches that are read one after the other: what is compared (words, repeats,
 * headlines with texts) is compared within a page's length, so that time and memory stay in proportion whatever comes.
 * All stretches are of one page, and together they are its whole text.
 */
export function splitStretches(page: PageSource): PageSource[] {
  const { text } = page
  if (page.evidence || text.length <= LONGEST / 4) return [page]
  const ends = stretchEnds(text)
  if (ends.length < 2) return [page]
  const { at, whole, pages } = page.within ?? { at: 0, whole: text, pages: 1 }
  return ends.map((end, n) => {
    const start = ends[n - 1] ?? 0
    return {
      ...page,
      text: text.slice(start, end),
      within: { at: at + start, whole, pages },
      part: n === 0 ? 'first' : n === ends.length - 1 ? 'last' : 'middle',
    }
  })
}

/** Where stretches end; the last is the end of the text. */
function stretchEnds(text: string): number[] {
  const ends: number[] = []
  let at = 0
  // Empty lines before anything else are no stretch of their own.
  let hasText = false
  while (at < text.length) {
    const last = at + LONGEST >= text.length
    const lines = readLines(text.slice(at, at + LONGEST))
    if (last && lines.length <= MOST_LINES) break
    const line = breakBefore(lines)
    hasText ||= lines.length > 0
    at = line ? at + line.start : endWithin(text, at, Math.min(text.length, at + LONGEST))
    if (hasText && at < text.length) ends.push(at)
    hasText = false
  }
  return [...ends, text.length]
}

/**
 * The line before which a stretch best ends: after the widest gap in the second half of what it may hold, or after the
 * end of a sentence, the later the better.
 */
function breakBefore(lines: readonly Line[]): Line | undefined {
  const to = Math.min(lines.length - 1, MOST_LINES)
  const half = (lines[to]?.start ?? 0) / 2
  let best: { line: Line; worth: number } | undefined
  for (let i = to; i > 0; i -= 1) {
    const [before, line] = [lines[i - 1], lines[i]]
    if (!before || !line || line.start < half) break
    const worth = line.gap * 2 + (endsSentence(before.text) ? 1 : 0)
    if (!best || worth > best.worth) best = { line, worth }
  }
  return best?.line
}

/** The end of a sentence, with what closes it. */
const SENTENCE_END = /[。．！!？?…︒][”’」』》）)〕］\]〉"']{0,3}$/u
const CLOSING = /[”’」』》）)〕］\]〉"']/u

/** Where a line as long as a page is best parted: behind its last sentence, else behind a space, else at a character's end. */
function endWithin(text: string, from: number, to: number): number {
  const half = from + (to - from) / 2
  let space = 0
  for (let at = to; at > half; at -= 1) {
    if (SENTENCE_END.test(text.slice(at - 4, at)) && !CLOSING.test(text.charAt(at))) return at
    if (space === 0 && /\s/u.test(text.charAt(at - 1))) space = at
  }
  if (space > 0) return space
  return /[\udc00-\udfff]/u.test(text.charAt(to)) ? to - 1 : to
}
