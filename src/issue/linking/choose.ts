import type { WeighedPair } from '#issue/linking/weigh.ts'

/** A pair with the probability that it is one story, given all others. */
export type Belief = WeighedPair & { belief: number }

/** A join is made where it is likelier than not, or nearly so and well ahead of any other. */
const LEAST = 0.45
const AHEAD = 1.3
/** Choices that leave less than this to each are no choice worth offering. */
const WORTH_OFFERING = 0.15
const TOGETHER = 0.45

/** The pairs that are joins, likeliest first; no piece is twice a head or twice a tail. */
export function chooseJoins(beliefs: readonly Belief[]): Belief[] {
  const asHead = new Map<number, Best>()
  const asTail = new Map<number, Best>()
  for (const { head, tail, belief } of beliefs) {
    note(asHead, head.index, belief)
    note(asTail, tail.index, belief)
  }
  const leads = (best: Best | undefined, belief: number): boolean =>
    best !== undefined && belief >= best.first && belief >= AHEAD * best.second
  return beliefs
    .filter(({ belief }) => belief >= LEAST)
    .filter(
      ({ head, tail, belief }) =>
        leads(asHead.get(head.index), belief) && leads(asTail.get(tail.index), belief),
    )
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

/** The choices of an end that has no join, best first; empty where they are no real choice. */
export function choicesOf(pairs: readonly Belief[]): Belief[] {
  const worth = pairs.filter(({ belief }) => belief >= WORTH_OFFERING).toSorted((a, b) => b.belief - a.belief)
  const sum = worth.reduce((total, { belief }) => total + belief, 0)
  return worth.length >= 2 && sum >= TOGETHER ? worth : []
}
