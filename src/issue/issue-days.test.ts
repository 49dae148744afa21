import { expect, test } from 'vitest'
import { cameOut, daysOf, nearestDay, sameDayElsewhere, yearDays } from '#issue/issue-days.ts'

const years = [
  yearDays('1987', ['1987-05-09', '1987-05-09', '1987-12-31']),
  yearDays('1990', ['1990-01-01', '1990-05-09', '1990-01-31']),
]

test('A year knows its days and counts every edition', () => {
  expect(years[0]?.issues).toBe(3)
  expect(years.flatMap(daysOf)).toEqual([
    '1987-05-09',
    '1987-12-31',
    '1990-01-01',
    '1990-01-31',
    '1990-05-09',
  ])
})

test('A day is there or not; one that never was is not', () => {
  expect(cameOut(years, '1990-01-31')).toBe(true)
  expect(cameOut(years, '1990-02-31')).toBe(false)
  expect(cameOut(years, '1990-01-00')).toBe(false)
  expect(cameOut(years, '1988-05-09')).toBe(false)
  expect(cameOut(years, 'nonsense')).toBe(false)
})

test('The nearest issue lies over the turn of years without issues', () => {
  expect(nearestDay(years, '1987-12-31', 'after')).toBe('1990-01-01')
  expect(nearestDay(years, '1990-01-01', 'before')).toBe('1987-12-31')
  expect(nearestDay(years, '1988-08-08', 'before')).toBe('1987-12-31')
  expect(nearestDay(years, '1990-05-09', 'after')).toBeUndefined()
})

test('The same day stands in other years', () => {
  expect(sameDayElsewhere(years, '1990-05-09')).toEqual(['1987-05-09'])
  expect(sameDayElsewhere(years, '2000-05-09')).toEqual(['1990-05-09', '1987-05-09'])
  expect(sameDayElsewhere(years, '1990-02-29')).toEqual([])
})
