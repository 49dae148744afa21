import type { ReactNode } from 'react'
import type { OutlinePage } from '#issue/outline.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/** The pages before and after one; a missing end is undefined. */
export function neighbours(
  pages: readonly OutlinePage[],
  label: string,
): { previous?: OutlinePage; next?: OutlinePage } {
  const at = pages.findIndex((page) => page.label === label)
  return at < 0 ? {} : { previous: pages[at - 1], next: pages[at + 1] }
}

/** Links to the pages before and after. Turning a page replaces the history entry. */
export function PageTurns({ label }: { label: string }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const { previous, next } = neighbours(index.outline.pages, label)
  return (
    <div className="page-turns">
      {previous && (
        <Link
          replace
          className="turn-previous"
          to={paths.page.to(paper, issue, previous.label)}
          aria-label={messages.page.previous}
        >
          <span aria-hidden="true">←</span>
          <span className="turn-name">{messages.page.previous}</span>
          <small className="turn-name">{describe(previous, messages.page.name)}</small>
        </Link>
      )}
      {next && (
        <Link
          replace
          className="turn-next"
          to={paths.page.to(paper, issue, next.label)}
          aria-label={messages.page.next}
        >
          <span className="turn-name">{messages.page.next}</span>
          <small className="turn-name">{describe(next, messages.page.name)}</small>
          <span aria-hidden="true">→</span>
        </Link>
      )}
    </div>
  )
}

function describe(page: OutlinePage, name: (label: string) => string): string {
  return page.section ? `${name(page.label)} · ${page.section}` : name(page.label)
}
