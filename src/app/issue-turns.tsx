import { type ReactNode, useEffect } from 'react'
import { useSay } from '#app/announce.tsx'
import { issueTurning } from '#app/issue-turning.ts'
import type { Library } from '#library/library.ts'
import { useMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { late } from '#ui/late.tsx'
import { Link } from '#ui/link.tsx'

const NeighbourTurns = late(async () => (await import('#app/neighbour-turns.tsx')).NeighbourTurns)

/** To the issues before and after this one, and to its day on the calendar, which alone is printed. */
export function IssueTurns({ library }: { library: Library }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const say = useSay()
  useEffect(
    () => () => {
      issueTurning.turn = undefined
    },
    [],
  )
  if (paper === LOCAL_PAPER) return undefined
  const { date } = index.outline
  const calendar = (
    <Link to={paths.archiveYear.to(paper, date.slice(0, 4), date)}>{messages.issue.calendar}</Link>
  )
  return (
    <nav className="issue-turns" aria-label={messages.newsstand.archive}>
      <NeighbourTurns
        {...{ library, paper, issue, calendar }}
        meanwhile={calendar}
        failed={() => {
          // Whatever key is pressed, and was pressed already, it cannot lead anywhere now.
          issueTurning.turn = () => say(messages.error.reasons.unreachable.reason)
          if (issueTurning.wanted?.beside === paths.issue.to(paper, issue))
            issueTurning.turn(issueTurning.wanted.to)
        }}
      />
    </nav>
  )
}
