import type { PrintedLine } from './page-geometry.ts'
import { alongLines, sharedWidth, widthOf } from './rect.ts'
import { RowIndex } from './row-index.ts'

/** Type smaller than this against the line under it may be a reading. */
const SMALLER = 0.62

/**
 * Lines without the small readings over ideographs (ruby): they say again how a word sounds, and amid the lines of a
 * column they would part its sentences.
 */
export function dropRuby(lines: readonly PrintedLine[]): PrintedLine[] {
  const placed = lines.map((line) => ({ line, at: alongLines(line.rect, line.way) }))
  const index = new RowIndex<(typeof placed)[number]>(24)
  for (const item of placed) index.add(item, item.at.top)
  return placed.flatMap(({ line, at }) => {
    if (
      !/^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Latin}ˊˇˋ˙ー・ ]+$/u.test(
        line.text,
      )
    )
      return [line]
    const annotates = index.between(at.top - line.size, at.bottom + line.size * 3).some((base) => {
      const over = base.at.top - at.bottom
      return (
        base.line.way === line.way &&
        line.size < base.line.size * SMALLER &&
        /\p{Script=Han}/u.test(base.line.text) &&
        Math.abs(over) < base.line.size * 0.45 &&
        sharedWidth(at, base.at) > widthOf(at) * 0.8
      )
    })
    return annotates ? [] : [line]
  })
}
