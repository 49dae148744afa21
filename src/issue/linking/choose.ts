import type { WeighedPair } from '#issue/linking/weigh.ts'

/** A pair with the probability that it is one story, given all others. */
export type Belief = WeighedPair & { belief: number }

/** A join is made where it is likelier than not, and well ahead of what else the reader could be offered. */
const LEAST = 0.5
const AHEAD = 1.6
/** Choices that leave less than this to each are no choice worth offering. */
const WORTH_OFFERING = 0.15
const TOGETHER = 0.4

/** The pairs that are joins, likeliest first; no piece is twice a head or twice a tail. */
export function chooseJoins(beliefs: readonly Belief[]): Belief[] {
  const asHead = new Map<number, Best>()
  const asTail = new Map<number, Best>()
  for (const { head, tail, belief } of beliefs) {
    note(asHead, head.index, belief)
    note(asTail, tail.index, belief)
  }
  const leads = (best: Best | undefined, belief: number, ahead: number): boolean =>
    best !== undefined && belief >= best.first && belief > ahead * best.second
  return beliefs
    .filter(({ belief }) => belief >= LEAST)
    .filter(({ head, belief }) => leads(asHead.get(head.index), belief, AHEAD))
    .filter(({ tail, belief }) => leads(asTail.get(tail.index), belief, 1))
    .toSorted((a, b) => b.belief - a.belief)
}

/** The two highest beliefs at one end of a piece. */
type Best = { first: number; second: number }

function note(ends: Map<number, Best>, index: number, belief: number): void {
  const best = ends.get(index)
  if (best === undefined) ends.set(index, { first: belief, second: 0 })
  else if (belief > best.first) {
    best.second = best.first
    best.first = belief
  } else best.second = Math.max(best.second, belief)
}

/**
 * The choices of an end that has no join, best first; empty where they are no real choice. A single one
 * is a piece that fits, and that another end wants as much.
 */
export function choicesOf(pairs: readonly Belief[]): Belief[] {
  const worth = pairs.filter(({ belief }) => belief >= WORTH_OFFERING).toSorted((a, b) => b.belief - a.belief)
  const sum = worth.reduce((total, { belief }) => total + belief, 0)
  return sum >= TOGETHER ? worth : []
}
