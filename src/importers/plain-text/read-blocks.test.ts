import { expect, test } from 'vitest'
import { glueBetween } from './read-blocks.ts'

test.each([
  ['the neighbour-', 'hood met', 'hyphen'],
  // Browsers break words with a sign of their own.
  ['the neighbour‐', 'hood met', 'hyphen'],
  ['on Mon-', 'day night', 'hyphen'],
  ['a twenty-year-', 'old boat', 'none'],
  ['the state-', 'appointed engineer', 'none'],
  ['a well-', 'known baker', 'none'],
  ['Anglo-', 'Saxon coins', 'none'],
  ['the old', 'mill', 'space'],
  ['新的世', '界之变', 'none'],
  ['오가며,', '요금은 같다', 'space'],
  ['석 달', '동안', 'none'],
])('between “%s” and “%s” stands: %s', (before, after, glue) => {
  expect(glueBetween(before, after)).toBe(glue)
})
