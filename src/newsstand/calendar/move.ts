import { cameOut, nearestDay, type YearDays } from '#issue/issue-days.ts'

/** A key on the calendar, as the grid pattern of the ARIA practices has them. */
export type GridKey = { key: string; shift: boolean; control: boolean }

const DAY = 86_400_000

/**
 * The day a key leads to from another; undefined for a key that is not the calendar's. Days of months in
 * which the paper did not come out are passed over: they are not drawn.
 *
 * @param firstWeekday the first day of the week, Sunday being 0
 */
export function moveDay(
  years: readonly YearDays[],
  from: string,
  { key, shift, control }: GridKey,
  firstWeekday: number,
): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return settle(years, addDays(from, -1), 'before') ?? from
    case 'ArrowRight':
      return settle(years, addDays(from, 1), 'after') ?? from
    case 'ArrowUp':
      return settle(years, addDays(from, -7), 'before') ?? from
    case 'ArrowDown':
      return settle(years, addDays(from, 7), 'after') ?? from
    case 'Home':
      return control ? outermost(years, from, 'first') : edgeOfWeek(from, firstWeekday, 'start')
    case 'End':
      return control ? outermost(years, from, 'last') : edgeOfWeek(from, firstWeekday, 'end')
    case 'PageUp':
      return settle(years, addMonths(from, shift ? -12 : -1), 'before') ?? from
    case 'PageDown':
      return settle(years, addMonths(from, shift ? 12 : 1), 'after') ?? from
    default:
      return undefined
  }
}

/** The day itself where its month is drawn, else the next one in that direction on which the paper came out. */
function settle(years: readonly YearDays[], date: string, direction: 'before' | 'after'): string | undefined {
  const days = years.find(({ year }) => year === date.slice(0, 4))
  if (days !== undefined && (days.months[Number(date.slice(5, 7)) - 1] ?? 0) !== 0) return date
  return cameOut(years, date) ? date : nearestDay(years, date, direction)
}

/** The first or last issue of the year one is in. */
function outermost(years: readonly YearDays[], from: string, which: 'first' | 'last'): string {
  const year = from.slice(0, 4)
  const found =
    which === 'first'
      ? nearestDay(years, `${year}-01-00`, 'after')
      : nearestDay(years, `${year}-12-32`, 'before')
  return found ?? from
}

/** The end of the week, as far as it lies in the month. */
function edgeOfWeek(from: string, firstWeekday: number, edge: 'start' | 'end'): string {
  const into = (weekday(from) - firstWeekday + 7) % 7
  const steps = edge === 'start' ? -into : 6 - into
  const by = Math.sign(steps)
  let date = from
  for (let step = 0; step < Math.abs(steps); step += 1) {
    const next = addDays(date, by)
    if (next.slice(0, 7) !== from.slice(0, 7)) break
    date = next
  }
  return date
}

/** Sunday is 0. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: string, month: number): number {
  return new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** The same day of another month, or its last where it is shorter. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const y = String(Math.floor(at / 12)).padStart(4, '0')
  const m = (at % 12) + 1
  const d = Math.min(day, daysInMonth(y, m))
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}
