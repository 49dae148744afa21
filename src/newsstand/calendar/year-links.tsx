import type { ReactNode } from 'react'
import { grouped } from '#issue/linking/grouped.ts'
import type { YearDays } from '#issue/issue-days.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useLinkCrowd } from '#ui/link-crowd.ts'

/** Fewer years than this stand in one row; more are set by decade. */
const ONE_ROW = 12

/** Every year of the archive, newest decade first. */
export function YearLinks({
  paper,
  years,
  current,
}: {
  paper: string
  years: readonly YearDays[]
  current: string
}): ReactNode {
  const messages = useLateMessages()
  const links = useLinkCrowd()
  const newestFirst = years.toReversed()
  const rows =
    years.length <= ONE_ROW
      ? [newestFirst]
      : [...grouped(newestFirst, ({ year }) => year.slice(0, 3)).values()]
  return (
    <nav className="years" aria-label={messages.archive.years} onClick={links.onClick}>
      <h2>{messages.archive.years}</h2>
      {rows.map((row) => (
        <ul key={row[0]?.year}>
          {row.map(({ year, issues }) => (
            <li key={year}>
              <a
                href={links.href(paths.archiveYear.to(paper, year))}
                aria-current={year === current ? 'page' : undefined}
                title={messages.archive.issues(issues)}
              >
                {year}
              </a>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}
