import bidiFactory from 'bidi-js'

/** A stretch of a line that is read in one direction, in the order of its reading. */
export type Stretch = { text: string; isRightToLeft: boolean }

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
/** Signs that steer the order and are not drawn. */
const STEERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

let bidi: ReturnType<typeof bidiFactory> | undefined

/**
 * Parts a line into stretches of one direction, from left to right as they stand on it (Unicode Standard Annex 9): in a line
 * that is read from the right a number, and a name in Latin letters, is still read from the left.
 *
 * @param isRightToLeft the direction of the text that the line is of
 */
export function inVisualOrder(line: string, isRightToLeft: boolean): Stretch[] {
  if (!isRightToLeft && !RIGHT_TO_LEFT.test(line))
    return [{ text: line.replaceAll(STEERING, ''), isRightToLeft: false }]
  bidi ??= bidiFactory()
  const { levels } = bidi.getEmbeddingLevels(line, isRightToLeft ? 'rtl' : 'ltr')
  const runs: { text: string; level: number }[] = []
  for (const [at, level] of levels.entries()) {
    const last = runs.at(-1)
    if (last?.level === level) last.text += line.charAt(at)
    else runs.push({ text: line.charAt(at), level })
  }
  return reordered(runs)
    .map(({ text, level }) => ({ text: text.replaceAll(STEERING, ''), isRightToLeft: level % 2 === 1 }))
    .filter(({ text }) => text !== '')
}

/** Each level, from the highest, turns the runs of its own and of those above it around (rule L2). */
function reordered<T extends { level: number }>(runs: readonly T[]): T[] {
  let order = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    const next: T[] = []
    let turned: T[] = []
    for (const run of order) {
      if (run.level >= level) turned.unshift(run)
      else {
        next.push(...turned, run)
        turned = []
      }
    }
    order = [...next, ...turned]
  }
  return order
}

/** Words of another language within a line, in an order of their own. */
export function apart(words: string): string {
  return words === '' ? '' : `\u2068${words}\u2069`
}
