import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLastReads } from '#app/last-read-context.ts'
import type { LastRead } from '#library/last-read.ts'
import { useMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'

/** How many issues the newsstand offers to go on with. */
const OFFERED = 3

/**
 * The issues to go on with, at the head of the newsstand. `first-paint.js` keeps their place free, so that
 * nothing moves when they come.
 *
 * @param own addresses of the reader's own issues that are still there
 */
export function ResumeOnStand({ own }: { own: readonly string[] }): ReactNode {
  const messages = useMessages()
  const reads = useLastReads().filter((read) => read.paper !== LOCAL_PAPER || own.includes(read.issue))
  if (reads.length === 0) return <div className="resume-place" />
  return (
    <nav className="resume-place resume-on-stand" aria-label={messages.resume.title}>
      <h2 aria-hidden="true">{messages.resume.title}</h2>
      <ul>
        {reads.slice(0, OFFERED).map((read) => (
          <li key={`${read.paper}/${read.issue}`}>
            <Link to={addressOf(read)}>
              <span className="resume-issue">
                <b lang={read.language}>{read.publication}</b> {messages.date.long(read.date)}{' '}
                {messages.page.name(read.page)}
              </span>
              {read.name && <span lang={read.language}> {read.name}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** At the front page of an issue: the way to where one was in it, as long as one has not read on here. */
export function ResumeInIssue(): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const read = useLastReads().find((one) => one.paper === paper && one.issue === issue)
  const page = index.outline.pages.find(({ label }) => label === read?.page)
  if (read === undefined || page === undefined || page === index.outline.pages[0]) return undefined
  return (
    <nav className="resume-in-issue" aria-label={messages.resume.title}>
      <Link className="button" to={addressOf(read)}>
        {messages.resume.title} <b>{messages.page.name(read.page)}</b>
        {read.name && <span lang={read.language}> {read.name}</span>}
      </Link>
    </nav>
  )
}

function addressOf({ paper, issue, page, piece }: LastRead): string {
  return piece === undefined ? paths.page.to(paper, issue, page) : paths.piece.to(paper, issue, page, piece)
}
