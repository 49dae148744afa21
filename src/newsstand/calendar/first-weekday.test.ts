import { expect, test } from 'vitest'
import { firstWeekday } from '#newsstand/calendar/first-weekday.ts'

test.each([
  ['zh-Hans', 1],
  ['mn-Mong', 1],
  ['zh-Hant', 0],
  ['en', 0],
  ['en-GB', 1],
  ['ja', 0],
  ['de', 1],
  ['ar', 6],
  ['no language', 1],
])('The week of a paper in %s begins on %i', (language, day) => {
  expect(firstWeekday(language)).toBe(day)
})
