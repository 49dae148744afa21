import { type ReactNode, useContext, useEffect } from 'react'
import { useParams } from 'react-router'
import type { NeighbourIssues } from '#app/errors/no-issue-then.ts'
import { LastReadContext } from '#app/last-read/last-read-context.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'

/**
 * The issues around a day without one, and the calendar. Where one had stopped in an issue that was taken off the site is
 * offered no longer.
 */
export function NearestIssues({ paper, nearest }: { paper: string; nearest: NeighbourIssues }): ReactNode {
  const messages = useMessages()
  const { issue } = useParams()
  const lastReads = useContext(LastReadContext)
  useEffect(() => {
    if (issue !== undefined) lastReads.forget(paper, issue)
  }, [lastReads, paper, issue])
  return (
    <p className="ways-on">
      {nearest.previous && (
        <Link className="button" to={paths.issue.to(paper, nearest.previous.address)}>
          {messages.error.before} {messages.date.long(nearest.previous.date, nearest.previous.edition)}
        </Link>
      )}
      {nearest.next && (
        <Link className="button" to={paths.issue.to(paper, nearest.next.address)}>
          {messages.error.after} {messages.date.long(nearest.next.date, nearest.next.edition)}
        </Link>
      )}
      <Link className="button" to={paths.publication.to(paper)}>
        {messages.issue.calendar}
      </Link>
    </p>
  )
}
