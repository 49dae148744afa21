import type { ReactNode } from 'react'
import { isRouteErrorResponse, useParams, useRevalidator, useRouteError } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { Head } from '#app/head.tsx'
import { type NeighbourIssues, NoIssueThatDay } from '#app/no-issue-that-day.ts'
import { KeptOnDevice } from '#app/offline/kept-on-device.tsx'
import { LibraryError } from '#library/library.ts'
import type { ErrorReason } from '#messages/messages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'

/** What a view shows when it cannot be shown: what happened, why, and a way on. */
export function RouteError(): ReactNode {
  const messages = useMessages()
  const error = useRouteError()
  const { paper, issue } = useParams()
  const revalidator = useRevalidator()
  const reason = reasonOf(error)
  const text =
    isRouteErrorResponse(error) && error.status === 404 && reason === 'unknown'
      ? messages.error.notFound
      : messages.error.reasons[reason]
  const inIssue =
    paper !== undefined &&
    issue !== undefined &&
    (reason === 'page-not-found' || reason === 'piece-not-found')
  return (
    <>
      <Bar />
      <main id="main" className="error" tabIndex={-1}>
        <Head title={`${text.heading} · ${messages.app.name}`} />
        <h1>{text.heading}</h1>
        <p>
          {error instanceof NoIssueThatDay && isNoDay(issue)
            ? messages.error.neverWas(issue ?? '')
            : text.reason}
        </p>
        {error instanceof NoIssueThatDay && paper !== undefined && (
          <Nearest paper={paper} nearest={error.nearest} />
        )}
        <p className="ways-on">
          {(reason === 'unreachable' || reason === 'unknown' || reason === 'damaged') && (
            <button
              type="button"
              className="button first-choice"
              onClick={() => void revalidator.revalidate()}
            >
              {messages.error.again}
            </button>
          )}
          {inIssue && (
            <Link className="button first-choice" to={paths.issue.to(paper, issue)}>
              {messages.error.toIssue}
            </Link>
          )}
          <Link className="button" to={paths.newsstand.to()}>
            {messages.error.toNewsstand}
          </Link>
          <Link className="button" to={paths.open.to()}>
            {messages.error.openFile}
          </Link>
        </p>
        {reason === 'unreachable' && (
          <KeptOnDevice lead={issue === undefined ? undefined : messages.error.notKept} />
        )}
      </main>
    </>
  )
}

/** The issues around a day without one, and the calendar. */
function Nearest({ paper, nearest }: { paper: string; nearest: NeighbourIssues }): ReactNode {
  const messages = useMessages()
  return (
    <p className="ways-on">
      {nearest.previous && (
        <Link className="button" to={paths.issue.to(paper, nearest.previous.address)}>
          {messages.error.before} {messages.date.long(nearest.previous.date)}
        </Link>
      )}
      {nearest.next && (
        <Link className="button" to={paths.issue.to(paper, nearest.next.address)}>
          {messages.error.after} {messages.date.long(nearest.next.date)}
        </Link>
      )}
      <Link className="button" to={paths.publication.to(paper)}>
        {messages.issue.calendar}
      </Link>
    </p>
  )
}

/** Whether an address names a day that no calendar has, like February 30. */
function isNoDay(issue: string | undefined): boolean {
  const date = /^\d{4}-\d{2}-\d{2}/u.exec(issue ?? '')?.[0]
  if (date === undefined) return false
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)
}

function reasonOf(error: unknown): ErrorReason {
  if (error instanceof LibraryError) return error.reason
  if (isRouteErrorResponse(error) && error.data === 'piece-not-found') return 'piece-not-found'
  return 'unknown'
}
