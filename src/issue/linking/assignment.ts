import { knotsOf, type Edge, type Knot } from '#issue/linking/knots.ts'

/** A knot with more contested columns than this, or more steps, is summed approximately. */
const EXACT = 12
const MOST_STEPS = 1 << 16
const TURNS = 40

/**
 * How probable each join is when every head has at most one tail and every tail at most one head.
 *
 * Sums over all such assignments, each weighing the product of its joins' odds, so that two heads that
 * want one tail share it, and a tail that only one head can have goes to that one. Knots of edges are
 * summed one by one: exactly (a walk over the rows with the set of columns taken) where few columns are
 * contested, else by scaling rows and columns (Sinkhorn), which errs towards doubt.
 *
 * @returns probabilities, 0 to 1, in the order of the edges
 */
export function assignmentMarginals(edges: readonly Edge[]): Float64Array {
  const marginals = new Float64Array(edges.length)
  for (const knot of knotsOf(edges)) {
    const upright = contestedColumns(knot)
    const turned = turn(knot)
    const contested = contestedColumns(turned)
    const exact = contested.count < upright.count ? { knot: turned, contested } : { knot, contested: upright }
    const steps = knot.edges.length * 2 ** exact.contested.count
    const found =
      exact.contested.count <= EXACT && steps <= MOST_STEPS
        ? sumExactly(exact.knot, exact.contested)
        : scale(knot)
    for (const [at, index] of knot.edges.entries()) marginals[index] = Math.min(1, found[at] ?? 0)
  }
  return marginals
}

function turn(knot: Knot): Knot {
  return { ...knot, row: knot.column, column: knot.row, rows: knot.columns, columns: knot.rows }
}

/** The columns that more than one row may have, each with a bit of its own; 0 for the others. */
type Contested = { bits: Int32Array; count: number }

function contestedColumns(knot: Knot): Contested {
  const uses = new Int32Array(knot.columns)
  for (const column of knot.column) uses[column] = (uses[column] ?? 0) + 1
  const bits = new Int32Array(knot.columns)
  let count = 0
  for (const [column, used] of uses.entries()) {
    if (used < 2) continue
    if (count < 31) bits[column] = 1 << count
    count += 1
  }
  return { bits, count }
}

/** What one row may do: take a column (with its bit), or none. Weights of a row sum to 1. */
type Row = { none: number; joins: { at: number; bit: number; weight: number }[] }

function sumExactly(knot: Knot, { bits, count }: Contested): number[] {
  const rows = rowsOf(knot, bits)
  const sets = 1 << count
  // before[i][set]: weight of all ways for the first i rows to take exactly that set of columns.
  const before: Float64Array[] = [Float64Array.from({ length: sets }, (_, set) => (set === 0 ? 1 : 0))]
  for (const [at, row] of rows.entries())
    before.push(normalised(taken(row, before[at] ?? new Float64Array(sets))))

  const marginals: number[] = knot.edges.map(() => 0)
  // after[set]: weight of all that the rows still to come can do once that set is taken.
  let after: Float64Array = new Float64Array(sets).fill(1)
  for (const [at, { none, joins }] of [...rows.entries()].toReversed()) {
    const ways = before[at] ?? new Float64Array(sets)
    const here = new Float64Array(sets)
    let total = 0
    for (let set = 0; set < sets; set += 1) {
      const way = ways[set] ?? 0
      let sum = none * (after[set] ?? 0)
      for (const join of joins) {
        if ((set & join.bit) !== 0) continue
        const gain = join.weight * (after[set | join.bit] ?? 0)
        sum += gain
        marginals[join.at] = (marginals[join.at] ?? 0) + way * gain
      }
      here[set] = sum
      total += way * sum
    }
    for (const join of joins) marginals[join.at] = (marginals[join.at] ?? 0) / total
    after = normalised(here)
  }
  return marginals
}

function rowsOf(knot: Knot, bits: Int32Array): Row[] {
  const rows = Array.from({ length: knot.rows }, (): Row => ({ none: 1, joins: [] }))
  for (const [at, row] of knot.row.entries()) {
    rows[row]?.joins.push({ at, bit: bits[knot.column[at] ?? 0] ?? 0, weight: knot.odds[at] ?? 0 })
  }
  for (const row of rows) {
    const sum = row.joins.reduce((all, { weight }) => all + weight, 1)
    row.none = 1 / sum
    for (const join of row.joins) join.weight /= sum
  }
  return rows
}

function taken({ none, joins }: Row, before: Float64Array): Float64Array {
  const after = new Float64Array(before.length)
  for (const [set, weight] of before.entries()) {
    if (weight === 0) continue
    after[set] = (after[set] ?? 0) + weight * none
    for (const { bit, weight: part } of joins) {
      if ((set & bit) === 0) after[set | bit] = (after[set | bit] ?? 0) + weight * part
    }
  }
  return after
}

/** Scaled to a largest value of 1: long knots neither overflow nor vanish. */
function normalised(values: Float64Array): Float64Array {
  let most = 0
  for (const value of values) most = Math.max(most, value)
  return most > 0 ? values.map((value) => value / most) : values
}

function scale({ row, column, odds, rows, columns }: Knot): number[] {
  const rowScale = new Float64Array(rows).fill(1)
  const columnScale = new Float64Array(columns).fill(1)
  for (let done = 0; done < TURNS; done += 1) {
    rescale(rowScale, row, columnScale, column, odds)
    rescale(columnScale, column, rowScale, row, odds)
  }
  return odds.map(
    (weight, at) => weight * (rowScale[row[at] ?? 0] ?? 0) * (columnScale[column[at] ?? 0] ?? 0),
  )
}

/** Makes each row's joins, with "none", sum to 1 under the columns' scales. */
function rescale(
  ours: Float64Array,
  our: readonly number[],
  theirs: Float64Array,
  their: readonly number[],
  odds: readonly number[],
): void {
  const sums = new Float64Array(ours.length).fill(1)
  for (let at = 0; at < odds.length; at += 1) {
    const line = our[at] ?? 0
    sums[line] = (sums[line] ?? 0) + (odds[at] ?? 0) * (theirs[their[at] ?? 0] ?? 0)
  }
  for (let line = 0; line < ours.length; line += 1) ours[line] = 1 / (sums[line] ?? 1)
}
