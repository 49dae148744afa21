import { SKETCH, type HeadTerms } from '#issue/linking/head-terms.ts'
import type { Piece, Pieces } from '#issue/linking/pieces.ts'
import type { Evidence } from '#issue/story.ts'

/** Of the rarer words of a tail, about so many stand in its head too. */
const SHARED = 0.15
/** What an even chance looks like, for a tail of one word; longer tails share more, by the root of their length. */
const EVEN = 0.35
const STRENGTH = 2.2
const LEAST = -2.2
const MOST = 4.5

/**
 * Compares what a head shares with a tail: names and rare words weigh most, words that half of the issue
 * uses nothing.
 *
 * A word that these two pieces share and no other holds says far more than two that four pieces hold, so
 * each counts with the square of its surprise. That a word is missing says nothing by itself, since most
 * words of any text stand there once; a long tail that shares nothing rare does.
 */
export function contentWeigher(pieces: Pieces): (held: HeadTerms, tail: Piece) => Evidence[] {
  const surprise = surprises(pieces.list.length)
  const even = EVEN * Math.min(1, (surprise[2] ?? 0) / 4)
  const readTail = remembered((tail) => shareableTerms(tail, pieces, surprise))

  return ({ sketch, table }, tail) => {
    const { terms, gains } = readTail(tail)
    if (tail.terms.length < 2) return []
    let sum = 0
    let shared = 0
    // Written out: this is the innermost loop of linking.
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0
      if (sketch[term & SKETCH] === 0 || table[term] === 0) continue
      sum += gains[at] ?? 0
      shared += 1
    }
    const expected = even * Math.sqrt(tail.terms.length + 10)
    const weight = STRENGTH * Math.log((sum + 1) / (expected + 1))
    const detail = `${shared} of ${tail.terms.length}`
    return [{ kind: 'shared-words', weight: Math.max(LEAST, Math.min(MOST, weight)), detail }]
  }
}

/** The words of a tail that another piece holds too, and what each says where the head holds it. */
type Shareable = { terms: Int32Array; gains: Float64Array }

function shareableTerms(tail: Piece, { terms }: Pieces, surprise: Float64Array): Shareable {
  const shareable = new Int32Array(tail.terms.length)
  const gains = new Float64Array(tail.terms.length)
  let count = 0
  for (let at = 0; at < tail.terms.length; at += 1) {
    const term = tail.terms[at] ?? 0
    const spread = terms.pieces[term] ?? 0
    if (spread < 2) continue
    shareable[count] = term
    gains[count] = surprise[spread] ?? 0
    count += 1
  }
  return { terms: shareable.subarray(0, count), gains }
}

/** The squared surprise of finding a term in the head too, by the number of pieces that hold it. */
function surprises(pieces: number): Float64Array {
  return Float64Array.from({ length: pieces + 1 }, (_, spread) => {
    // How often the term stands in other pieces than the tail: what chance alone would give the head.
    const chance = Math.min(0.97, (Math.max(0, spread - 1) + 0.4) / (Math.max(1, pieces - 1) + 3))
    return Math.log((chance + SHARED * (1 - chance)) / chance) ** 2
  })
}

function remembered(read: (tail: Piece) => Shareable): (tail: Piece) => Shareable {
  const known = new Map<Piece, Shareable>()
  return (tail) => {
    const found = known.get(tail) ?? read(tail)
    known.set(tail, found)
    return found
  }
}
