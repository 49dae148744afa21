import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { readableLabel } from '#messages/page-name.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/**
 * Where a story turns the page: a thin rule with the page's number, leading to it. The number is drawn
 * by the style, so that it is no part of a paragraph that is selected or copied.
 *
 * @param within inside a paragraph that the turn cuts
 */
export function PageBreak({
  page,
  piece,
  within,
}: {
  page: string
  piece: string
  within?: boolean
}): ReactNode {
  const messages = useMessages()
  const { paper, issue } = useIssue()
  const name = messages.page.name(page)
  return (
    <span
      className="page-break"
      role="doc-pagebreak"
      aria-label={name}
      lang={messages.tag}
      data-within={within || undefined}
    >
      <Link
        to={paths.piece.to(paper, issue, page, piece)}
        aria-label={name}
        data-page={readableLabel(page)}
      />
    </span>
  )
}
