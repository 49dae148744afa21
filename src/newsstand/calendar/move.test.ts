import { expect, test } from 'vitest'
import { yearDays } from '#issue/issue-days.ts'
import { moveDay } from '#newsstand/calendar/move.ts'

const years = [
  yearDays('2024', ['2024-02-29', '2024-12-31']),
  yearDays('2025', ['2025-01-15', '2025-03-31', '2025-05-09']),
]
const press = (from: string, key: string, more: { shift?: boolean; control?: boolean } = {}) =>
  moveDay(years, from, { key, shift: false, control: false, ...more }, 1)

test('Arrows go by day and by week', () => {
  expect(press('2025-05-09', 'ArrowLeft')).toBe('2025-05-08')
  expect(press('2025-05-09', 'ArrowDown')).toBe('2025-05-16')
})

test('A month without issues is passed over, a year too', () => {
  expect(press('2025-05-01', 'ArrowLeft')).toBe('2025-03-31')
  expect(press('2025-01-01', 'ArrowUp')).toBe('2024-12-25')
  expect(press('2025-03-31', 'ArrowRight')).toBe('2025-05-09')
})

test('Home and End stay in the week and the month', () => {
  expect(press('2025-05-09', 'Home')).toBe('2025-05-05')
  expect(press('2025-05-09', 'End')).toBe('2025-05-11')
  expect(press('2025-05-02', 'Home')).toBe('2025-05-01')
  expect(press('2025-05-09', 'Home', { control: true })).toBe('2025-01-15')
})

test('Page Up and Page Down go by month, with Shift by year; short months and leap days give way', () => {
  expect(press('2025-05-09', 'PageUp')).toBe('2025-03-31')
  expect(press('2024-02-29', 'PageDown', { shift: true })).toBe('2025-03-31')
  expect(press('2025-01-15', 'PageDown')).toBe('2025-03-31')
})

test('At the ends of the archive one stays; other keys are not the calendar’s', () => {
  expect(press('2024-02-01', 'PageUp')).toBe('2024-02-01')
  expect(press('2025-05-31', 'ArrowDown')).toBe('2025-05-31')
  expect(press('2025-05-09', 'a')).toBeUndefined()
})
