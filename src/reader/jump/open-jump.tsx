import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { nameOfPiece } from '#issue/outline-view.ts'
import type { OutlineJump } from '#issue/outline.ts'
import type { Messages } from '#messages/messages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { jumpId } from '#reader/jump/jump-link.tsx'

/**
 * A continuation that is not joined: the printed mark and the reason as text, and plain links beside
 * it to what may help. Never a link that goes nowhere.
 */
export function OpenJump({ jump }: { jump: OutlineJump }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const generated =
    jump.direction === 'forward' ? messages.jump.forward(jump.page) : messages.jump.back(jump.page)
  const pagePresent = index.outline.pages.some((page) => page.label === jump.page)
  return (
    <div className="jump open" data-jump={jump.outcome} data-direction={jump.direction} id={jumpId(jump)}>
      <span className="mark">{jump.mark ?? generated}</span>{' '}
      <span className="jump-note">{reasonOf(jump, messages)}</span>
      {jump.candidates.length > 0 && (
        <ul>
          {jump.candidates.map(({ to }) => {
            const placed = index.pieces.get(to)
            if (placed === undefined) return undefined
            const name = nameOfPiece(index, to) || messages.story.untitled
            return (
              <li key={to}>
                <Link to={paths.piece.to(paper, issue, placed.page.label, to)}>
                  {messages.page.name(placed.page.label)} · {name}
                </Link>
                {placed.piece.opening && placed.piece.opening !== name && (
                  <q className="opening">{placed.piece.opening}</q>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {jump.outcome !== 'page-absent' && pagePresent && (
        <Link className="approximate" to={paths.page.to(paper, issue, jump.page)}>
          {messages.jump.toPage(jump.page)}
        </Link>
      )}
    </div>
  )
}

function reasonOf(jump: OutlineJump, messages: Messages): string {
  switch (jump.outcome) {
    case 'page-absent':
      return messages.jump.pageAbsent(jump.page)
    case 'ambiguous':
      return messages.jump.ambiguous
    case 'no-candidate':
      return messages.jump.noCandidate(jump.page)
    case 'conflict':
      return jump.contradiction === undefined
        ? messages.jump.noCandidate(jump.page)
        : messages.jump.conflict(jump.page, jump.contradiction.mark, jump.contradiction.page)
    case 'resolved':
    case 'probable':
      return messages.jump.noCandidate(jump.page)
    default:
      return jump.outcome satisfies never
  }
}
