import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useSay } from '#app/announce.tsx'
import { issueTurning, type IssueTurn } from '#app/issue-turning.ts'
import { neighbourIssues } from '#app/neighbour-issues.ts'
import type { IssueOfDay, NeighbourIssues } from '#app/errors/no-issue-then.ts'
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
  const home = paths.issue.to(paper, issue)
  /** The issue that is on the screen; none once the reader has left for something else. */
  const shown = useRef<string>(undefined)
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
  // With the view itself, not a moment after: an answer that comes in between would take the reader back.
  useLayoutEffect(() => {
    shown.current = home
    return () => {
      shown.current = undefined
    }
  }, [home])
  const turn = (way: IssueTurn) => {
    const there = known === undefined ? neighbourIssues(library, paper, issue) : Promise.resolve(known)
    there.then(
      (found) => {
        if (shown.current !== home) return
        const isNext = way === 'next-issue'
        const to = isNext ? found.next : found.previous
        if (to === undefined) say(isNext ? messages.issues.newest : messages.issues.oldest)
        else void navigate(paths.issue.to(paper, to.address))
      },
      () => {
        if (shown.current === home) say(messages.issues.unknown)
      },
    )
  }
  useEffect(() => {
    issueTurning.turn = turn
    const { wanted } = issueTurning
    issueTurning.wanted = undefined
    if (wanted?.beside === home) turn(wanted.to)
    return () => {
      issueTurning.turn = undefined
    }
  })
  const dayOf = ({ date, edition }: IssueOfDay) => messages.date.long(date, edition)
  return (
    <>
      {known?.previous && (
        <Link className="issue-previous" to={paths.issue.to(paper, known.previous.address)}>
          <span aria-hidden="true">←</span> {messages.archive.previous} <small>{dayOf(known.previous)}</small>
        </Link>
      )}
      {calendar}
      {known?.next && (
        <Link className="issue-next" to={paths.issue.to(paper, known.next.address)}>
          {messages.archive.next} <small>{dayOf(known.next)}</small> <span aria-hidden="true">→</span>
        </Link>
      )}
    </>
  )
}
