import type { ReactNode } from 'react'
import type { PagePiece } from '#issue/story-flow.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/** Who wrote and photographed a story: each name leads to what else they have. */
export function MoreBy({ pieces }: { pieces: readonly PagePiece[] }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const names = new Set(
    pieces.flatMap(({ article }) => [
      ...(article.byline ?? []),
      ...(article.photos ?? []).flatMap(({ credit }) => credit?.names ?? []),
    ]),
  )
  if (names.size === 0) return undefined
  return (
    <p className="more-by" lang={messages.tag}>
      <span>{messages.story.moreBy}</span>
      {[...names].map((name) => (
        <Link
          key={name}
          lang={index.outline.language}
          to={paths.search.to(paper, issue, name)}
          aria-label={messages.story.moreOf(name)}
        >
          {name}
        </Link>
      ))}
    </p>
  )
}
