import { choicesOf, type Belief } from '#issue/linking/choose.ts'
import type { Join } from '#issue/linking/given.ts'
import type { Mark, Piece, Pieces } from '#issue/linking/pieces.ts'
import type { Evidence, LinkedJump, Outcome } from '#issue/story.ts'

/** From this confidence on a link is given without a word of doubt. */
export const SURE = 0.9

type Direction = LinkedJump['direction']

/** A join with what decided it. */
export type DecidedJoin = Join & { evidence: readonly Evidence[] }

/** Two ends that disagree: `end` prints one thing, `other` another. */
export type Contradiction = {
  end: Piece
  direction: Direction
  other: Piece
  confidence: number
  evidence: readonly Evidence[]
}

/** All that was decided, by piece. */
export type Decisions = {
  onward: ReadonlyMap<Piece, DecidedJoin>
  backward: ReadonlyMap<Piece, DecidedJoin>
  contradictions: readonly Contradiction[]
  beliefs: readonly Belief[]
}

/** Every end of every continuation with its outcome: each piece's back end before its forward end. */
export function describeJumps(
  pieces: Pieces,
  pages: readonly { label: string }[],
  decided: Decisions,
): LinkedJump[] {
  const contradictions = new Map(decided.contradictions.map((one) => [keyOf(one.end, one.direction), one]))
  const beliefs = new Map<string, Belief[]>()
  for (const belief of decided.beliefs) {
    for (const key of [keyOf(belief.head, 'forward'), keyOf(belief.tail, 'back')]) {
      const known = beliefs.get(key)
      if (known) known.push(belief)
      else beliefs.set(key, [belief])
    }
  }

  const describe = (piece: Piece, direction: Direction): LinkedJump[] => {
    const mark = direction === 'forward' ? piece.forward : piece.back
    const join = (direction === 'forward' ? decided.onward : decided.backward).get(piece)
    if (join) return [joined(piece, direction, mark, join)]
    if (mark === undefined) return []
    const contradiction = contradictions.get(keyOf(piece, direction))
    const page = (mark.page === undefined ? undefined : pages[mark.page]?.label) ?? mark.jump.page
    const end = { from: piece.article.id, direction, ...printed(mark), page }
    if (contradiction) return [contradicted(end, contradiction)]
    return [open(end, mark, beliefs.get(keyOf(piece, direction)) ?? [], (to) => pieces.byId.has(to))]
  }
  return pieces.list.flatMap((piece) => [...describe(piece, 'back'), ...describe(piece, 'forward')])
}

/** A jump that only the structure of a source knows has no printed words. */
function printed(mark: Mark | undefined): { mark?: string } {
  return mark && mark.jump.mark !== '' ? { mark: mark.jump.mark } : {}
}

type End = Pick<LinkedJump, 'from' | 'direction' | 'mark' | 'page'>

function joined(piece: Piece, direction: Direction, mark: Mark | undefined, join: DecidedJoin): LinkedJump {
  const other = direction === 'forward' ? join.tail : join.head
  return {
    from: piece.article.id,
    direction,
    ...printed(mark),
    page: other.label,
    outcome: join.confidence >= SURE ? 'resolved' : 'probable',
    to: other.article.id,
    confidence: join.confidence,
    candidates: [],
    evidence: heaviestFirst(join.evidence),
  }
}

function contradicted(end: End, { direction, other, confidence, evidence }: Contradiction): LinkedJump {
  const said = direction === 'forward' ? other.back : other.forward
  return {
    ...end,
    outcome: 'conflict',
    confidence,
    candidates: [{ to: other.article.id, confidence }],
    evidence: heaviestFirst(evidence),
    // Of a loop, or of a source that knows only structure, the other end prints nothing.
    ...(said &&
      said.jump.mark !== '' && {
        contradiction: { from: other.article.id, mark: said.jump.mark, page: said.jump.page },
      }),
  }
}

/** Where the page is absent the file may say which pieces it thinks to be the nearest. */
function open(
  end: End,
  mark: Mark,
  beliefs: readonly Belief[],
  isThere: (to: string) => boolean,
): LinkedJump {
  const choices = choicesOf(beliefs)
  const outcome: Outcome =
    choices.length > 0 ? 'ambiguous' : mark.page === undefined ? 'page-absent' : 'no-candidate'
  const toOf = (belief: Belief): string =>
    (end.direction === 'forward' ? belief.tail : belief.head).article.id
  const best = beliefs.toSorted((a, b) => b.belief - a.belief)[0]
  return {
    ...end,
    outcome,
    confidence: best?.belief ?? 0,
    candidates:
      outcome === 'page-absent'
        ? (mark.jump.candidates ?? []).filter(({ to }) => isThere(to))
        : choices.map((choice) => ({ to: toOf(choice), confidence: choice.belief })),
    evidence: heaviestFirst(best?.evidence ?? []),
  }
}

function keyOf(piece: Piece, direction: Direction): string {
  return `${direction} ${piece.index}`
}

function heaviestFirst(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}
