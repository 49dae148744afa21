import type { WeighedPair } from '#issue/linking/weigh.ts'
import type { Evidence } from '#issue/story.ts'

/** Marks err in ways that no text shows, so that no join is ever quite certain. */
const HIGHEST = 0.995
/** The most for a pair that one mark alone brings together: just under a link without a word of doubt. */
const UNPROVEN = 0.89
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
  return isProven(pair) ? sharpened : Math.min(UNPROVEN, sharpened)
}

function isProven({ agreement, smudged, evidence }: WeighedPair): boolean {
  if (smudged && agreement !== 'both') return false
  return (agreement === 'both' && !smudged) || evidence.some(proves)
}

function proves({ kind, weight }: Evidence): boolean {
  if (kind === 'shared-words') return weight >= 2.5
  return weight >= 2.2 && /^(?:headline|jump-word|seam)-/u.test(kind)
}
