import { type ReactNode, useEffect, useState } from 'react'
import { sameDayElsewhere, type YearDays } from '#issue/issue-days.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import type { CalendarIssue } from '#newsstand/calendar/month-table.tsx'
import { SmallFront, type SmallFrontPage } from '#newsstand/small-front.tsx'
import { issueAddress, paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import { useMounted } from '#ui/use-mounted.ts'

/** How long one stays on a day before its front page is asked for, in milliseconds. */
const RESTING = 200

/** The same day of so many years fills the place that is kept for it. */
const MANY_YEARS = 25

/** What the card shows of a day: its issues, and where one of them has its picture. */
export type FrontReader = {
  /** The front page of an issue by its address; undefined where it has none or cannot be had. */
  front: (issue: string) => Promise<SmallFrontPage | undefined>
  picture: (issue: string, src: string) => string | undefined
}

/** The day one has come to on the calendar: what came out on it, and on the same day of other years. */
export function DayCard({
  paper,
  language,
  date,
  issues,
  years,
  known,
  isLooked,
  read,
}: {
  paper: string
  language: string
  date: string
  /** The day's issues. */
  issues: readonly CalendarIssue[]
  years: readonly YearDays[]
  /** The front page of the newest issue, which is at hand. */
  known: { issue: string; front?: SmallFrontPage } | undefined
  /** Whether a reader has come to the day: what is printed of a year goes without fronts, and nothing moves by itself. */
  isLooked: boolean
  read: FrontReader
}): ReactNode {
  const messages = useLateMessages()
  const mounted = useMounted()
  // Of the editions of a day the newest issue of all, which is at hand.
  const issue = issues.find((each) => issueAddress(each) === known?.issue) ?? issues[0]
  const address = issue === undefined ? undefined : issueAddress(issue)
  const front = useFront(isLooked || address === known?.issue ? address : undefined, known, read)
  return (
    <div className="day-card">
      <p className="day-card-date">
        <time dateTime={date}>{messages.date.long(date)}</time> <span>{messages.date.weekday(date)}</span>
      </p>
      {issue === undefined || address === undefined ? (
        <p className="day-card-none">{messages.archive.noIssueOn(date)}</p>
      ) : (
        <Link className="day-card-front" to={paths.issue.to(paper, address)}>
          <span className="front-day">
            {issue.lunarDate && <span lang={language}>{issue.lunarDate}</span>}
            {issue.number && <span>{messages.issue.number(issue.number)}</span>}
            <span>{messages.page.count(issue.pages)}</span>
          </span>
          {front !== undefined && (
            <SmallFront
              front={front}
              picture={front.picture && read.picture(address, front.picture.src)}
              language={language}
            />
          )}
          <span className="day-card-read">{messages.archive.read}</span>
        </Link>
      )}
      {/* Known only from the whole archive's list, which goes on growing after this page was printed. */}
      <div className={known !== undefined && years.length > MANY_YEARS ? 'same-day-slot' : undefined}>
        {mounted && <SameDay paper={paper} days={sameDayElsewhere(years, date)} />}
      </div>
    </div>
  )
}

function SameDay({ paper, days }: { paper: string; days: readonly string[] }): ReactNode {
  const messages = useLateMessages()
  if (days.length === 0) return undefined
  return (
    <nav className="same-day" aria-label={messages.archive.sameDay}>
      <h2>{messages.archive.sameDay}</h2>
      <ul>
        {days.map((day) => (
          <li key={day}>
            <Link to={paths.issue.to(paper, day)} aria-label={messages.date.long(day)}>
              {day.slice(0, 4)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The front page of an issue: the one at hand, else the one that is read once the reader rests on its day. */
function useFront(
  address: string | undefined,
  known: { issue: string; front?: SmallFrontPage } | undefined,
  { front }: FrontReader,
): SmallFrontPage | undefined {
  const [had, setHad] = useState<{ address: string; front: SmallFrontPage | undefined }>()
  const isKnown = known !== undefined && known.issue === address
  useEffect(() => {
    if (address === undefined || isKnown) return
    let left = false
    const timer = setTimeout(() => {
      void front(address).then((came) => {
        if (!left) setHad({ address, front: came })
      })
    }, RESTING)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [address, isKnown, front])
  if (isKnown) return known.front
  return had?.address === address ? had?.front : undefined
}
