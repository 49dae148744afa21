import { type ReactNode, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { useSay } from '#app/announce.tsx'
import { issueTurning, type IssueWay } from '#app/issue-turning.ts'
import { neighbourIssues } from '#app/neighbour-issues.ts'
import type { NeighbourIssues } from '#app/no-issue-that-day.ts'
import type { Library } from '#library/library.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'

/** Milliseconds: what the view itself asks for goes first. */
const AFTER_THE_REST = 400

/**
 * The issues before and after one, with the link to the calendar between them, and the keys that lead there. Which
 * they are is asked when the browser has nothing better to do, or when a key is pressed: they are no part of this
 * issue, and change without it.
 */
export function NeighbourTurns({
  library,
  paper,
  issue,
  calendar,
}: {
  library: Library
  paper: string
  issue: string
  calendar: ReactNode
}): ReactNode {
  const messages = useLateMessages()
  const navigate = useNavigate()
  const say = useSay()
  const [held, setHeld] = useState<{ issue: string; found: NeighbourIssues }>()
  const known = held?.issue === issue ? held.found : undefined
  useEffect(() => {
    let isLeft = false
    const timer = setTimeout(() => {
      neighbourIssues(library, paper, issue).then(
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
  const turn = (way: IssueWay) => {
    const there = known === undefined ? neighbourIssues(library, paper, issue) : Promise.resolve(known)
    there.then(
      (found) => {
        const to = found[way]
        if (to === undefined) say(way === 'next' ? messages.issues.newest : messages.issues.oldest)
        else void navigate(paths.issue.to(paper, to.address))
      },
      () => say(messages.issues.unknown),
    )
  }
  useEffect(() => {
    issueTurning.turn = turn
    const { wanted } = issueTurning
    issueTurning.wanted = undefined
    if (wanted?.issue === issue) turn(wanted.way)
    return () => {
      issueTurning.turn = undefined
    }
  })
  return (
    <>
      {known?.previous && (
        <Link className="issue-previous" to={paths.issue.to(paper, known.previous.address)}>
          <span aria-hidden="true">←</span> {messages.issue.previous}{' '}
          <small>{messages.date.long(known.previous.date)}</small>
        </Link>
      )}
      {calendar}
      {known?.next && (
        <Link className="issue-next" to={paths.issue.to(paper, known.next.address)}>
          {messages.issue.next} <small>{messages.date.long(known.next.date)}</small>{' '}
          <span aria-hidden="true">→</span>
        </Link>
      )}
    </>
  )
}
