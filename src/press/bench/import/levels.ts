/** How a page's text came out; shares are from 0 to 1. */
export type Level = {
  name: string
  /** Stories whose heads are more than one line. */
  kickers: number
  subheadings: number
  /** Stories that open with neither dateline nor byline. */
  undated: number
  /** Pictures whose caption stands amid another story. */
  strayPictures: number
  /** Paragraphs that a column's end parts. */
  cuts: number
  /** Pages set in printed lines instead of paragraphs. */
  wrapped: number
  /** Pages whose columns came out in another order. */
  shuffled: number
  /** Headlines that stand away from their stories. */
  detached: number
  /** Fragments printed twice, on a page, at most. */
  repeats: number
  /** Lines that are not in the text at all, on a page, at most. */
  lost: number
  jumps: number
}

export const LEVELS: readonly Level[] = [
  {
    name: 'clean',
    kickers: 0.2,
    subheadings: 0.12,
    undated: 0.1,
    strayPictures: 0,
    cuts: 0.05,
    wrapped: 0.1,
    shuffled: 0,
    detached: 0,
    repeats: 0,
    lost: 0,
    jumps: 0.25,
  },
  {
    name: 'usual',
    kickers: 0.25,
    subheadings: 0.15,
    undated: 0.15,
    strayPictures: 0.2,
    cuts: 0.15,
    wrapped: 0.12,
    shuffled: 0.1,
    detached: 0.04,
    repeats: 2,
    lost: 0,
    jumps: 0.35,
  },
  {
    name: 'hardest',
    kickers: 0.2,
    subheadings: 0.15,
    undated: 0.15,
    strayPictures: 0.3,
    cuts: 0.2,
    wrapped: 0.12,
    shuffled: 0.2,
    detached: 0.08,
    repeats: 3,
    lost: 3,
    jumps: 0.4,
  },
]
