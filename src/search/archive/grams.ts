/**
 * The grams by which the archive is searched: every two signs that stand beside each other and, within
 * words of an alphabet, every three.
 *
 * Two are what Chinese is asked for by, and no word list can know beforehand (a segmenter's index finds
 * only part of them). Of an alphabet's pairs there are so few that each stands in almost every text: three
 * letters say more. Nothing reaches over a line's end; a run of spaces is one sign.
 */
export function gramsOf(folded: string): Set<string> {
  const grams = new Set<string>()
  let before = ''
  let last = ''
  for (const each of folded) {
    const sign = isSpace(each) ? ' ' : each
    if (each === '\n') {
      before = ''
      last = ''
      continue
    }
    if (sign === ' ' && last === ' ') continue
    if (last !== '') grams.add(last + sign)
    if (before !== '' && isAlphabetic(before) && isAlphabetic(last) && isAlphabetic(sign))
      grams.add(before + last + sign)
    before = last
    last = sign
  }
  return grams
}

/** Grams asked for a query, at the most: each costs a request for every part of the index. */
const MOST_GRAMS = 4

/**
 * The few grams that are asked for: every text with the query holds them. None for a query of less than two signs.
 *
 * Those that say most come first: three letters before two, and those with a space last.
 */
export function gramsToAsk(folded: string): string[] {
  const all = [...gramsOf(folded)]
  const isPartOfLonger = (gram: string) =>
    all.some((other) => other.length > gram.length && other.includes(gram))
  const longest = all.filter((gram) => !isPartOfLonger(gram))
  const telling = spread(longest.filter((gram) => !gram.includes(' ')))
  return [...telling, ...longest.filter((gram) => gram.includes(' '))].slice(0, MOST_GRAMS)
}

/** Whether the texts that hold the gram are exactly those that hold the query. */
export function isWhole(folded: string, grams: readonly string[]): boolean {
  return grams.length === 1 && grams[0] === folded
}

/** A few of them, from its beginning to its end: neighbours say much the same. */
function spread(grams: readonly string[]): string[] {
  if (grams.length <= MOST_GRAMS) return [...grams]
  const step = (grams.length - 1) / (MOST_GRAMS - 1)
  return Array.from({ length: MOST_GRAMS }, (_, at) => grams[Math.round(at * step)] ?? '')
}

function isSpace(sign: string): boolean {
  return /\s/u.test(sign)
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Letters and digits that make words between spaces. */
function isAlphabetic(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a)
  return /[\p{L}\p{N}\p{M}]/u.test(sign) && !UNSPACED.test(sign)
}
