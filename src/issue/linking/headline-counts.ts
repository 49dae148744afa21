import type { Piece } from '#issue/linking/pieces.ts'

/** How common headlines and their words are in an issue. */
export type HeadlineCounts = {
  pieces: number
  /** How many pieces have a headline, folded: standing heads (简讯) prove nothing. */
  same: Map<string, number>
  /** How many headlines, with kicker and deck, hold a term. */
  holding: Map<number, number>
}

export function countHeadlines(pieces: readonly Piece[]): HeadlineCounts {
  const same = new Map<string, number>()
  const holding = new Map<number, number>()
  for (const { headline } of pieces) {
    same.set(headline.plain, (same.get(headline.plain) ?? 0) + 1)
    for (const term of headline.allTerms) holding.set(term, (holding.get(term) ?? 0) + 1)
  }
  return { pieces: pieces.length, same, holding }
}

/**
 * The most that a likeness can weigh which so many other pieces have as well: on a day when six headlines
 * name the bridge, "bridge" in a seventh is hardly news.
 *
 * @param others pieces, besides the two compared, of which the same could be said
 */
export function ceiling({ pieces }: HeadlineCounts, others: number): number {
  return Math.log((0.6 * (pieces + 10)) / (Math.max(0, others) + 0.2))
}

/** How many other headlines hold the rarest of the terms that two headlines share. */
export function othersHolding(counts: HeadlineCounts, shared: readonly number[]): number {
  return shared.reduce((least, term) => Math.min(least, (counts.holding.get(term) ?? 2) - 2), counts.pieces)
}
