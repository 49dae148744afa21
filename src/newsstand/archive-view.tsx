import { type ReactNode, useState } from 'react'
import type { YearDays } from '#issue/issue-days.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { DateField } from '#newsstand/calendar/date-field.tsx'
import { DayCard, type FrontReader } from '#newsstand/calendar/day-card.tsx'
import type { CalendarIssue } from '#newsstand/calendar/month-table.tsx'
import { useTypedDigits } from '#newsstand/calendar/typed-digits.ts'
import { YearCalendar } from '#newsstand/calendar/year-calendar.tsx'
import { YearLinks } from '#newsstand/calendar/year-links.tsx'
import type { SmallFrontPage } from '#newsstand/small-front.tsx'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import { ownColour } from '#ui/own-colour.ts'
import { useMounted } from '#ui/use-mounted.ts'

/** What the calendar knows of a whole archive. */
export type ArchiveHeadView = {
  publication: { id: string; name: string; color?: string }
  language: string
  years: readonly YearDays[]
  newest?: { address: string; front?: SmallFrontPage }
}

/**
 * One year of a publication's archive as a calendar.
 *
 * @param whole whether this is the archive's own address, whose document is printed anew with each issue; that
 *   of a year stays as it is, so what the archive gains later is shown in it by script alone
 * @param digits whether a digit typed anywhere begins a date
 */
export function ArchiveView({
  head,
  year,
  issues,
  whole,
  digits,
  read,
}: {
  head: ArchiveHeadView
  year: string
  issues: readonly CalendarIssue[]
  whole: boolean
  digits: boolean
  read: FrontReader
}): ReactNode {
  const messages = useLateMessages()
  const mounted = useMounted()
  const { publication, language, years, newest } = head
  const { id: paper } = publication
  const [looked, look] = useState<string>()
  const day = looked ?? issues.at(-1)?.date ?? `${year}-01-01`
  const field = useTypedDigits(digits)
  const known = whole ? newest : undefined
  const all = years.reduce((sum, each) => sum + each.issues, 0)
  const first = years[0]?.year ?? year
  const last = years.at(-1)?.year ?? year
  return (
    <div className="archive">
      <header className="archive-head">
        <h1 className="front-name" lang={language} {...ownColour(publication.color)}>
          {whole ? publication.name : <Link to={paths.publication.to(paper)}>{publication.name}</Link>}
        </h1>
        <p className="archive-count">
          <span className="archive-year">{messages.archive.year(year)}</span>
          {whole && (
            <span>
              {first === last ? '' : `${first}–${last} `}
              {messages.archive.issues(all)}
            </span>
          )}
          {!whole && <Link to={paths.publication.to(paper)}>{messages.archive.allYears}</Link>}
          <Link to={`${paths.searchAll.to()}?${new URLSearchParams({ paper })}`}>
            {messages.archive.searchIn(publication.name)}
          </Link>
        </p>
        <div className="date-slot">
          {mounted && <DateField paper={paper} year={year} years={years} field={field} />}
        </div>
      </header>
      <div className="archive-desk">
        <aside className="archive-side" aria-label={messages.date.long(day)}>
          <DayCard
            paper={paper}
            language={language}
            date={day}
            issues={issues.filter(({ date }) => date === day)}
            years={years}
            known={known && { issue: known.address, front: known.front }}
            isLooked={looked !== undefined}
            read={read}
          />
        </aside>
        <div className="archive-months">
          <YearCalendar
            paper={paper}
            language={language}
            year={year}
            issues={issues}
            years={years}
            newestFirst={whole}
            look={look}
          />
          {mounted && <p className="calendar-keys">{messages.archive.keys}</p>}
        </div>
        {(whole || mounted) && <YearLinks paper={paper} years={years} current={year} />}
      </div>
    </div>
  )
}
