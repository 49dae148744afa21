import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignmentMarginals } from '#issue/linking/assignment.ts'
import type { Edge } from '#issue/linking/knots.ts'

/** `0-1:2.5` is head 0, tail 1, log-odds 2.5. */
const edges = (...sketch: string[]): Edge[] =>
  sketch.map((one) => {
    const [head = 0, tail = 0, score = 0] = one.split(/(?<=\d)-|:/u).map(Number)
    return { head, tail, score }
  })
const rounded = (of: Edge[]) => [...assignmentMarginals(of)].map((value) => Math.round(value * 100) / 100)

/** The definition itself: every assignment, one by one. */
function byDefinition(of: readonly Edge[]): number[] {
  const sums = of.map(() => 0)
  let all = 0
  for (let set = 0; set < 1 << of.length; set += 1) {
    const taken = of.filter((_, at) => (set & (1 << at)) !== 0)
    if (new Set(taken.map(({ head }) => head)).size < taken.length) continue
    if (new Set(taken.map(({ tail }) => tail)).size < taken.length) continue
    const weight = Math.exp(taken.reduce((sum, { score }) => sum + score, 0))
    all += weight
    for (const [at] of of.entries()) if ((set & (1 << at)) !== 0) sums[at] = (sums[at] ?? 0) + weight
  }
  return sums.map((sum) => sum / all)
}

describe('the probability of a join', () => {
  test('alone is that of its odds', () => {
    expect(rounded(edges('0-0:0'))).toEqual([0.5])
    expect(rounded(edges('0-0:3', '1-1:-3'))).toEqual([0.95, 0.05])
  })

  test('is shared between two that are as likely', () => {
    expect(rounded(edges('0-0:8', '0-1:8', '1-0:8', '1-1:8'))).toEqual([0.5, 0.5, 0.5, 0.5])
  })

  test('grows where its rival has something better', () => {
    const [contested = 0] = rounded(edges('0-0:4', '1-0:4'))
    const [freed = 0] = rounded(edges('0-0:4', '1-0:4', '1-1:9'))
    expect(contested).toBeLessThanOrEqual(0.5)
    expect(freed).toBeGreaterThan(0.95)
  })

  test('is what summing over all assignments gives', () => {
    const edge = fc.record({
      head: fc.nat(3),
      tail: fc.nat(3),
      score: fc.double({ min: -6, max: 9, noNaN: true }),
    })
    const graph = fc.uniqueArray(edge, { selector: ({ head, tail }) => `${head} ${tail}`, maxLength: 9 })
    fc.assert(
      fc.property(graph, (of) => {
        const expected = byDefinition(of)
        for (const [at, found] of assignmentMarginals(of).entries())
          expect(found).toBeCloseTo(expected[at] ?? 0, 2)
      }),
    )
  })

  test('is found for a knot too large to sum, and errs towards doubt', () => {
    const size = 40
    const grid = Array.from({ length: size * size }, (_, at): Edge => {
      const [head, tail] = [Math.floor(at / size), at % size]
      return { head, tail, score: head === tail ? 9 : 3 }
    })
    const found = assignmentMarginals(grid)
    for (let head = 0; head < size; head += 1) {
      const row = [...found.slice(head * size, (head + 1) * size)]
      expect(row.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1.000001)
      expect(Math.max(...row)).toBe(row[head])
    }
  })
})
