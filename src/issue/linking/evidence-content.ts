import { SKETCH, type HeadTerms } from '#issue/linking/head-terms.ts'
import type { Piece, Pieces } from '#issue/linking/pieces.ts'
import type { Evidence } from '#issue/story.ts'

/** Of the rarer words of a tail, about so many stand in its head too. */
const SHARED = 0.15
const STRENGTH = 1.1
const MOST = 4.5

/**
 * Compares what a head shares with a tail: names and rare words weigh most, words that half of
 * the issue uses nothing.
 *
 * Each word of the tail is a small test: how likely is it in the head if both are one story, and how
 * likely by chance? Words of one text come together, so their sum is damped by the root of their number.
 */
export function contentWeigher(pieces: Pieces): (held: HeadTerms, tail: Piece) => Evidence[] {
  const weights = termWeights(pieces.list.length)
  const readTail = remembered((tail) => tailTerms(tail, pieces, weights))
  return ({ sketch, table }, tail) => {
    const { alone, count, terms, gains } = readTail(tail)
    if (count < 1) return []
    let sum = alone
    let shared = 0
    // Written out: this is the innermost loop of linking.
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0
      if (sketch[term & SKETCH] === 0 || table[term] === 0) continue
      sum += gains[at] ?? 0
      shared += 1
    }
    const weight = Math.max(-MOST, Math.min(MOST, (STRENGTH * sum) / Math.sqrt(count + 10)))
    return [{ kind: 'shared-words', weight, detail: `${shared} of ${tail.terms.length}` }]
  }
}

/** A tail's words, ready to be compared with many heads. */
type TailTerms = {
  /** Log-odds if the head held none of them. */
  alone: number
  /** How many words there are, common ones counting for little. */
  count: number
  /** Those that another piece holds too, and what each adds where the head holds it. */
  terms: Int32Array
  gains: Float64Array
}

function tailTerms(tail: Piece, { terms }: Pieces, { presence, absence, rarity }: TermWeights): TailTerms {
  let alone = 0
  let count = 0
  let shareable = 0
  const shared = new Int32Array(tail.terms.length)
  const gains = new Float64Array(tail.terms.length)
  for (let at = 0; at < tail.terms.length; at += 1) {
    const term = tail.terms[at] ?? 0
    const spread = terms.pieces[term] ?? 1
    alone += absence[spread] ?? 0
    count += rarity[spread] ?? 0
    if (spread < 2) continue
    shared[shareable] = term
    gains[shareable] = (presence[spread] ?? 0) - (absence[spread] ?? 0)
    shareable += 1
  }
  return { alone, count, terms: shared.subarray(0, shareable), gains }
}

function remembered(read: (tail: Piece) => TailTerms): (tail: Piece) => TailTerms {
  const known = new Map<Piece, TailTerms>()
  return (tail) => {
    const found = known.get(tail) ?? read(tail)
    known.set(tail, found)
    return found
  }
}

type TermWeights = Record<'presence' | 'absence' | 'rarity', Float64Array>

/** Log-odds of finding, and of not finding, a term in the head, by the number of pieces that hold it. */
function termWeights(pieces: number): TermWeights {
  const presence = new Float64Array(pieces + 1)
  const absence = new Float64Array(pieces + 1)
  const rarity = new Float64Array(pieces + 1)
  for (let spread = 0; spread <= pieces; spread += 1) {
    // How often the term stands in other pieces than the tail: what chance alone would give the head.
    const chance = Math.min(0.97, (Math.max(0, spread - 1) + 0.4) / (Math.max(1, pieces - 1) + 3))
    const expected = chance + SHARED * (1 - chance)
    presence[spread] = Math.log(expected / chance)
    absence[spread] = Math.log((1 - expected) / (1 - chance))
    rarity[spread] = 1 - chance
  }
  return { presence, absence, rarity }
}
