import '#app/proof-link.css'
import { type ReactNode, useEffect, useState } from 'react'
import { useMatch } from 'react-router'
import type { Services } from '#app/services.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/** On the pages of an imported issue: the way to what was doubtful in its import. */
export function ProofLink({ own }: { own: NonNullable<Services['own']> }): ReactNode {
  const messages = useMessages()
  const { issue, index } = useIssue()
  const isThere = useMatch({ path: paths.proof.pattern, end: true }) !== null
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
  if (doubts === undefined || isThere) return undefined
  return (
    <p className="proof-link">
      <Link to={paths.proof.to(issue)}>{messages.newsstand.proof(doubts)}</Link>
    </p>
  )
}
