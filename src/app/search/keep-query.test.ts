import { expect, test } from 'vitest'
import { withQueryOf } from '#app/search/keep-query.ts'

const here = { pathname: '/papers/river/2026-05-15/1/', search: '?q=%E6%A1%A5' }

test('A query goes along within the issue', () => {
  expect(withQueryOf(here, '/papers/river/2026-05-15/3/#bridge-3')).toBe(
    '/papers/river/2026-05-15/3/?q=%E6%A1%A5#bridge-3',
  )
  expect(withQueryOf(here, '/papers/river/2026-05-15/story/bridge/')).toBe(
    '/papers/river/2026-05-15/story/bridge/?q=%E6%A1%A5',
  )
})

test('It stays behind elsewhere, and gives way to another', () => {
  for (const to of [
    '/papers/river/2026-05-16/1/',
    '/papers/river/',
    '/papers/',
    '/papers/river/2026-05-15/search/?q=x',
  ])
    expect(withQueryOf(here, to)).toBe(to)
  const left = { pathname: '/papers/river/2026-05-15/1/', search: '' }
  expect(withQueryOf(here, left)).toBe(left)
  expect(withQueryOf({ ...here, search: '' }, '/papers/river/2026-05-15/3/')).toBe(
    '/papers/river/2026-05-15/3/',
  )
})

test('An opened file is an issue like any other', () => {
  const own = { pathname: '/local/river-2026-05-15/1/', search: '?q=a' }
  expect(withQueryOf(own, '/local/river-2026-05-15/2/')).toBe('/local/river-2026-05-15/2/?q=a')
})
