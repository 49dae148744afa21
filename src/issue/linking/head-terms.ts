import type { Piece, Pieces } from '#issue/linking/pieces.ts'

/** Size of the sketch, less one: small enough to stay at hand in the processor. */
export const SKETCH = (1 << 13) - 1

/** Which terms a head holds. */
export type HeadTerms = {
  /** 1 for each term it holds. */
  table: Uint8Array
  /** 1 where it may hold a term with these low bits; most questions end here. */
  sketch: Uint8Array
  has: (term: number) => boolean
}

/**
 * Reads the terms of one head after another. There is one table for all heads, so it is right until the
 * next head is asked for; pairs are weighed head by head.
 */
export function headTermReader(pieces: Pieces): (head: Piece) => HeadTerms {
  const table = new Uint8Array(pieces.terms.pieces.length)
  const sketch = new Uint8Array(SKETCH + 1)
  const terms: HeadTerms = { table, sketch, has: (term) => table[term] === 1 }
  let current: Piece | undefined
  return (head) => {
    if (head === current) return terms
    if (current) mark(table, current.terms, 0)
    mark(table, head.terms, 1)
    sketch.fill(0)
    mark(sketch, head.terms, 1)
    current = head
    return terms
  }
}

function mark(table: Uint8Array, terms: Int32Array, value: 0 | 1): void {
  const last = table.length - 1
  for (let at = 0; at < terms.length; at += 1) table[(terms[at] ?? 0) & last] = value
}
