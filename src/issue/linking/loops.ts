import type { Join } from '#issue/linking/given.ts'
import type { Piece } from '#issue/linking/pieces.ts'

const ALIKE = 0.1

/**
 * Takes one join out of every loop, so that each story has a first piece: the least sure one, and of
 * those about as sure the one that leads backwards in the paper. Walks each join once.
 */
export function breakLoops(joins: readonly Join[]): { kept: Join[]; broken: Join[] } {
  const onward = new Map<Piece, Join>(joins.map((join) => [join.head, join]))
  const walked = new Map<Piece, number>()
  const broken = new Set<Join>()
  for (const [turn, { head }] of joins.entries()) {
    let at: Piece | undefined = head
    while (at !== undefined && !walked.has(at)) {
      walked.set(at, turn)
      at = onward.get(at)?.tail
    }
    // Back at a piece of this very walk: a loop that no earlier walk has seen.
    if (at !== undefined && walked.get(at) === turn) broken.add(weakest(loopFrom(at, onward)))
  }
  return { kept: joins.filter((join) => !broken.has(join)), broken: [...broken] }
}

function loopFrom(start: Piece, onward: ReadonlyMap<Piece, Join>): Join[] {
  const loop: Join[] = []
  let at: Piece | undefined = start
  do {
    const join = onward.get(at)
    if (join) loop.push(join)
    at = join?.tail
  } while (at !== undefined && at !== start)
  return loop
}

function weakest(loop: readonly Join[]): Join {
  return loop.reduce((weak, join) => {
    const surer = join.confidence - weak.confidence
    if (Math.abs(surer) > ALIKE) return surer < 0 ? join : weak
    return step(join) < step(weak) ? join : weak
  })
}

function step({ head, tail }: Join): number {
  return tail.index - head.index
}
