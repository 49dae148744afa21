import type { ReactNode } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import { daysInMonth, weekday } from '#newsstand/calendar/move.ts'
import { issueAddress, paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'

/** One issue as the calendar prints it. */
export type CalendarIssue = {
  date: string
  edition?: string
  number?: string
  lunarDate?: string
  pages: number
}

/** One month, a row a week: each day with its issues, their running number and lunar date as printed. */
export function MonthTable({
  paper,
  year,
  month,
  issues,
  current,
}: {
  paper: string
  year: string
  /** From 1. */
  month: number
  issues: ReadonlyMap<string, readonly CalendarIssue[]>
  /** The one day that Tab reaches; undefined as long as there is no script to go on from it. */
  current: string | undefined
}): ReactNode {
  const messages = useLateMessages()
  const name = messages.archive.month(year, month)
  const id = `month-${month}`
  return (
    <section className="month" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <table role="grid" aria-labelledby={id}>
        <thead>
          <tr>
            {messages.archive.weekdays.map((day, position) => (
              <th key={position} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month, messages.archive.firstWeekday).map((week, row) => (
            <tr key={row}>
              {week.map((date, column) =>
                date === undefined ? (
                  <td key={column} aria-hidden="true" />
                ) : (
                  <DayCell
                    key={date}
                    paper={paper}
                    date={date}
                    issues={issues.get(date) ?? []}
                    current={current === undefined ? undefined : current === date}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DayCell({
  paper,
  date,
  issues,
  current,
}: {
  paper: string
  date: string
  issues: readonly CalendarIssue[]
  current: boolean | undefined
}): ReactNode {
  const messages = useLateMessages()
  const [issue, ...others] = issues
  const tabIndex = current === undefined ? undefined : current ? 0 : -1
  const day = Number(date.slice(8))
  if (issue === undefined)
    return (
      <td id={date} data-day={date} tabIndex={current === undefined ? undefined : tabIndex}>
        <span className="no-issue">
          {day} <span className="sr-only">{messages.archive.noIssueOn(date)}</span>
        </span>
      </td>
    )
  return (
    <td data-day={date} data-out>
      <Link
        id={date}
        className="day"
        tabIndex={tabIndex}
        to={paths.issue.to(paper, issueAddress(issue))}
        aria-label={nameOf(issue)}
      >
        <b>{day}</b>
        {issue.lunarDate !== undefined && <small>{shortLunar(issue.lunarDate)}</small>}
        {issue.number !== undefined && <small className="number">{issue.number}</small>}
      </Link>
      {others.map((other) => (
        <Link
          key={issueAddress(other)}
          className="edition"
          tabIndex={tabIndex}
          to={paths.issue.to(paper, issueAddress(other))}
          aria-label={nameOf(other)}
        >
          {messages.archive.edition(other.edition ?? '')}
        </Link>
      ))}
    </td>
  )

  function nameOf({ edition, number, lunarDate }: CalendarIssue): string {
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
