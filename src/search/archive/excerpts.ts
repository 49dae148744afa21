import { type Excerpt, excerptEnd, excerptOf } from '#search/excerpt.ts'
import { findRanges, fold } from '#search/fold.ts'

/** Excerpts of a piece. */
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
    for (const range of findRanges(fold(line), sought)) {
      if (found.length === MOST) return found
      // A hit that stands in the last excerpt already is seen there.
      if (range[0] < shown) continue
      shown = excerptEnd(line, range)
      found.push(excerptOf(line, range))
    }
  }
  return found
}

/** The surroundings of the hits; the headline stands over them already, lit where nothing else is. */
export function withoutName(excerpts: readonly Excerpt[], headline: string | undefined): readonly Excerpt[] {
  const others = excerpts.filter((shown) => shown.before + shown.hit + shown.after !== headline)
  return others.length > 0 ? others : excerpts
}
