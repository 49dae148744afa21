import { expect, test } from 'vitest'
import { newAtDateline, newAtHeadline } from '#press/bench/import/baselines.ts'
import { generatePage } from '#press/bench/import/generate.ts'
import { LEVELS } from '#press/bench/import/levels.ts'
import { bcubedF1, measure } from '#press/bench/import/measure.ts'
import { readByImporter } from '#press/bench/import/read-page.ts'
import { sampleStories } from '#press/bench/import/stories.ts'

const line = (story: string) => ({ text: 'x', role: 'body' as const, story, gap: 0 })
const given = (article: string) => ({ role: 'body' as const, article })

test('B-cubed F1: stories told apart, thrown together, and torn', () => {
  const truth = ['a', 'a', 'b', 'b'].map(line)
  expect(bcubedF1(truth, ['1', '1', '2', '2'].map(given))).toBe(1)
  // Together: precision 1/2, recall 1. Torn: precision 1, recall 1/2. Both give 2/3.
  expect(bcubedF1(truth, ['1', '1', '1', '1'].map(given))).toBeCloseTo(2 / 3)
  expect(bcubedF1(truth, ['1', '2', '3', '4'].map(given))).toBeCloseTo(2 / 3)
  expect(bcubedF1(truth, [{ role: 'nothing' }, given('1'), given('2'), given('2')])).toBeLessThan(1)
})

test('the same seed gives the same page, another seed another', () => {
  const [clean] = LEVELS
  if (!clean) throw new Error('no levels')
  expect(generatePage(clean, 7, [])).toEqual(generatePage(clean, 7, []))
  expect(generatePage(clean, 7, [])).not.toEqual(generatePage(clean, 8, []))
})

// The bench itself runs hundreds of pages; these few only tell when something is broken.
test.each([
  ['clean', 0.97],
  ['usual', 0.92],
  ['hardest', 0.87],
] as const)('pages of the level %s are read with B-cubed F1 over %f, no letter lost', (name, least) => {
  const level = LEVELS.find((known) => known.name === name)
  if (!level) throw new Error('no such level')
  const samples = sampleStories('public/papers')
  const pages = Array.from({ length: 30 }, (_, at) => generatePage(level, 500 + at, samples))
  const ours = measure(pages.map((page) => ({ page, read: readByImporter(page) })))
  const headlines = measure(pages.map((page) => ({ page, read: newAtHeadline(page) })))
  const datelines = measure(pages.map((page) => ({ page, read: newAtDateline(page) })))
  expect(ours.bcubed).toBeGreaterThan(least)
  expect(ours.bcubed).toBeGreaterThan(Math.max(headlines.bcubed, datelines.bcubed))
  expect(ours.conserved.right).toBe(ours.conserved.of)
  expect(ours.faults).toBe(0)
})
