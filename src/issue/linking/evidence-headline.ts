import type { HeadTerms } from '#issue/linking/head-terms.ts'
import { folded, type Piece, type Pieces } from '#issue/linking/pieces.ts'
import type { Evidence } from '#issue/story.ts'

/** How many pieces of the issue have each headline, folded: standing heads (简讯) prove nothing. */
export type HeadlineCounts = Map<string, number>

export function countHeadlines(pieces: readonly Piece[]): HeadlineCounts {
  const counts: HeadlineCounts = new Map()
  for (const { headline } of pieces) counts.set(headline.plain, (counts.get(headline.plain) ?? 0) + 1)
  return counts
}

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
  const word = fitOfJumpWord(head, tail)
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
  if (theirs.plain === ours.plain) {
    const others = (counts.get(theirs.plain) ?? 2) - 2
    const rarity = Math.log((0.4 * (pieces.list.length + 10)) / (others + 0.15))
    return { kind: 'headline-same', weight: Math.min(5.5, rarity), detail: tail.article.headline }
  }
  const share = shareOf(theirs.terms, (term) => ours.allTerms.includes(term), pieces)
  const contained = isWithin(theirs.plain, ours.plain)
  if (contained) return { kind: 'headline-shortened', weight: 4.2, detail: tail.article.headline }
  if (share >= 0.7) return { kind: 'headline-shortened', weight: 3.6, detail: tail.article.headline }
  if (share >= 0.4) return { kind: 'headline-alike', weight: 1.8, detail: tail.article.headline }
  if (share >= 0.2) return { kind: 'headline-alike', weight: -0.6, detail: tail.article.headline }
  const told = shareOf(theirs.terms, (term) => held.has(term), pieces)
  if (told >= 0.7) return { kind: 'headline-from-text', weight: 0, detail: tail.article.headline }
  return { kind: 'headline-other', weight: told >= 0.4 ? -2.5 : -4, detail: tail.article.headline }
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

function fitOfJumpWord(head: Piece, tail: Piece): Evidence | undefined {
  const sent = head.forward?.words ?? []
  const received = tail.back?.words ?? []
  if (sent.length > 0 && received.length > 0) {
    const meets = sent.some((word) => received.some((other) => isSameWord(word, other)))
    return {
      kind: meets ? 'jump-word-both' : 'jump-word-differs',
      weight: meets ? 4.5 : -3,
      detail: sent.join(' '),
    }
  }
  if (sent.length > 0) {
    if (stands(sent, titles(tail)))
      return { kind: 'jump-word-in-headline', weight: 4, detail: sent.join(' ') }
    if (stands(sent, tail.beginning.text))
      return { kind: 'jump-word-in-text', weight: 0.8, detail: sent.join(' ') }
    return {
      kind: 'jump-word-missing',
      weight: tail.headline.plain === '' ? -0.5 : -1.5,
      detail: sent.join(' '),
    }
  }
  if (received.length === 0) return undefined
  if (stands(received, titles(head)))
    return { kind: 'jump-word-in-headline', weight: 3.5, detail: received.join(' ') }
  if (stands(received, head.article.body.length > 0 ? head.ending.text : '')) {
    return { kind: 'jump-word-in-text', weight: 1, detail: received.join(' ') }
  }
  return { kind: 'jump-word-missing', weight: -1.5, detail: received.join(' ') }
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
