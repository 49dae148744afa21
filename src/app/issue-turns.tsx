import { type ReactNode, useEffect, useState } from 'react'
import type { NeighbourIssues } from '#app/no-issue-that-day.ts'
import type { Library } from '#library/library.ts'
import { useMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/**
 * To the issues before and after this one, and to its day on the calendar. Which they are is asked when the
 * browser has nothing better to do: they are no part of this issue, and change without it.
 */
export function IssueTurns({ library }: { library: Library }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const [held, setHeld] = useState<{ issue: string; found: NeighbourIssues }>()
  useEffect(() => {
    if (paper === LOCAL_PAPER) return
    let isLeft = false
    const timer = setTimeout(() => {
      findNeighbours(library, paper, issue).then(
        (found) => {
          if (!isLeft) setHeld({ issue, found })
        },
        // Without the archive's list, offline perhaps, the calendar's link stays.
        () => undefined,
      )
    }, AFTER_THE_REST)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [library, paper, issue])
  if (paper === LOCAL_PAPER) return undefined
  const { date } = index.outline
  const { previous, next } = held?.issue === issue ? held.found : {}
  return (
    <nav className="issue-turns" aria-label={messages.newsstand.archive}>
      {previous && (
        <Link
          className="issue-previous"
          data-command="previous-issue"
          to={paths.issue.to(paper, previous.address)}
        >
          <span aria-hidden="true">←</span> {messages.issue.previous}{' '}
          <small>{messages.date.long(previous.date)}</small>
        </Link>
      )}
      <Link to={paths.archiveYear.to(paper, date.slice(0, 4), date)}>{messages.issue.calendar}</Link>
      {next && (
        <Link className="issue-next" data-command="next-issue" to={paths.issue.to(paper, next.address)}>
          {messages.issue.next} <small>{messages.date.long(next.date)}</small>{' '}
          <span aria-hidden="true">→</span>
        </Link>
      )}
    </nav>
  )
}

async function findNeighbours(library: Library, paper: string, issue: string): Promise<NeighbourIssues> {
  const { neighbourIssues } = await import('#app/neighbour-issues.ts')
  return neighbourIssues(library, paper, issue)
}

/** Milliseconds: what the view itself asks for goes first. */
const AFTER_THE_REST = 400
