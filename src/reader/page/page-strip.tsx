import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'
import { readableLabel } from '#messages/page-name.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'

/** Every page of the issue; those that the current page's stories lead to are marked. */
export function PageStrip({ current }: { current?: string }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const reached = pagesReached(index, current)
  return (
    <nav aria-label={messages.page.list} className="page-strip">
      <ol>
        {index.outline.pages.map((page) => (
          <li key={page.label}>
            <Link
              replace
              to={paths.page.to(paper, issue, page.label)}
              aria-current={page.label === current ? 'page' : undefined}
              aria-label={
                page.section
                  ? `${messages.page.name(page.label)} ${page.section}`
                  : messages.page.name(page.label)
              }
              data-reached={reached.has(page.label) || undefined}
              title={page.section}
            >
              {readableLabel(page.label)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function pagesReached(index: ReturnType<typeof useIssue>['index'], current: string | undefined): Set<string> {
  const reached = new Set<string>()
  for (const jump of index.outline.jumps) {
    if (jump.to === undefined || index.pieces.get(jump.from)?.page.label !== current) continue
    const page = index.pieces.get(jump.to)?.page.label
    if (page !== undefined && page !== current) reached.add(page)
  }
  return reached
}
