import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'
import type { ListedIssue } from '#newsstand/newsstand-view.tsx'
import { paths } from '#paths.ts'

/** One publication's issues, newest first. */
export function ArchiveView({
  publication,
  language,
  issues,
}: {
  publication: { id: string; name: string; color?: string }
  language: string
  issues: readonly (ListedIssue & { lunarDate?: string })[]
}): ReactNode {
  const messages = useMessages()
  return (
    <div className="archive">
      <h1 lang={language} style={publication.color ? { color: publication.color } : undefined}>
        {publication.name}
      </h1>
      <ul lang={language}>
        {issues.map((issue) => (
          <li key={issue.address}>
            <Link to={paths.issue.to(publication.id, issue.address)}>
              <time dateTime={issue.date}>{messages.date.long(issue.date)}</time>{' '}
              <span>{messages.date.weekday(issue.date)}</span>
              {issue.number && <small> {messages.issue.number(issue.number)}</small>}
              {issue.lead && <span className="lead-line"> {issue.lead}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
