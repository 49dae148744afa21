import type { HeadTerms } from '#issue/linking/head-terms.ts'
import { ceiling, othersHolding, type HeadlineCounts } from '#issue/linking/headline-counts.ts'
import { folded, type Piece, type Pieces } from '#issue/linking/pieces.ts'
import { termsOf } from '#issue/linking/terms.ts'
import type { Evidence } from '#issue/story.ts'

/**
 * What the headlines and the jump word say of a pair.
 *
 * > | 两国元首举行会谈  …下转第3版    BUDGET TALKS STALL  …See BUDGET, Page 3
 * > | 两国元首会谈    （上接第1版）   Budget             (BUDGET, From A1)
 *
 * The two tell the same thing, so the weaker of two good signs hardly counts.
 */
export function weighHeadline(
  head: Piece,
  tail: Piece,
  held: HeadTerms,
  pieces: Pieces,
  counts: HeadlineCounts,
): Evidence[] {
  const headline = fitOfHeadlines(head, tail, held, pieces, counts)
  const word = fitOfJumpWord(head, tail, counts)
  if (headline === undefined) return word === undefined ? [] : [word]
  if (word === undefined) return [headline]
  if (word.weight <= 0 || headline.weight <= 0) {
    // A rewritten headline under a jump word that fits is how many papers print a jump.
    if (word.weight > 3 && headline.weight < 0) return [word, { ...headline, weight: headline.weight / 4 }]
    return [headline, word]
  }
  const [strong, weak] = headline.weight >= word.weight ? [headline, word] : [word, headline]
  return [strong, { ...weak, weight: weak.weight * 0.25 }]
}

function fitOfHeadlines(
  head: Piece,
  tail: Piece,
  held: HeadTerms,
  pieces: Pieces,
  counts: HeadlineCounts,
): Evidence | undefined {
  const ours = head.headline
  const theirs = tail.headline
  if (theirs.plain === '') return { kind: 'no-headline', weight: 1.2 }
  if (ours.plain === '') return { kind: 'headline-appears', weight: -1.5 }
  const detail = tail.article.headline
  if (theirs.plain === ours.plain) {
    const others = (counts.same.get(theirs.plain) ?? 2) - 2
    return { kind: 'headline-same', weight: Math.min(5.5, ceiling(counts, others)), detail }
  }
  const shared = theirs.terms.filter((term) => ours.allTerms.includes(term))
  const share = shareOf(theirs.terms, (term) => shared.includes(term), pieces)
  const most = ceiling(counts, othersHolding(counts, shared))
  // A headline is shortened for the rest of a story; one as long that differs is another article's.
  const isShorter = theirs.plain.length < 0.8 * ours.plain.length
  if (isWithin(theirs.plain, ours.plain))
    return { kind: 'headline-shortened', weight: Math.min(4.2, most), detail }
  if (share >= 0.7 && isShorter) return { kind: 'headline-shortened', weight: Math.min(3.6, most), detail }
  if (share >= 0.4)
    return { kind: 'headline-alike', weight: Math.min(isShorter ? 1.8 : 0.5, most - 2), detail }
  if (share >= 0.2) return { kind: 'headline-alike', weight: -1.5, detail }
  const told = shareOf(theirs.terms, (term) => held.has(term), pieces)
  if (told >= 0.7) return { kind: 'headline-from-text', weight: -0.5, detail }
  return { kind: 'headline-other', weight: told >= 0.4 ? -2.5 : -4, detail }
}

/** Share of a headline's words, the rarer the heavier, that are known; 0 for no words. */
function shareOf(terms: readonly number[], isKnown: (term: number) => boolean, pieces: Pieces): number {
  let all = 0
  let shared = 0
  for (const term of terms) {
    const rarity = Math.log((pieces.list.length + 2) / ((pieces.terms.pieces[term] ?? 0) + 1)) + 0.3
    all += rarity
    if (isKnown(term)) shared += rarity
  }
  return all <= 0 ? 0 : shared / all
}

/** Whether a shortened headline stands in a longer one, in whole words where words have spaces. */
function isWithin(short: string, long: string): boolean {
  if (short.length < 2) return false
  const at = long.indexOf(short)
  if (at < 0) return false
  const latin = (sign: string): boolean => /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(sign)
  const cutsBefore = latin(long.charAt(at - 1)) && latin(short.charAt(0))
  const cutsAfter = latin(long.charAt(at + short.length)) && latin(short.slice(-1))
  return !cutsBefore && !cutsAfter
}

/** So many signs of the text beside the cut are looked through for a jump word. */
const NEAR = 400

function fitOfJumpWord(head: Piece, tail: Piece, counts: HeadlineCounts): Evidence | undefined {
  const sent = head.forward?.words ?? []
  const received = tail.back?.words ?? []
  if (sent.length === 0 && received.length === 0) return undefined
  const detail = [...sent, ...received].join(' ')
  if (sent.length > 0 && received.length > 0) {
    const meets = sent.some((word) => received.some((other) => isSameWord(word, other)))
    return { kind: meets ? 'jump-word-both' : 'jump-word-differs', weight: meets ? 4.5 : -3, detail }
  }
  const [words, other, text] =
    sent.length > 0
      ? [sent, tail, tail.beginning.text.slice(0, NEAR)]
      : [received, head, head.ending.text.slice(-NEAR)]
  if (stands(words, titles(other))) {
    const most = ceiling(counts, othersHolding(counts, words.flatMap(termsOf)))
    return { kind: 'jump-word-in-headline', weight: Math.min(sent.length > 0 ? 4 : 3.5, most), detail }
  }
  if (stands(words, text)) return { kind: 'jump-word-in-text', weight: 0.8, detail }
  return { kind: 'jump-word-missing', weight: other.headline.plain === '' ? -0.5 : -1.5, detail }
}

function titles({ article }: Piece): string {
  return [article.kicker, article.headline, article.deck].filter((part) => part !== undefined).join(' ')
}

function stands(words: readonly string[], text: string): boolean {
  const plain = folded(text)
  const parts = plain.split(' ')
  return words.some((word) => {
    const wanted = folded(word)
    return wanted !== '' && (parts.some((part) => isSameWord(wanted, part)) || isWithin(wanted, plain))
  })
}

/** The same word, or one cut short: `negotiat` for `negotiations`; papers shorten jump words. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 4 && long.startsWith(short)
}
