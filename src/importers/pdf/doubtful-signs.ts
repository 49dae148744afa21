import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageFont } from './page-fonts.ts'
import type { Operators } from './read-drawings.ts'

/** Fewer are a bullet or an ornament. */
const FEWEST = 2
/** Widths of signs in thousandths of their size: an ideograph fills its square, a letter with a mark never does. */
const SQUARE = 900

/** Private use, damage and control codes: no letter of any paper. */
const NO_LETTER = /[\p{Co}\p{Cc}\uFFFD]/u
const HAN = /\p{Script=Han}/u
const MARKED_LATIN = /[\u00A1-\u024F]/u
const ALPHABETS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Hebrew',
  'Arabic',
  'Armenian',
  'Georgian',
  'Thai',
  'Devanagari',
].map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))

/**
 * How many signs of a page have no letter, or one that is not theirs: programs that write a file anew sometimes lose
 * parts of its tables of letters. A sign without a letter is silently missing from the text, and so it is told.
 *
 * > | 本报¯ÿ°者: letters as wide as the ideographs around them
 * > | Lоndоn with Cyrillic о: a word in two alphabets
 */
export function countDoubtfulSigns(
  { fnArray, argsArray }: Operators,
  fontOf: (id: string) => PageFont,
): number {
  let [lost, square, mixed, ideographs] = [0, 0, 0, 0]
  let isReadable = true
  for (const [i, fn] of fnArray.entries()) {
    const args: unknown[] = Array.isArray(argsArray[i]) ? argsArray[i] : []
    if (fn === OPS.setFont && typeof args[0] === 'string') isReadable = fontOf(args[0]).isReadable
    if (fn !== OPS.showText || !isReadable || !Array.isArray(args[0])) continue
    let before: RegExp | undefined
    for (const sign of signsOf(args[0])) {
      const { letter, width } = sign
      if (letter === '' || NO_LETTER.test(letter)) lost += width > 0 ? 1 : 0
      else if (HAN.test(letter)) ideographs += 1
      else if (MARKED_LATIN.test(letter) && width >= SQUARE) square += 1
      const alphabet = ALPHABETS.find((one) => one.test(letter))
      if (before && alphabet && before !== alphabet) mixed += 1
      before = alphabet
    }
  }
  const doubtful = lost + (ideographs > 0 ? square : 0) + (mixed > FEWEST ? mixed : 0)
  return doubtful >= FEWEST ? doubtful : 0
}

/** The drawn signs of a line: pdf.js puts numbers between them where they are moved. */
function* signsOf(line: readonly unknown[]): Generator<{ letter: string; width: number }> {
  for (const sign of line) {
    if (typeof sign !== 'object' || sign === null || !('unicode' in sign) || !('width' in sign)) continue
    const { unicode, width } = sign
    const isSpace = 'isSpace' in sign && sign.isSpace === true
    if (!isSpace && typeof unicode === 'string' && typeof width === 'number') yield { letter: unicode, width }
  }
}
