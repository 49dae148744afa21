import { fold } from '#search/find-in-issue.ts'
import type { Excerpt } from '#search/archive/search-source.ts'

const AROUND = 28
const MOST = 2

/** The surroundings of the first hits in a text, within their lines; none where the text has no hit. */
export function excerptsOf(text: string, sought: string): Excerpt[] {
  const found: Excerpt[] = []
  const { folded, offsets } = fold(text)
  let free = 0
  for (
    let at = folded.indexOf(sought);
    at >= 0 && found.length < MOST;
    at = folded.indexOf(sought, at + sought.length)
  ) {
    const start = offsets[at] ?? 0
    const end = offsets[at + sought.length] ?? text.length
    // A hit that stands in the last excerpt already is seen there.
    if (start < free) continue
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    const lineEnd = text.indexOf('\n', end)
    const after = text.slice(end, Math.min(end + AROUND, lineEnd < 0 ? text.length : lineEnd))
    found.push({
      before: wordsFrom(text.slice(Math.max(lineStart, start - AROUND), start), start - AROUND > lineStart),
      hit: text.slice(start, end),
      after,
    })
    free = end + after.length
  }
  return found
}

/** Without the half of a word, or of a sign, with which a cut text begins. */
function wordsFrom(text: string, isCut: boolean): string {
  if (!isCut) return text
  const whole = text.replace(/^[\uDC00-\uDFFF]/u, '')
  const space = whole.indexOf(' ')
  return `…${space >= 0 && space < 12 ? whole.slice(space + 1) : whole}`
}
