import { Fragment, type ReactNode } from 'react'
import { nameOfPiece } from '#issue/outline-view.ts'
import type { OutlineJump } from '#issue/outline.ts'
import { matchPageLabel } from '#issue/page-label.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { jumpId, titled } from '#reader/jump/jump-name.ts'
import { reasonOfOpen } from '#reader/jump/open-reason.ts'
import { Link } from '#ui/link.tsx'

/**
 * A continuation that is not joined: the printed mark and the reason as text, and plain links beside
 * it to what may help. Never a link that goes nowhere.
 */
export function OpenJump({ jump, elsewhere }: { jump: OutlineJump; elsewhere?: boolean }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const generated =
    jump.direction === 'forward' ? messages.jump.forward(jump.page) : messages.jump.back(jump.page)
  const page = jump.outcome === 'page-absent' ? undefined : matchPageLabel(jump.page, index.outline.pages)
  return (
    <div
      className="jump open"
      data-jump={jump.outcome}
      data-direction={jump.direction}
      id={elsewhere ? undefined : jumpId(jump)}
    >
      <p>
        <span className="mark">{jump.mark ?? generated}</span>{' '}
        <span className="jump-note" lang={messages.tag}>
          {reasonOfOpen(jump, index, messages)}
        </span>
      </p>
      {jump.candidates.length > 0 && (
        <ul className="candidates">
          {jump.candidates.map(({ to }) => (
            <Candidate key={to} to={to} />
          ))}
        </ul>
      )}
      {page !== undefined && (
        <p className="approximate">
          <Link to={paths.page.to(paper, issue, page.label)} lang={messages.tag}>
            {messages.jump.toPage(page.label)}
          </Link>
        </p>
      )}
    </div>
  )
}

/** One piece that the jump may mean: where it stands, what it is called, how it begins. */
function Candidate({ to }: { to: string }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const placed = index.pieces.get(to)
  if (placed === undefined) return undefined
  const { headline, opening } = placed.piece
  const name = headline ?? (placed.story.length > 1 ? nameOfPiece(index, to) : undefined)
  return (
    <li>
      <Link to={paths.piece.to(paper, issue, placed.page.label, to)}>
        <span lang={messages.tag}>{messages.page.name(placed.page.label)}</span>{' '}
        {name === undefined ? (
          <span lang={messages.tag}>{messages.jump.noHeadline}</span>
        ) : (
          <span className="jump-name">{titled(name, index.outline.language)}</span>
        )}
        {opening && (
          <Fragment>
            {' '}
            <span className="opening">{opening}</span>
          </Fragment>
        )}
      </Link>
    </li>
  )
}
