import { isCalendarDay } from '#issue/patterns.ts'

/** What someone means who types into the date field. */
export type TypedDate =
  | { kind: 'empty' }
  /** Days of the calendar; more than one where digits can be read in two ways (`111`). */
  | { kind: 'days'; dates: readonly string[] }
  | { kind: 'month'; year: string; month: number }
  | { kind: 'year'; year: string }
  /** A day that no calendar has, like February 30. */
  | { kind: 'never' }
  | { kind: 'unread' }

/** Nobody types a longer date. */
const LONGEST = 40
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads a date as it is typed in a hurry: `59`, `0509`, `5-9`, `5月9日`, `1987-5-9`, `19870509`, `May 9 1987`,
 * `1987年5月`, `1987`.
 *
 * @param year the one meant where none is typed
 */
export function readTypedDate(typed: string, year: string): TypedDate {
  const text = typed.slice(0, LONGEST).normalize('NFKC').trim().toLowerCase()
  if (text === '') return { kind: 'empty' }
  const named = MONTHS.findIndex((name) => text.includes(name))
  const numbers = text.match(/\d+/gu) ?? []
  if (named >= 0) return withMonthName(named + 1, numbers, year)
  const [first = '', second = '', third] = numbers
  if (numbers.length === 3 && third !== undefined)
    return first.length === 4 ? day(first, second, third) : day(third, first, second)
  if (numbers.length === 2) return first.length === 4 ? month(first, second) : day(year, first, second)
  if (numbers.length === 1) return /月/u.test(text) ? month(year, first) : fromDigits(first, year)
  return { kind: 'unread' }
}

/** `May 9 1987`, `9 May`, `May 1987`, `May`. */
function withMonthName(named: number, numbers: readonly string[], year: string): TypedDate {
  const typedYear = numbers.find((number) => number.length === 4)
  const typedDay = numbers.find((number) => number.length <= 2)
  const of = typedYear ?? year
  return typedDay === undefined ? month(of, String(named)) : day(of, String(named), typedDay)
}

/** Digits without anything between them: the year may be missing, and zeros too. */
function fromDigits(digits: string, year: string): TypedDate {
  if (digits.length === 8) return day(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
  if (digits.length === 6) return month(digits.slice(0, 4), digits.slice(4))
  if (digits.length > 4) return { kind: 'unread' }
  if (digits.length === 1) return month(year, digits)
  const cuts = digits.length === 3 ? [1, 2] : [digits.length / 2]
  const dates = cuts.flatMap((at) => realDay(year, digits.slice(0, at), digits.slice(at)) ?? [])
  if (dates.length > 0) return { kind: 'days', dates }
  if (digits.length === 4 && Number(digits.slice(0, 2)) > 12) return { kind: 'year', year: digits }
  if (digits.length === 2 && Number(digits) >= 10 && Number(digits) <= 12) return month(year, digits)
  return { kind: 'never' }
}

function day(year: string, monthOf: string, dayOf: string): TypedDate {
  if (year.length !== 4) return { kind: 'unread' }
  const date = realDay(year, monthOf, dayOf)
  return date === undefined ? { kind: 'never' } : { kind: 'days', dates: [date] }
}

function month(year: string, typed: string): TypedDate {
  const number = Number(typed)
  if (number < 1 || number > 12) return { kind: 'never' }
  return { kind: 'month', year, month: number }
}

/** The date, where the calendar has it. */
function realDay(year: string, monthOf: string, dayOf: string): string | undefined {
  if (monthOf.length > 2 || dayOf.length > 2) return undefined
  const date = `${year}-${monthOf.padStart(2, '0')}-${dayOf.padStart(2, '0')}`
  return isCalendarDay(date) ? date : undefined
}
