import '#app/proof-link.css'
import { type ReactNode, useEffect, useState } from 'react'
import { useMatch, useRevalidator } from 'react-router'
import type { Services } from '#app/services.ts'
import type { OwnIssues } from '#library/own-issues.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/** On the pages of an imported issue: the way to what was doubtful in its import. */
export function ProofLink({ own }: { own: NonNullable<Services['own']> }): ReactNode {
  const messages = useMessages()
  const { issue, index } = useIssue()
  const isThere = useMatch({ path: paths.proof.pattern, end: true }) !== null
  const { revalidate } = useRevalidator()
  const [doubts, setDoubts] = useState<number>()
  useEffect(() => {
    let isLeft = false
    own()
      .then((issues) => issues.list())
      .then(
        (found) => {
          if (!isLeft) setDoubts(found.find(({ address }) => address === issue)?.doubts)
        },
        // Reading goes on without it.
        () => undefined,
      )
    return () => {
      isLeft = true
    }
  }, [own, issue, index])
  // What another tab does to the issue is shown in this one; the proofreading view hears of it by itself.
  useEffect(() => {
    let stop: (() => void) | undefined
    let isLeft = false
    const watch = (issues: OwnIssues) => {
      if (!isLeft && !isThere) stop = issues.watch(issue, () => void revalidate())
    }
    own().then(watch, () => undefined)
    return () => {
      isLeft = true
      stop?.()
    }
  }, [own, issue, isThere, revalidate])
  if (doubts === undefined || isThere) return undefined
  return (
    <p className="proof-link">
      <Link className="quiet-link" to={paths.proof.to(issue)}>
        {messages.newsstand.proof(doubts)}
      </Link>
    </p>
  )
}
