import type { Mark } from './mark.ts'
import { englishNumber } from './page-reference.ts'

/**
 * An English jump line that the scan has hurt.
 *
 * > | Continued on Pago Three.    Contlnued On Pago Two. m
 *     ^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Four words in this order, each near its right spelling, on a line of its own. Surer marks are read elsewhere.
 */
const LIMIT = 40
const CONFIDENCE = 0.6
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

export function readMisreadMark(line: string): Mark | undefined {
  if (line.length > LIMIT || line.length < 12 || !/^\W{0,3}[Cc]/u.test(line)) return undefined
  const words = line.split(/[\s.,:;]+/u).filter((word) => /[A-Za-z0-9]/u.test(word))
  const [verb = '', link = '', page = '', number = '', ...rest] = words
  if (rest.join('').length > 3) return undefined
  if (distance(verb.toLowerCase(), 'continued') > 2 || distance(page.toLowerCase(), 'page') > 1)
    return undefined
  const label = numberIn(number)
  const kind =
    distance(link.toLowerCase(), 'on') <= 1
      ? 'forward'
      : distance(link.toLowerCase(), 'from') <= 1
        ? 'back'
        : undefined
  if (label === undefined || kind === undefined) return undefined
  return { kind, start: 0, end: line.length, page: label, confidence: CONFIDENCE }
}

/** The page that a hurt number means: digits as they are, a number word within one letter. */
function numberIn(word: string): string | undefined {
  if (/^[A-Z]?\d{1,2}$/u.test(word)) return word
  const near = NUMBERS.filter((number) => distance(word.toLowerCase(), number) <= 1)
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
