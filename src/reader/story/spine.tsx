import type { ReactNode } from 'react'
import type { PagePiece } from '#issue/story-flow.ts'
import { useMessages } from '#messages/use-messages.ts'
import { readableLabel } from '#messages/page-name.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import type { PrintedPlace } from '#reader/story/places-in-flow.ts'
import { Link } from '#ui/link.tsx'

/**
 * The pages a story runs over, the one being read marked. Each leads to its piece there; the marked one
 * to the very paragraph.
 */
export function Spine({ pieces, read }: { pieces: readonly PagePiece[]; read?: PrintedPlace }): ReactNode {
  const messages = useMessages()
  const { paper, issue } = useIssue()
  const here = read?.piece ?? pieces[0]?.article.id
  return (
    <nav
      className="spine"
      lang={messages.tag}
      aria-label={messages.story.onPages(pieces.map((piece) => piece.page))}
    >
      <p aria-hidden="true">{messages.story.runsOver}</p>
      <ol>
        {pieces.map(({ page, article }) => {
          const current = article.id === here
          const target = current && read !== undefined ? read.block : article.id
          return (
            <li key={article.id}>
              <Link
                to={paths.piece.to(paper, issue, page, target)}
                aria-current={current ? 'location' : undefined}
                aria-label={messages.page.name(page)}
              >
                <span>{readableLabel(page)}</span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
