/**
 * The days of one year on which a paper came out: for each month from January a number whose bit `d - 1`
 * is set where there is an issue on day `d`. A year takes a hundred bytes, so that the days of a whole
 * archive are known before any of its years is loaded.
 */
export type YearDays = {
  /** `1987` */
  year: string
  /** How many issues, every edition counted. */
  issues: number
  months: number[]
}

const LAST_DAY = 31

/** The days of a year, from the dates of its issues. */
export function yearDays(year: string, dates: readonly string[]): YearDays {
  const months = Array.from({ length: 12 }, () => 0)
  for (const date of dates) {
    const [, month, day] = numbers(date)
    // Not `|=` on a missing month: a date has passed the schema, the index might not have.
    months[month - 1] = (months[month - 1] ?? 0) | (1 << (day - 1))
  }
  return { year, issues: dates.length, months }
}

/** Whether the paper came out on a day. */
export function cameOut(years: readonly YearDays[], date: string): boolean {
  const [year, month, day] = numbers(date)
  const bits = years.find((each) => Number(each.year) === year)?.months[month - 1] ?? 0
  return day >= 1 && day <= LAST_DAY && (bits & (1 << (day - 1))) !== 0
}

/** The nearest day before or after one on which the paper came out; the day itself does not count. */
export function nearestDay(
  years: readonly YearDays[],
  date: string,
  direction: 'before' | 'after',
): string | undefined {
  const ordered = years.toSorted((a, b) => Number(a.year) - Number(b.year))
  const own = date.slice(0, 4)
  const candidates =
    direction === 'after'
      ? ordered.filter(({ year }) => year >= own)
      : ordered.filter(({ year }) => year <= own).toReversed()
  for (const year of candidates) {
    const days = daysOf(year)
    const found = direction === 'after' ? days.find((day) => day > date) : days.findLast((day) => day < date)
    if (found !== undefined) return found
  }
  return undefined
}

/** The same day of the month in other years, newest first. */
export function sameDayElsewhere(years: readonly YearDays[], date: string): string[] {
  return years
    .map(({ year }) => year + date.slice(4))
    .filter((day) => day !== date && cameOut(years, day))
    .toSorted()
    .toReversed()
}

/** Every day of a year on which the paper came out, in order. */
export function daysOf({ year, months }: YearDays): string[] {
  return months.flatMap((bits, month) =>
    Array.from({ length: LAST_DAY }, (_, day) => day).flatMap((day) =>
      (bits & (1 << day)) === 0 ? [] : [`${year}-${two(month + 1)}-${two(day + 1)}`],
    ),
  )
}

function numbers(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
