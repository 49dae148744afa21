// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { browserLastReads, type LastRead } from '#library/last-read.ts'

const at = (issue: string, page: string): LastRead => ({
  paper: 'daily',
  issue,
  page,
  publication: 'Daily',
  language: 'en',
  date: issue,
})

beforeEach(() => localStorage.clear())

test('The issue read last comes first, each with the page one was on', () => {
  const reads = browserLastReads()
  reads.keep(at('2026-04-22', '1'))
  reads.keep(at('2026-04-23', '2'))
  reads.keep(at('2026-04-22', '5'))
  const kept = browserLastReads().list()
  expect(kept.map(({ issue, page }) => [issue, page])).toEqual([
    ['2026-04-22', '5'],
    ['2026-04-23', '2'],
  ])
})

test('What another tab has kept stays', () => {
  const [one, other] = [browserLastReads(), browserLastReads()]
  one.keep(at('2026-04-22', '1'))
  other.keep(at('2026-04-23', '2'))
  expect(browserLastReads().list()).toHaveLength(2)
})

test.each(['{', '{"a":1}', 'null', '7'])('Garbage is nothing: %s', (kept) => {
  localStorage.setItem('jumpline.read', kept)
  expect(browserLastReads().list()).toEqual([])
})

test('One damaged entry costs only itself', () => {
  localStorage.setItem('jumpline.read', JSON.stringify([{ paper: 3 }, at('2026-04-22', '1')]))
  expect(browserLastReads().list()).toEqual([at('2026-04-22', '1')])
})

test('No more is remembered than anyone looks for', () => {
  const reads = browserLastReads()
  for (let day = 10; day < 99; day += 1) reads.keep(at(`20${day}-01-01`, '1'))
  expect(reads.list()).toHaveLength(24)
  expect(reads.list()[0]?.issue).toBe('2098-01-01')
})
