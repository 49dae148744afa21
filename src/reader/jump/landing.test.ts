import { expect, test } from 'vitest'
import { decodeFragment } from '#reader/jump/landing.ts'

test.each([
  ['#p:12', 'p:12'],
  ['#%E6%A1%A5', '桥'],
  ['#%E6%A1', '%E6%A1'],
  ['#p:12:~:text=%E6%B0%B4,%E5%A4%8F', 'p:12'],
  ['#:~:text=water', ''],
  ['', ''],
])('%s names the element %s', (hash, id) => {
  expect(decodeFragment(hash)).toBe(id)
})
