import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useDeferredValue,
  useMemo,
  useState,
} from 'react'
import { useNavigate } from 'react-router'
import { grouped } from '#issue/linking/grouped.ts'
import type { YearDays } from '#issue/issue-days.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { type CalendarIssue, type CalendarDays, MonthTable } from '#newsstand/calendar/month-table.tsx'
import { firstWeekday } from '#newsstand/calendar/first-weekday.ts'
import { moveDay } from '#newsstand/calendar/move.ts'
import { paths } from '#paths.ts'
import { useLinkCrowd } from '#ui/link-crowd.ts'
import { useMounted } from '#ui/use-mounted.ts'

/** From more months than this on, each is a link above them. */
const MANY = 3
/** So many months of the newest year are printed; its others stand in the document of the year. */
const PRINTED = 2

/**
 * The months of one year as one grid: a single stop for Tab, and keys that go on over the ends of months
 * and years.
 *
 * @param newestFirst whether the newest month stands first and large, as on a wall, where one comes to see what is new;
 *   a year that is looked up begins in January
 * @param look told which day one has come to, by key or by pointer
 */
export function YearCalendar({
  paper,
  language,
  year,
  issues,
  years,
  newestFirst,
  look,
}: {
  paper: string
  /** Of the paper, BCP 47. */
  language: string
  year: string
  issues: readonly CalendarIssue[]
  years: readonly YearDays[]
  newestFirst: boolean
  look: (date: string) => void
}): ReactNode {
  const messages = useLateMessages()
  const navigate = useNavigate()
  const mounted = useMounted()
  const links = useLinkCrowd()
  const weekStart = firstWeekday(language)
  const newest = issues.at(-1)?.date ?? `${year}-01-01`
  const [current, setCurrent] = useState(newest)
  const byDay = useMemo(() => grouped(issues, ({ date }) => date), [issues])
  const inOrder = monthsWith(issues)
  const listed = newestFirst ? inOrder.toReversed() : inOrder
  // What the first view costs is then the same in January and in December; the rest follows when there is time.
  const isWhole = useDeferredValue(mounted) || !newestFirst
  const drawn = isWhole ? listed : listed.slice(0, PRINTED)
  const missing = Array.from({ length: 12 }, (_, at) => at + 1).filter((month) => !inOrder.includes(month))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const { key, shiftKey: shift, ctrlKey: control } = event
    const to = moveDay(years, current, { key, shift, control }, weekStart)
    if (to === undefined) return
    event.preventDefault()
    if (to.slice(0, 4) === year) document.getElementById(to)?.focus()
    else void navigate(paths.archiveYear.to(paper, to.slice(0, 4), to), { replace: true })
  }
  const onFocus = (event: SyntheticEvent) => {
    const date = dayOf(event)
    if (date === undefined) return
    setCurrent(date)
    look(date)
  }
  const onPointerOver = (event: SyntheticEvent) => {
    const date = dayOf(event)
    if (date !== undefined && byDay.has(date)) look(date)
  }
  const sheet = links.href(paths.archiveYear.to(paper, year))
  const days: CalendarDays = {
    paper,
    messages,
    firstWeekday: weekStart,
    issues: byDay,
    current: mounted ? current : undefined,
    href: links.href,
  }
  return (
    <>
      {listed.length > MANY && (
        <nav className="month-links" aria-label={messages.archive.months}>
          {listed.map((month) => (
            <a key={month} href={`${drawn.includes(month) ? '' : sheet}#month-${month}`} onClick={show}>
              {messages.archive.shortMonth(month)}
            </a>
          ))}
        </nav>
      )}
      <div
        role="group"
        aria-label={messages.archive.year(year)}
        className="months"
        data-newest-first={newestFirst || undefined}
        onClick={links.onClick}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onPointerOver={onPointerOver}
      >
        {drawn.map((month) => (
          <MonthTable key={month} year={year} month={month} days={days} />
        ))}
        {missing.length > 0 && <p className="no-months">{messages.archive.noIssues(missing)}</p>}
      </div>
    </>
  )
}

/** Shows a month without a history entry of its own: Back still leaves the calendar. */
function show(event: MouseEvent<HTMLAnchorElement>): void {
  const month = document.getElementById(event.currentTarget.hash.slice(1))
  if (month === null) return
  event.preventDefault()
  month.scrollIntoView({ block: 'start', behavior: 'instant' })
}

function dayOf({ target }: SyntheticEvent): string | undefined {
  if (!(target instanceof Element)) return undefined
  const cell = target.closest('[data-day]')
  return cell instanceof HTMLElement ? cell.dataset['day'] : undefined
}

/** The months, from 1, in which the paper came out. */
function monthsWith(issues: readonly CalendarIssue[]): number[] {
  return [...new Set(issues.map(({ date }) => Number(date.slice(5, 7))))].toSorted((a, b) => a - b)
}
