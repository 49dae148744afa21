import { grouped } from '#issue/linking/grouped.ts'
import type { Piece, Pieces } from '#issue/linking/pieces.ts'

/** A join: an earlier and a later piece of one story. */
export type Join = { head: Piece; tail: Piece; confidence: number }

/** What an issue says itself with `to`, before any evidence is weighed. */
export type Given = {
  joins: Join[]
  /** Ends whose `to` another end's `to` contradicts: neither is believed. */
  refused: { piece: Piece; direction: 'forward' | 'back'; other: Piece }[]
}

type Claim = { head: Piece; tail: Piece; by: 'forward' | 'back'; confidence: number }

/**
 * Joins that the file names. A `to` is trusted unless it names no piece, or the piece itself, or the
 * other end names another piece. Of several heads that name one tail, the one whose page the tail's mark
 * names has it, else the first; the others are refused.
 */
export function givenJoins(pieces: Pieces): Given {
  const target = (piece: Piece, id: string | undefined): Piece | undefined => {
    const found = id === undefined ? undefined : pieces.byId.get(id)
    return found === piece ? undefined : found
  }
  const claims = pieces.list.flatMap((piece): Claim[] => {
    const onTo = target(piece, piece.forward?.jump.to)
    const fromTo = target(piece, piece.back?.jump.to)
    return [
      ...(onTo
        ? [
            {
              head: piece,
              tail: onTo,
              by: 'forward',
              confidence: sureness(piece.forward?.jump.confidence),
            } as const,
          ]
        : []),
      ...(fromTo
        ? [
            {
              head: fromTo,
              tail: piece,
              by: 'back',
              confidence: sureness(piece.back?.jump.confidence),
            } as const,
          ]
        : []),
    ]
  })

  const byHead = grouped(claims, ({ head }) => head)
  const byTail = grouped(claims, ({ tail }) => tail)
  /** Another end names one of the two, and the two do not name each other. */
  const isContradicted = ({ head, tail, by }: Claim): boolean => {
    const near = [...(byHead.get(head) ?? []), ...(byTail.get(tail) ?? [])].filter((other) => other.by !== by)
    return near.length > 0 && !near.some((other) => other.head === head && other.tail === tail)
  }

  const given: Given = { joins: [], refused: [] }
  const headOf = new Map<Piece, Join>()
  const tailOf = new Map<Piece, Join>()
  const refuse = ({ head, tail, by }: Claim): void => {
    given.refused.push(
      by === 'forward'
        ? { piece: head, direction: by, other: tail }
        : { piece: tail, direction: by, other: head },
    )
  }
  for (const claim of claims.toSorted((a, b) => rank(b) - rank(a))) {
    const { head, tail, confidence } = claim
    const made = tailOf.get(head)
    if (made?.tail === tail) {
      made.confidence = Math.max(made.confidence, confidence)
      continue
    }
    if (isContradicted(claim) || made !== undefined || headOf.has(tail)) {
      refuse(claim)
      continue
    }
    const join = { head, tail, confidence }
    tailOf.set(head, join)
    headOf.set(tail, join)
    given.joins.push(join)
  }
  return given
}

/** A claim that the other end's mark bears out comes first; otherwise the order of the issue holds. */
function rank({ head, tail, by }: Claim): number {
  const other = by === 'forward' ? tail.back?.page === head.page : head.forward?.page === tail.page
  return other ? 1 : 0
}

function sureness(confidence: number | undefined): number {
  return confidence ?? 1
}
