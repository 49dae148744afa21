import { expect, test } from 'vitest'
import { compareEditions } from '#issue/edition-order.ts'

test('Editions of a day stand in the order in which they come out', () => {
  const editions = ['evening', '10', 'extra', 'morning', undefined, 'City', '2', 'late']
  // `toSorted` puts what is undefined last, whatever the comparison says.
  const sorted = editions
    .map((edition) => ({ edition }))
    .toSorted((a, b) => compareEditions(a.edition, b.edition))
  expect(sorted.map(({ edition }) => edition)).toEqual([
    ...[undefined, '2', '10', 'City'],
    ...['morning', 'evening', 'late', 'extra'],
  ])
})
