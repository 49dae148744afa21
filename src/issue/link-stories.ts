import { assignmentMarginals } from '#issue/linking/assignment.ts'
import { chooseJoins, type Belief } from '#issue/linking/choose.ts'
import { confidenceIn } from '#issue/linking/confidence.ts'
import { givenJoins, type Given } from '#issue/linking/given.ts'
import { describeJumps, type Contradiction, type DecidedJoin } from '#issue/linking/jumps.ts'
import { breakLoops } from '#issue/linking/loops.ts'
import { markedPairs } from '#issue/linking/pairs.ts'
import { readPieces, type Piece, type Pieces } from '#issue/linking/pieces.ts'
import { pairWeigher } from '#issue/linking/weigh.ts'
import type { Issue, Jump } from '#issue/schema.ts'
import type { Linking, Story } from '#issue/story.ts'

/**
 * Joins the pieces of an issue into stories, and tells of every printed mark where it leads.
 *
 * Total: marks that are missing, doubled, circular or wrong are told as outcomes, and every piece is in
 * exactly one story. Nothing recurses on the data, and time grows with the number of marks times the
 * pieces of the pages they name.
 *
 * @returns stories in the order of their first pieces; jumps in the order of the pieces, a piece's back
 *   end before its forward end
 */
export function linkStories(issue: Issue): Linking {
  const pieces = readPieces(issue)
  const given = givenJoins(pieces)
  const beliefs = weighOpenMarks(pieces, given)
  const { agreed, disputed } = partAgreed(chooseJoins(beliefs))
  const trusted = given.joins.map((join) => ({ ...join, evidence: [{ kind: 'given', weight: 10 }] }))
  // After all joins are known: a loop can run through trusted and found ones.
  const { kept, broken } = breakLoops([...trusted, ...agreed])

  const joins: DecidedJoin[] = kept.map((join) => ({ evidence: [], ...join }))
  const onward = new Map(joins.map((join) => [join.head, join]))
  const backward = new Map(joins.map((join) => [join.tail, join]))
  const contradictions = [
    ...disputed.flatMap(bothEnds),
    ...broken.flatMap((join) => bothEnds({ evidence: [{ kind: 'loop', weight: -10 }], ...join })),
    ...given.refused.map(({ piece, direction, other }) => ({ ...REFUSED, end: piece, direction, other })),
  ]
  return {
    stories: storiesOf(pieces, onward, backward),
    jumps: describeJumps(pieces, issue.pages, { onward, backward, contradictions, beliefs }),
  }
}

const REFUSED = { confidence: 0.5, evidence: [{ kind: 'given-twice', weight: -10 }] }

/** Weighs every pair that a mark without a trusted `to` may mean, against all others at once. */
function weighOpenMarks(pieces: Pieces, given: Given): Belief[] {
  const heads = new Set([
    ...given.joins.map(({ head }) => head),
    ...refusedEnds(given, 'forward'),
    ...pieces.list.filter(({ forward }) => isSaidToLeadNowhere(forward?.jump)),
  ])
  const tails = new Set([
    ...given.joins.map(({ tail }) => tail),
    ...refusedEnds(given, 'back'),
    ...pieces.list.filter(({ back }) => isSaidToLeadNowhere(back?.jump)),
  ])
  const pairs = markedPairs(
    pieces,
    (piece) => !heads.has(piece),
    (piece) => !tails.has(piece),
  )
  const weighed = pairs.toSorted((a, b) => a.head.index - b.head.index).map(pairWeigher(pieces))
  const marginals = assignmentMarginals(
    weighed.map(({ head, tail, score }) => ({ head: head.index, tail: tail.index, score })),
  )
  return weighed.map((pair, index) => ({ ...pair, belief: confidenceIn(pair, marginals[index] ?? 0) }))
}

/** Somebody looked for the other end and there is none: an empty list of candidates, and no target. */
function isSaidToLeadNowhere(jump: Jump | undefined): boolean {
  return jump?.to === undefined && jump?.candidates?.length === 0
}

function refusedEnds(given: Given, direction: 'forward' | 'back'): Piece[] {
  return given.refused.filter((end) => end.direction === direction).map(({ piece }) => piece)
}

/** Joins whose marks agree or leave each other be, and those whose two ends name different pages. */
function partAgreed(chosen: readonly Belief[]): { agreed: DecidedJoin[]; disputed: DecidedJoin[] } {
  const agreed: DecidedJoin[] = []
  const disputed: DecidedJoin[] = []
  for (const { head, tail, agreement, belief, evidence } of chosen) {
    const against = agreement === 'forward-against-back' || agreement === 'back-against-forward'
    ;(against ? disputed : agreed).push({ head, tail, confidence: belief, evidence })
  }
  return { agreed, disputed }
}

function bothEnds({ head, tail, confidence, evidence }: DecidedJoin): Contradiction[] {
  return [
    { end: head, direction: 'forward', other: tail, confidence, evidence },
    { end: tail, direction: 'back', other: head, confidence, evidence },
  ]
}

function storiesOf(
  pieces: Pieces,
  onward: ReadonlyMap<Piece, DecidedJoin>,
  backward: ReadonlyMap<Piece, DecidedJoin>,
): Story[] {
  return pieces.list
    .filter((piece) => !backward.has(piece))
    .map((first) => {
      const ids: string[] = []
      for (let at: Piece | undefined = first; at !== undefined; at = onward.get(at)?.tail)
        ids.push(at.article.id)
      return { id: first.article.id, pieces: ids }
    })
}
