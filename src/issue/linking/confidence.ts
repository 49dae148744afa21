import type { WeighedPair } from '#issue/linking/weigh.ts'

/** Marks err in ways that no text shows, so that no join is ever quite certain. */
const HIGHEST = 0.995
/** What headline, jump word, seam and shared words must add up to, to bear out one mark. */
const PROOF = 2.2
/** The most for a pair that one mark alone brings together: just under a link without a word of doubt. */
const UNPROVEN = 0.89
/**
 * The most where that mark names a word to look for, and the other piece shows none of it. Of cut stories nearly all of
 * these are right all the same.
 */
const UNMET = 0.81
/**
 * Measured on cut stories (`npm run bench:linking`): pieces of evidence repeat each other less than the
 * damping of each allows for, so that the sum is too modest. 1 would leave it as it is.
 */
const SHARPER = 1.3

/**
 * Turns a probability among the pairs of an issue into the confidence told to readers.
 *
 * A page number is misprinted about once in thirty marks, and the wrong page often has a piece without
 * headline or dateline too. So one mark alone is not enough to be sure, unless headline, jump word, seam
 * or rare words bear it out.
 */
export function confidenceIn(pair: WeighedPair, probability: number): number {
  const odds = (probability / Math.max(1e-9, 1 - probability)) ** SHARPER
  const sharpened = Math.min(HIGHEST, odds / (1 + odds))
  if (isProven(pair)) return sharpened
  const isUnmet = pair.evidence.some(({ kind }) => kind === 'jump-word-missing')
  return Math.min(isUnmet ? UNMET : UNPROVEN, sharpened)
}

function isProven({ agreement, smudged, evidence }: WeighedPair): boolean {
  if (agreement === 'both' && !smudged) return true
  if (smudged && agreement !== 'both') return false
  const fromText = evidence.filter(({ kind }) => /^(?:headline|jump-word|seam|shared-words)/u.test(kind))
  return fromText.reduce((sum, { weight }) => sum + weight, 0) >= PROOF
}
