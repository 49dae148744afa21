import { weighBeginning, weighUnmarkedHead } from '#issue/linking/evidence-beginning.ts'
import { contentWeigher } from '#issue/linking/evidence-content.ts'
import { weighHeadline } from '#issue/linking/evidence-headline.ts'
import { countHeadlines } from '#issue/linking/headline-counts.ts'
import { agreementOf, habitOf, weighMarks, type MarkAgreement } from '#issue/linking/evidence-marks.ts'
import { weighSeam } from '#issue/linking/evidence-seam.ts'
import { headTermReader } from '#issue/linking/head-terms.ts'
import type { Pair } from '#issue/linking/pairs.ts'
import type { Piece, Pieces } from '#issue/linking/pieces.ts'
import type { Evidence } from '#issue/story.ts'

/** A pair with what speaks for and against it. */
export type WeighedPair = {
  head: Piece
  tail: Piece
  agreement: MarkAgreement
  /** The number in one of the marks cannot be read. */
  smudged: boolean
  evidence: Evidence[]
  /** Log-odds that the pair is one story, against both having no partner; the sum of the evidence. */
  score: number
}

/** Weighs pairs of one issue. Ask for the pairs of one head in a row: that is fastest. */
export function pairWeigher(pieces: Pieces): (pair: Pair) => WeighedPair {
  const habit = habitOf(pieces.list)
  const headlines = countHeadlines(pieces.list)
  const weighContent = contentWeigher(pieces)
  const termsOfHead = headTermReader(pieces)
  return ({ head, tail, choices }) => {
    const { agreement, smudged } = agreementOf(head, tail)
    const held = termsOfHead(head)
    const evidence = [
      ...weighMarks(head, tail, choices, habit),
      ...weighHeadline(head, tail, held, pieces, headlines),
      ...weighBeginning(head, tail),
      ...(agreement === 'back' ? weighUnmarkedHead(head) : []),
    ]
    // What no text could save is not read: most pieces of a page have a headline and a dateline.
    if (sum(evidence) > HOPELESS) {
      evidence.push(...weighSeam(head, tail, held, pieces), ...weighContent(held, tail))
    }
    return { head, tail, agreement, smudged, evidence, score: sum(evidence) }
  }
}

const HOPELESS = -8

function sum(evidence: readonly Evidence[]): number {
  return evidence.reduce((total, { weight }) => total + weight, 0)
}
