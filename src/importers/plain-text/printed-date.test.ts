import { expect, it } from 'vitest'
import { readFields } from './constructs/masthead-field.ts'
import { calendarDate } from './printed-date.ts'

it.each([
  ['٥ مارس، ٢٠٢٦', '2026-03-05'],
  ['الخميس 5 مارس 2026', '2026-03-05'],
  ['2026年（令和8年）3月5日', '2026-03-05'],
  ['令和8年3月5日', '2026-03-05'],
  ['Friday, May 9, 2025', '2025-05-09'],
])('%s is a day of the calendar, found where it is printed', (printed, day) => {
  const found = readFields(printed).find(({ name }) => name === 'date')
  expect(calendarDate(printed.slice(found!.value.start, found!.value.end))).toBe(day)
})

it.each(['العدد 4512', 'العدد: ٤٥١٢'])('%s is the number of an issue', (printed) => {
  expect(readFields(printed).map(({ name }) => name)).toEqual(['number'])
})
