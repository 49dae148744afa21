/** One possible join, between a head and a tail known by number; `score` in log-odds against no join. */
export type Edge = { head: number; tail: number; score: number }

/**
 * Edges that share a head or a tail, directly or through others, numbered afresh. A side is a "row" or a
 * "column" so that either heads or tails can be the rows: the sum over assignments is the same.
 */
export type Knot = {
  /** Numbers of the edges, for the way back. */
  edges: number[]
  row: number[]
  column: number[]
  /** Odds of the join against none. */
  odds: number[]
  rows: number
  columns: number
}

/** Odds below this share of what either end has otherwise are as good as none. */
const LEAST = 1e-4
/** Odds at which no partner is likelier than this one. */
const UNLIKELY = 0.3
/** Beyond e^30 nothing is surer, and sums keep their small parts. */
const SUREST = 30

/** Parts edges into knots that have nothing to do with each other. Edges without a chance are left out. */
export function knotsOf(edges: readonly Edge[]): Knot[] {
  const heads = numbers(edges, ({ head }) => head)
  const tails = numbers(edges, ({ tail }) => tail)
  const parent = Int32Array.from({ length: heads.size + tails.size }, (_, node) => node)
  const root = (node: number): number => {
    let at = node
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      // Each look-up halves the way for the next: a chain of thousands stays fast.
      parent[at] = parent[up] ?? up
      at = up
    }
    return at
  }

  const ends = edges.map(({ head, tail, score }) => ({
    head: heads.get(head) ?? 0,
    tail: heads.size + (tails.get(tail) ?? 0),
    odds: Math.exp(Math.max(-SUREST, Math.min(SUREST, score))),
  }))
  const best = new Float64Array(parent.length).fill(1)
  for (const { head, tail, odds } of ends) {
    best[head] = Math.max(best[head] ?? 1, odds)
    best[tail] = Math.max(best[tail] ?? 1, odds)
  }
  const hasChance = ({ head, tail, odds }: (typeof ends)[number]): boolean => {
    const ours = best[head] ?? 1
    const theirs = best[tail] ?? 1
    // An end that is sure of another partner counts only against what it would not take anyway.
    return odds > LEAST * (odds < UNLIKELY ? Math.max(ours, theirs) : Math.min(ours, theirs))
  }
  for (const end of ends) if (hasChance(end)) parent[root(end.head)] = root(end.tail)

  const knots = new Map<number, Knot>()
  const rowOf = new Int32Array(parent.length).fill(-1)
  for (const [index, end] of ends.entries()) {
    if (!hasChance(end)) continue
    const { head, tail, odds } = end
    const top = root(head)
    const knot = knots.get(top) ?? { edges: [], row: [], column: [], odds: [], rows: 0, columns: 0 }
    knots.set(top, knot)
    if (rowOf[head] === -1) rowOf[head] = knot.rows++
    if (rowOf[tail] === -1) rowOf[tail] = knot.columns++
    knot.edges.push(index)
    knot.row.push(rowOf[head] ?? 0)
    knot.column.push(rowOf[tail] ?? 0)
    knot.odds.push(odds)
  }
  return [...knots.values()]
}

function numbers(edges: readonly Edge[], endOf: (edge: Edge) => number): Map<number, number> {
  const found = new Map<number, number>()
  for (const edge of edges) {
    const end = endOf(edge)
    if (!found.has(end)) found.set(end, found.size)
  }
  return found
}
