import type { ReactNode } from 'react'
import { nameOfPiece } from '#issue/outline-view.ts'
import { resolveReference } from '#reader/jump/resolve-reference.ts'
import type { Jump } from '#issue/schema.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/** "See page 5": plain links to other articles, never joined to this one. */
export function References({ jumps, from }: { jumps: readonly Jump[]; from: string }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  return (
    <ul className="references" aria-label={messages.jump.seeAlso}>
      {jumps.map((jump, position) => {
        const found = resolveReference(index, jump, from)
        switch (found.kind) {
          case 'piece':
            return (
              <li key={position}>
                <Link to={paths.piece.to(paper, issue, found.page, found.piece)}>
                  {jump.mark} <span className="jump-name">{nameOfPiece(index, found.piece)}</span>
                </Link>
              </li>
            )
          case 'page':
            return (
              <li key={position}>
                <Link to={paths.page.to(paper, issue, found.page)}>{jump.mark}</Link>
              </li>
            )
          case 'absent':
            return (
              <li key={position}>
                {jump.mark} <small className="jump-note">{messages.page.absent(jump.page)}</small>
              </li>
            )
          default:
            return found satisfies never
        }
      })}
    </ul>
  )
}
