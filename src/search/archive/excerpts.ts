import type { Excerpt } from '#search/archive/search-source.ts'
import { findRanges, fold } from '#search/fold.ts'

const AROUND = 28
const MOST = 3

/**
 * The surroundings of the first hits in the lines of a text; none where the text has no hit.
 *
 * @param sought the query, folded
 */
export function excerptsOf(lines: readonly string[], sought: string): Excerpt[] {
  const found: Excerpt[] = []
  for (const line of lines) {
    let shown = 0
    for (const [start, end] of findRanges(fold(line), sought)) {
      if (found.length === MOST) return found
      // A hit that stands in the last excerpt already is seen there.
      if (start < shown) continue
      shown = Math.min(line.length, end + AROUND)
      found.push({ before: before(line, start), hit: line.slice(start, end), after: after(line, end) })
    }
  }
  return found
}

/** What stands before a hit, without the half of a word or of a sign with which a cut text begins. */
function before(line: string, start: number): string {
  if (start <= AROUND) return line.slice(0, start)
  const cut = line.slice(start - AROUND, start).replace(/^[\uDC00-\uDFFF]/u, '')
  const space = cut.indexOf(' ')
  return `…${space >= 0 && space < 12 ? cut.slice(space + 1) : cut}`
}

/** What stands after a hit, likewise. */
function after(line: string, end: number): string {
  if (line.length - end <= AROUND) return line.slice(end)
  const cut = line.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/u, '')
  const space = cut.lastIndexOf(' ')
  return `${space > cut.length - 12 ? cut.slice(0, space) : cut}…`
}

/** The surroundings of the hits; the headline stands over them already, lit where nothing else is. */
export function withoutName(excerpts: readonly Excerpt[], headline: string | undefined): readonly Excerpt[] {
  const others = excerpts.filter((shown) => shown.before + shown.hit + shown.after !== headline)
  return others.length > 0 ? others : excerpts
}
