import type { ReactNode } from 'react'
import type { Messages } from '#messages/messages.ts'
import { daysInMonth, weekday } from '#newsstand/calendar/move.ts'
import { issueAddress, paths } from '#paths.ts'

/** One issue as the calendar prints it. */
export type CalendarIssue = {
  date: string
  edition?: string
  number?: string
  lunarDate?: string
  pages: number
}

/** What the days of a calendar need besides their dates. */
export type CalendarDays = {
  paper: string
  messages: Messages
  /** The day a week begins with, Sunday being 0. */
  firstWeekday: number
  issues: ReadonlyMap<string, readonly CalendarIssue[]>
  /** The one day that Tab reaches; undefined as long as there is no script to go on from it. */
  current: string | undefined
  /** The `href` of an address; what follows the links stands around the months. */
  href: (to: string) => string
}

/** One month, a row a week: each day with its issues, their running number and lunar date as printed. */
export function MonthTable({
  year,
  month,
  days,
}: {
  year: string
  /** From 1. */
  month: number
  days: CalendarDays
}): ReactNode {
  const words = days.messages.archive
  const weekdays = [...words.weekdays.slice(days.firstWeekday), ...words.weekdays.slice(0, days.firstWeekday)]
  const id = `month-${month}`
  return (
    <section className="month" aria-labelledby={id}>
      <h2 id={id}>{words.month(year, month)}</h2>
      <table role="grid" aria-labelledby={id}>
        <thead>
          <tr>
            {weekdays.map(([set, said]) => (
              <th key={said} scope="col">
                <span aria-hidden="true">{set}</span>
                <span className="sr-only">{said}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month, days.firstWeekday).map((week, row) => (
            <tr key={row}>
              {week.map((date, column) => (date === undefined ? noDay(column) : dayCell(date, days)))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A day of another month. It is no hidden cell: the days behind it would be said to stand under other weekdays. */
function noDay(column: number): ReactNode {
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty cell is nothing to operate
  return <td key={column} />
}

/** A day with its issues. Plain elements, as few as can be: a year has hundreds of them, all in the first view. */
function dayCell(date: string, { paper, messages, issues, current, href }: CalendarDays): ReactNode {
  const [issue, ...others] = issues.get(date) ?? []
  const tabIndex = current === undefined ? undefined : current === date ? 0 : -1
  const day = Number(date.slice(8))
  if (issue === undefined)
    return (
      <td
        key={date}
        id={date}
        className="no-issue"
        data-day={date}
        tabIndex={tabIndex}
        aria-label={messages.archive.noIssueOn(date)}
      >
        {day}
      </td>
    )
  return (
    <td key={date} data-day={date}>
      <a
        id={date}
        className="day"
        tabIndex={tabIndex}
        href={href(paths.issue.to(paper, issueAddress(issue)))}
        aria-label={nameOf(issue, messages)}
      >
        {day}
        {issue.lunarDate !== undefined && <small>{shortLunar(issue.lunarDate)}</small>}
        {issue.number !== undefined && <small className="number">{issue.number}</small>}
      </a>
      {others.map((other) => (
        <a
          key={issueAddress(other)}
          className="edition"
          tabIndex={tabIndex}
          href={href(paths.issue.to(paper, issueAddress(other)))}
          aria-label={nameOf(other, messages)}
        >
          {messages.archive.edition(other.edition ?? '')}
        </a>
      ))}
    </td>
  )
}

/** A day's link as it is read out: date, weekday, edition, and what the issue prints of itself. */
function nameOf({ date, edition, number, lunarDate }: CalendarIssue, messages: Messages): string {
  return [
    messages.date.long(date),
    messages.date.weekday(date),
    edition === undefined ? '' : messages.archive.edition(edition),
    lunarDate ?? '',
    number === undefined ? '' : messages.issue.number(number),
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * The lunar date as a wall calendar prints it under the day, the year left out: 乙巳年四月十二 is 四月十二. It
 * is printed data and never computed; what does not look like one stays as it is.
 */
function shortLunar(printed: string): string {
  return printed.replace(/^.{1,12}?年/u, '')
}

/** The days of a month by week; undefined where a week lies in another month. */
function weeksOf(year: string, month: number, firstWeekday: number): (string | undefined)[][] {
  const start = `${year}-${String(month).padStart(2, '0')}-`
  const before = (weekday(`${start}01`) - firstWeekday + 7) % 7
  const days = daysInMonth(year, month)
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => {
      const day = week * 7 + column - before + 1
      return day < 1 || day > days ? undefined : start + String(day).padStart(2, '0')
    }),
  )
}
