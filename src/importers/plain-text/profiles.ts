import type { Block } from './block.ts'
import type { PieceDraft } from './piece.ts'
import { textOf } from './piece.ts'
import type { Features } from './words.ts'
import { FeatureIndex, Frequencies, featuresOf } from './words.ts'

/** A decision made for the whole page, with how sure it is. */
export type Settled = {
  piece: PieceDraft
  what: 'headline' | 'stray'
  evidence: 'shared-words' | 'order' | 'seam' | 'nearness'
  confidence: number
  block: Block
}

/** What a piece speaks of, in all of its text and in its opening. */
export type Profile = { features: Features; lead: Features }

/** Sequences that more pieces than this share lead to none of them. */
const SHARED_BY = 16
/** So much of a first paragraph is its opening. */
const OPENING = 300

/** Features of every piece with text, how common each is on the page, and who holds it. */
export function profilesOf(pieces: readonly PieceDraft[]): {
  of: Map<PieceDraft, Profile>
  frequencies: Frequencies
  index: FeatureIndex<PieceDraft>
} {
  const of = new Map<PieceDraft, Profile>()
  const frequencies = new Frequencies()
  const index = new FeatureIndex<PieceDraft>(SHARED_BY)
  for (const piece of pieces) {
    if (piece.body.length === 0) continue
    const features = featuresOf(textOf(piece))
    const lead = featuresOf(piece.body[0]?.block.passage.text ?? '', OPENING)
    of.set(piece, { features, lead })
    frequencies.add(features)
    index.add(piece, features)
  }
  return { of, frequencies, index }
}
