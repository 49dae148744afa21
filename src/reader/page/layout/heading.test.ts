import { expect, test } from 'vitest'
import type { Rank } from '#issue/page-setting.ts'
import { headingAt } from '#reader/page/layout/heading.ts'
import type { Item } from '#reader/page/layout/item.ts'

const LONG = 'Water Board Rejects Rate Increase, Orders a New Search for Savings'

function item(headline: string, rank: Rank): Item {
  return { kind: 'piece', article: { id: 'a', headline, body: [] }, body: [], rank, chinese: false }
}

test('A long headline of a lead has two lines, larger than those of what it leads', () => {
  const lead = headingAt(item(LONG, 'lead'), 4, 64)
  const second = headingAt(item(LONG, 'major'), 2, 31)
  expect(lead.step).toBeGreaterThan(second.step)
  // One line of the size it would have to be set in is lower than two of this one.
  expect(lead.height).toBeGreaterThan(headingAt(item(LONG, 'major'), 4, 64).height)
})

test('A short headline of a lead stands in one line, and as large as it can', () => {
  const short = headingAt(item('Breakwater falls', 'lead'), 4, 64)
  const shorter = headingAt(item('Breakwater', 'lead'), 4, 64)
  expect(short.step).toBe(8)
  expect(short.height).toBe(shorter.height)
})

test('What leads nothing keeps to one line over three columns', () => {
  const wide = headingAt(item(LONG, 'major'), 4, 64)
  const short = headingAt(item(LONG.slice(0, 40), 'major'), 4, 40)
  expect(wide).toEqual(short)
})
