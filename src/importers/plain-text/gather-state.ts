import type { Block } from './block.ts'
import type { BodyPart, PhotoPart, PieceDraft } from './piece.ts'
import { emptyPiece } from './piece.ts'

/** Where a walk over the page stands. */
export type State = {
  pieces: PieceDraft[]
  photos: PhotoPart[]
  subheadings: Block[]
  /** The piece that text now read belongs to; none after a jump, before a headline's first text. */
  open?: PieceDraft
  /** The piece whose text was read last, open or not: a mark on its own line is its. */
  last?: PieceDraft
  /** A piece with headline, byline or back mark that waits for its text. */
  waiting?: PieceDraft
  /** The piece that a stretch of another one interrupted. */
  aside?: PieceDraft
  /** Whether what follows an advertising label is one advertisement or all there is to come. */
  advertising: 'none' | 'one' | 'all'
  /** The piece that each story of the page's setting became, where the source knows it. */
  stories: Map<number, PieceDraft>
}

/** A new piece, the last of those met so far. */
export function begin(state: State, given: Partial<PieceDraft>): PieceDraft {
  const piece = { ...emptyPiece(), ...given }
  state.pieces.push(piece)
  return piece
}

export function addBody(state: State, piece: PieceDraft, part: BodyPart): void {
  piece.body.push(part)
  state.last = piece
  const { evidence } = part.block
  if (!evidence) return
  if (!state.stories.has(evidence.story)) state.stories.set(evidence.story, piece)
  const [heading] = piece.headings
  if (heading?.evidence?.role === 'heading' && heading.evidence.story === evidence.story) piece.bound = true
}
