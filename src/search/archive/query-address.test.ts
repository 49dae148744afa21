import { expect, test } from 'vitest'
import { askedOf, askFor, readQuery } from '#search/archive/query-address.ts'

const read = (address: string) => readQuery(new URLSearchParams(address))

test('an address is a question, and the question that address', () => {
  const address = '?q=%E5%B1%B1%E6%B2%B3&paper=lan&from=2026-01-01&to=2026-02-01&order=oldest&page=3'
  expect(askFor(read(address).query)).toBe(address)
  expect(askFor(read('q=%22%25*').query)).toBe('?q=%22%25*')
})

test.each([
  ['from=2025-02-30', '2025-02-30'],
  ['to=yesterday', 'yesterday'],
  ['from=2025-2-3', '2025-2-3'],
  ['from=2024-02-29', undefined],
])('a day that never was is left out and named: %s', (address, bad) => {
  const { badDate, query } = read(`q=山河&${address}`)
  expect(badDate).toBe(bad)
  if (bad !== undefined) expect([query.from, query.to]).toEqual([undefined, undefined])
})

test('days the wrong way round are turned round', () => {
  expect(read('q=山河&from=2026-02-01&to=2026-01-01').query).toMatchObject({
    from: '2026-01-01',
    to: '2026-02-01',
  })
})

test('a paper that is not here is left out and named; without a list nobody knows', () => {
  const asked = read('q=山河&paper=nobody')
  const papers = [{ id: 'lan', name: '澜报', language: 'zh-Hans' }]
  expect(askedOf(papers, asked)).toMatchObject({ badPaper: 'nobody', query: { paper: undefined } })
  expect(askedOf(papers, read('q=山河&paper=lan'))).toMatchObject({ query: { paper: 'lan' } })
  expect(askedOf([], asked).query.paper).toBe('nobody')
})

test('too short, too long, and pages that are none', () => {
  expect(read('q=山').isTooShort).toBe(true)
  expect(read('q=𠮷').isTooShort).toBe(true)
  expect(read(`q=${'山'.repeat(101)}`).isTooLong).toBe(true)
  for (const page of ['0', '-1', '1.5', 'x', '1e9']) expect(read(`q=山河&page=${page}`).query.page).toBe(0)
})
