/** How a printed continuation ends: the table of outcomes in the format. */
export type Outcome =
  | 'resolved' // one piece is the sure target
  | 'probable' // the best candidate leads, with confidence under 0.9
  | 'ambiguous' // two candidates are as likely
  | 'page-absent' // the page is not in the file
  | 'no-candidate' // the page is there, nothing fits
  | 'conflict' // the two ends disagree

/** One reason for or against a link, with its weight in the decision (positive speaks for it). */
export type Evidence = { kind: string; weight: number; detail?: string }

/** A piece that a jump may lead to; confidence is a probability, 0 to 1. */
export type Candidate = { to: string; confidence: number }

/**
 * One end of a continuation, as the reader meets it on a piece.
 *
 * A joined continuation has two: `forward` on the earlier piece and `back` on the later one, each
 * naming the other, whether or not both ends print a mark.
 */
export type LinkedJump = {
  /** Id of the piece that carries this end. */
  from: string
  direction: 'forward' | 'back'
  /** As printed; absent where only the other end prints one. */
  mark?: string
  /** The page led to: its own label where it is in the file, else the label in the mark. */
  page: string
  outcome: Outcome
  /** The other end's piece: there for `resolved` and `probable`, and only there. */
  to?: string
  /** Probability that `to` (or the best candidate) is right; 0 where there is none. */
  confidence: number
  /** `ambiguous`: the choices, best first. `conflict`: the pieces that contradict this end, best first. */
  candidates: Candidate[]
  /** What spoke for the best candidate, heaviest first: for an editor, not for a reader. */
  evidence: Evidence[]
  /** `conflict`: what the other end prints, where it prints anything. */
  contradiction?: { from: string; mark: string; page: string }
}

/** A story: the ids of its pieces in the order they are read. Its id is its first piece's. */
export type Story = { id: string; pieces: string[] }

/** Every piece is in exactly one story; most stories are one piece. Jumps in the order of their pieces. */
export type Linking = { stories: Story[]; jumps: LinkedJump[] }
