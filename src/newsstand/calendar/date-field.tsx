import { type FormEvent, type ReactNode, type RefObject, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { cameOut, nearestDay, type YearDays } from '#issue/issue-days.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { readTypedDate } from '#newsstand/calendar/typed-date.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'

/**
 * A date typed in a hurry and reached by Enter: `59` is May 9 of the year one looks at. A day without an issue
 * offers the ones before and after; one that never was is said to be none.
 */
export function DateField({
  paper,
  year,
  years,
  field,
}: {
  paper: string
  year: string
  years: readonly YearDays[]
  field: RefObject<HTMLInputElement | null>
}): ReactNode {
  const messages = useLateMessages()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const hint = useId()
  const meant = readTypedDate(typed, year)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const to = destination()
    if (to !== undefined) void navigate(to)
  }
  return (
    <form className="date-field" onSubmit={submit}>
      <label>
        <span>{messages.archive.goTo}</span>
        <input
          ref={field}
          type="text"
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-describedby={hint}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setAsked(false)
          }}
        />
      </label>
      <p id={hint} role="status">
        {answer()}
      </p>
    </form>
  )

  function destination(): string | undefined {
    switch (meant.kind) {
      case 'days': {
        const day = meant.dates.find((date) => cameOut(years, date))
        return day === undefined ? undefined : paths.issue.to(paper, day)
      }
      case 'month': {
        const first = `${meant.year}-${String(meant.month).padStart(2, '0')}-`
        const day = nearestDay(years, `${first}00`, 'after')
        return day?.startsWith(first) ? paths.archiveYear.to(paper, meant.year, day) : undefined
      }
      case 'year':
        return years.some((each) => each.year === meant.year)
          ? paths.archiveYear.to(paper, meant.year)
          : undefined
      case 'empty':
      case 'never':
      case 'unread':
        return undefined
      default:
        return meant satisfies never
    }
  }

  function answer(): ReactNode {
    switch (meant.kind) {
      case 'empty':
        return messages.archive.goToHint
      case 'never':
        return messages.error.neverWas(typed.trim())
      case 'unread':
        return messages.archive.notADate
      case 'days': {
        const day = meant.dates.find((date) => cameOut(years, date))
        if (day !== undefined) return `${messages.date.long(day)} ${messages.date.weekday(day)} ↵`
        const [date] = meant.dates
        return date === undefined ? (
          messages.archive.notADate
        ) : (
          <NoIssue {...{ paper, years, asked }} date={date} />
        )
      }
      case 'month':
        return destination() === undefined ? (
          <NoIssue
            {...{ paper, years, asked }}
            date={`${meant.year}-${String(meant.month).padStart(2, '0')}-01`}
            month={meant.month}
          />
        ) : (
          `${messages.archive.month(meant.year, meant.month)} ↵`
        )
      case 'year':
        return destination() === undefined ? (
          <NoIssue {...{ paper, years, asked }} date={`${meant.year}-01-01`} month={0} />
        ) : (
          `${messages.archive.year(meant.year)} ↵`
        )
      default:
        return meant satisfies never
    }
  }
}

/** No issue then, but the nearest on both sides. `month` where a whole month or (0) a whole year was meant. */
function NoIssue({
  paper,
  years,
  date,
  month,
  asked,
}: {
  paper: string
  years: readonly YearDays[]
  date: string
  month?: number
  /** Whether Enter was pressed. */
  asked: boolean
}): ReactNode {
  const messages = useLateMessages()
  const before = nearestDay(years, date, 'before')
  const after = nearestDay(years, date, 'after')
  const year = date.slice(0, 4)
  const said =
    month === undefined
      ? messages.archive.noIssueOn(date)
      : messages.archive.noIssueIn(
          month === 0 ? messages.archive.year(year) : messages.archive.month(year, month),
        )
  return (
    <>
      <span data-asked={asked || undefined}>{said}</span>
      {before !== undefined && (
        <Link to={paths.issue.to(paper, before)}>
          {messages.error.before} {messages.date.long(before)}
        </Link>
      )}
      {after !== undefined && (
        <Link to={paths.issue.to(paper, after)}>
          {messages.error.after} {messages.date.long(after)}
        </Link>
      )}
    </>
  )
}
