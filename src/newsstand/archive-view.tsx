import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'
import type { ListedIssue } from '#newsstand/newsstand-view.tsx'
import { paths } from '#paths.ts'
import { ownColour } from '#ui/own-colour.ts'

/** One publication's issues, newest first. */
export function ArchiveView({
  publication,
  language,
  issues,
}: {
  publication: { id: string; name: string; color?: string }
  language: string
  issues: readonly ListedIssue[]
}): ReactNode {
  const messages = useMessages()
  return (
    <div className="archive" lang={language}>
      <h1 className="front-name" {...ownColour(publication.color)}>
        {publication.name}
      </h1>
      <p className="archive-count">{messages.newsstand.archive}</p>
      <ul>
        {issues.map((issue) => (
          <li key={issue.address}>
            <Link to={paths.issue.to(publication.id, issue.address)}>
              <span className="archive-day">
                <time dateTime={issue.date}>{messages.date.long(issue.date)}</time>{' '}
                <span>{messages.date.weekday(issue.date)}</span>{' '}
                {issue.number && <small>{messages.issue.number(issue.number)}</small>}
              </span>
              {issue.lead && <span className="lead-line">{issue.lead}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
