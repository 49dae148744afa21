import type { Mark } from './mark.ts'
import { englishNumber } from './page-reference.ts'

/**
 * An English jump line that the scan has hurt.
 *
 * > | Continued on Pago Three.    Contlnued On Pago Two. m    Contin ued on Page Al    C ontinued from A1
 *     ^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Read without its spaces, which scans put in and leave out: the words near their right spelling, then a page, on a line
 * of its own. Surer marks are read elsewhere.
 */
const LIMIT = 40
const CONFIDENCE = 0.6
/** So many letters of the words may be wrong, and one of a number that is written out. */
const WRONG = 3
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const OPENINGS = [
  { kind: 'forward', words: 'continuedonpage', needsLetter: false },
  { kind: 'back', words: 'continuedfrompage', needsLetter: false },
  // Without the word for page, only a label with a letter is one.
  { kind: 'forward', words: 'continuedon', needsLetter: true },
  { kind: 'back', words: 'continuedfrom', needsLetter: true },
] as const

export function readMisreadMark(line: string): Mark | undefined {
  if (line.length > LIMIT || line.length < 10 || !/^\W{0,3}[Cc]/u.test(line)) return undefined
  const letters = line.replace(/[\s.,:;()[\]]+/gu, '')
  for (const { kind, words, needsLetter } of OPENINGS) {
    // A letter too many or too few moves where the page begins.
    for (const length of [words.length, words.length - 1, words.length + 1]) {
      if (distance(letters.slice(0, length).toLowerCase(), words) > WRONG) continue
      const page = pageIn(letters.slice(length), needsLetter)
      if (page !== undefined) return { kind, start: 0, end: line.length, page, confidence: CONFIDENCE }
    }
  }
  return undefined
}

/** The page that a hurt number means: letters that look like digits as these, a number word within one letter. */
function pageIn(rest: string, needsLetter: boolean): string | undefined {
  const label = /^([A-Z]?)([\dlIO|]{1,2})(?:[^\dA-Za-z].{0,2}|[a-z])?$/u.exec(rest)
  if (label && (label[1] !== '' || !needsLetter)) {
    const [, section = '', digits = ''] = label
    const number = digits.replace(/[lI|]/gu, '1').replaceAll('O', '0')
    return Number(number) > 0 ? `${section}${number}` : undefined
  }
  const word = /^[A-Za-z]{3,6}/u.exec(rest)?.[0].toLowerCase()
  if (word === undefined || needsLetter || rest.length > word.length + 2) return undefined
  const near = NUMBERS.filter((number) => distance(word, number) <= 1)
  return englishNumber(word) ?? (near.length === 1 && near[0] ? englishNumber(near[0]) : undefined)
}

/** Letters to change, add or take away to make one word of the other; words are short here. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
