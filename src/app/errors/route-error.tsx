import { type ReactNode, use, useContext } from 'react'
import { useLocation, useParams, useRevalidator, useRouteError } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { reasonInTime, reasonOf, tryAnew } from '#app/errors/error-reason.ts'
import { Head } from '#app/head/head.tsx'
import { NoIssueThen } from '#app/errors/no-issue-then.ts'
import { KeptOnDevice } from '#app/offline/kept-on-device.ts'
import type { ErrorReason } from '#messages/reasons.ts'
import { useMessages } from '#messages/use-messages.ts'
import { MAIN_ID, paths } from '#paths.ts'
import { IssueContext } from '#reader/issue-context.ts'
import { late } from '#ui/late.tsx'
import { Link } from '#ui/link.tsx'

const NearestIssues = late(async () => (await import('#app/errors/nearest-issues.tsx')).NearestIssues)

/** What may be otherwise the next time. */
const AGAIN: ReadonlySet<ErrorReason | 'not-found'> = new Set(['unreachable', 'damaged', 'newer', 'unknown'])

/** What a view shows when it cannot be shown: what happened, why, and a way on. */
export function RouteError(): ReactNode {
  const messages = useMessages()
  const error = useRouteError()
  const { paper, issue } = useParams()
  const revalidator = useRevalidator()
  const { key } = useLocation()
  const said = reasonOf(error)
  // Of code that cannot be fetched the error says nothing we know.
  const needsCode = said === 'unknown' || said === 'newer'
  const reason = needsCode ? use(reasonInTime(error, key, said)) : said
  const text = reason === 'not-found' ? messages.error.notFound : messages.error.reasons[reason]
  const inIssue =
    paper !== undefined &&
    issue !== undefined &&
    (reason === 'page-not-found' || reason === 'piece-not-found')
  return (
    <>
      {/* Over a view of an issue stands the issue's own. */}
      {useContext(IssueContext) === undefined && <Bar />}
      <main id={MAIN_ID} className="error" tabIndex={-1}>
        <Head title={`${text.heading} · ${messages.app.name}`} />
        <h1>{text.heading}</h1>
        <p>
          {error instanceof NoIssueThen && error.isNoDay ? messages.error.neverWas(issue ?? '') : text.reason}
        </p>
        {error instanceof NoIssueThen && paper !== undefined && (
          <NearestIssues paper={paper} nearest={error.nearest} />
        )}
        <p className="ways-on">
          {AGAIN.has(reason) && (
            <button
              type="button"
              className="button first-choice"
              onClick={() => void (needsCode ? tryAnew() : revalidator.revalidate())}
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
