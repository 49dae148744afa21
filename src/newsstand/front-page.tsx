import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'
import type { ListedIssue } from '#newsstand/newsstand-view.tsx'
import { ownColour } from '#ui/own-colour.ts'

/** A paper as it lies on the stand: its name, the day, the lead of the latest issue; older days below. */
export function FrontPage({
  name,
  colour,
  nameLink,
  language,
  issues,
  linkOf,
}: {
  name: string
  colour?: string
  /** Where the name leads: the archive; a file of the reader's own has none. */
  nameLink?: string
  language: string
  issues: readonly ListedIssue[]
  linkOf: (issue: ListedIssue) => string
}): ReactNode {
  const messages = useMessages()
  const [latest, ...older] = issues
  return (
    <div className="front" lang={language}>
      <h2 className="front-name" {...ownColour(colour)}>
        {nameLink === undefined ? name : <Link to={nameLink}>{name}</Link>}
      </h2>
      {latest && (
        <Link className="front-page" to={linkOf(latest)}>
          <span className="front-day">
            <time dateTime={latest.date}>{messages.date.long(latest.date)}</time>
            <span>{messages.date.weekday(latest.date)}</span>
            {latest.lunarDate && <span>{latest.lunarDate}</span>}
            {latest.number && <span>{messages.issue.number(latest.number)}</span>}
          </span>
          {latest.lead && <strong className="front-lead">{latest.lead}</strong>}
          <FauxColumns />
          {latest.pages && <span className="front-pages">{messages.page.count(latest.pages.length)}</span>}
        </Link>
      )}
      {older.length > 0 && (
        <ul className="older">
          {older.map((issue) => (
            <li key={issue.address}>
              <Link to={linkOf(issue)}>
                <time dateTime={issue.date}>{messages.date.long(issue.date)}</time>
                {issue.lead && <span> {issue.lead}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Lines of grey in columns: what a page looks like from across the street. */
function FauxColumns(): ReactNode {
  return (
    <span className="faux" aria-hidden="true">
      <span />
      <span />
      <span />
    </span>
  )
}
