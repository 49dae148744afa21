import type { ReactNode } from 'react'
import { nameOfPiece } from '#issue/outline-view.ts'
import { matchPageLabel } from '#issue/page-label.ts'
import type { Jump } from '#issue/schema.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/** "See page 5": plain links to other articles, never joined to this one; where it is not known which, to the page. */
export function References({ jumps }: { jumps: readonly Jump[] }): ReactNode {
  const messages = useMessages()
  return (
    <ul className="references" aria-label={messages.jump.seeAlso}>
      {jumps.map((jump, position) => (
        <li key={position}>
          <Reference jump={jump} />
        </li>
      ))}
    </ul>
  )
}

function Reference({ jump: { mark, page, to } }: { jump: Jump }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const placed = to === undefined ? undefined : index.pieces.get(to)
  if (placed !== undefined) {
    const { piece, page: on } = placed
    return (
      <Link to={paths.piece.to(paper, issue, on.label, piece.id)}>
        {mark} <span className="jump-name">{nameOfPiece(index, piece.id)}</span>
      </Link>
    )
  }
  const meant = matchPageLabel(page, index.outline.pages)
  if (meant !== undefined) return <Link to={paths.page.to(paper, issue, meant.label)}>{mark}</Link>
  return (
    <>
      {mark} <small className="jump-note">{messages.page.absent(page)}</small>
    </>
  )
}
