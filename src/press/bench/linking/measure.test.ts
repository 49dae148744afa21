import { describe, expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import { onlyWithoutDateline, sameHeadline, type Linker } from '#press/bench/linking/baselines.ts'
import { generateIssue } from '#press/bench/linking/generate.ts'
import { LEVELS } from '#press/bench/linking/levels.ts'
import { score } from '#press/bench/linking/measure.ts'

const linker: Linker = (issue) =>
  linkStories(issue).jumps.flatMap(({ direction, from, to, confidence }) =>
    direction === 'forward' && to !== undefined ? [{ head: from, tail: to, confidence }] : [],
  )

const GOALS: Record<string, number> = { clean: 0.98, usual: 0.95, hardest: 0.9 }

describe.each(LEVELS)('issues of level "$name"', (level) => {
  const samples = Array.from({ length: 25 }, (_, seed) => generateIssue(level, 31 * seed + 7, []))

  test('are issues, and their truth is of their pieces', () => {
    for (const { issue, truth } of samples) {
      expect(parseIssue(issue)).toMatchObject({ ok: true, faults: [] })
      const ids = new Set(issue.pages.flatMap(({ articles }) => articles.map(({ id }) => id)))
      expect(truth.length).toBeGreaterThan(3)
      for (const { head, tail } of truth) expect([ids.has(head), ids.has(tail)]).toEqual([true, true])
    }
  })

  test('come out alike from one seed', () => {
    expect(generateIssue(level, 7, [])).toEqual(samples[0])
  })

  test('are linked as well as promised, and better than by the plain ways', () => {
    const ours = score(samples, linker)
    expect(ours.f1).toBeGreaterThanOrEqual(GOALS[level.name] ?? 1)
    expect(ours.sureAndWrong).toBe(0)
    for (const plain of [onlyWithoutDateline, sameHeadline])
      expect(score(samples, plain).f1).toBeLessThan(ours.f1)
  })
})

test('a score counts what was found, missed and wrong', () => {
  const [level] = LEVELS
  if (level === undefined) throw new Error('there is a level')
  const sample = generateIssue(level, 1, [])
  const [first, ...rest] = sample.truth
  const made = [...rest, { head: first?.head ?? '', tail: 'nobody' }].map((pair) => ({
    ...pair,
    confidence: 0.75,
  }))
  const counted = score([sample], () => made)
  expect(counted.precision).toBeCloseTo(rest.length / sample.truth.length)
  expect(counted.recall).toBeCloseTo(rest.length / sample.truth.length)
  expect(counted.bins[7]).toEqual({ from: 0.7, joins: sample.truth.length, right: rest.length })
  expect(counted.wrong.map(({ tail }) => tail)).toEqual(['nobody'])
})
