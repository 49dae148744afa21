import { expect, test } from 'vitest'
import { readTypedDate } from '#newsstand/calendar/typed-date.ts'

const DAYS: [typed: string, ...dates: string[]][] = [
  ['59', '2025-05-09'],
  ['0509', '2025-05-09'],
  ['5-9', '2025-05-09'],
  [' 5.9 ', '2025-05-09'],
  ['５月９日', '2025-05-09'],
  ['1225', '2025-12-25'],
  ['111', '2025-01-11', '2025-11-01'],
  ['131', '2025-01-31'],
  ['19870509', '1987-05-09'],
  ['1987-5-9', '1987-05-09'],
  ['1987年5月9日', '1987-05-09'],
  ['5/9/1987', '1987-05-09'],
  ['May 9, 1987', '1987-05-09'],
  ['9 may', '2025-05-09'],
]

test.each(DAYS)('%s is a day', (typed, ...dates) => {
  expect(readTypedDate(typed, '2025')).toEqual({ kind: 'days', dates })
})

test('A month or a year is enough', () => {
  expect(readTypedDate('1987', '2025')).toEqual({ kind: 'year', year: '1987' })
  expect(readTypedDate('1987-5', '2025')).toEqual({ kind: 'month', year: '1987', month: 5 })
  expect(readTypedDate('5月', '2025')).toEqual({ kind: 'month', year: '2025', month: 5 })
  expect(readTypedDate('May 1987', '2025')).toEqual({ kind: 'month', year: '1987', month: 5 })
  expect(readTypedDate('7', '2025')).toEqual({ kind: 'month', year: '2025', month: 7 })
})

test('A day that never was is told from what is no date', () => {
  for (const typed of ['230', '2-30', '1987-13-1', '19870230', '00', '2023-02-29'])
    expect(readTypedDate(typed, '2025'), typed).toEqual({ kind: 'never' })
  for (const typed of ['today', '12345', '-', '1'.repeat(500)])
    expect(readTypedDate(typed, '2025'), typed).toEqual({ kind: 'unread' })
  expect(readTypedDate('2-29', '2024')).toEqual({ kind: 'days', dates: ['2024-02-29'] })
})
