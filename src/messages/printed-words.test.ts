import { expect, test } from 'vitest'
import { dateIn } from '#messages/printed-words.ts'

test.each([
  ['de', '18. Juni 2031', 'Mittwoch'],
  ['ja', '2031年6月18日', '水曜日'],
  ['ru', '18 июня 2031 г.', 'среда'],
])('A paper in %s prints its date as its readers write it', (language, long, weekday) => {
  const date = dateIn(language)
  expect(date?.long('2031-06-18')).toBe(long)
  expect(date?.weekday('2031-06-18')).toBe(weekday)
})

test('One of a day’s editions is named behind it', () => {
  expect(dateIn('de')?.long('2031-06-18', 'abend')).toBe('18. Juni 2031 · abend')
})

test.each(['mn-Mong', 'xx-Nowhere-2', 'tlh', 'no such tag'])(
  'In %s, or in its script, nobody knows how a date is written',
  (language) => {
    expect(dateIn(language)).toBeUndefined()
  },
)
