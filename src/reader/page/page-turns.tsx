import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { OutlinePage } from '#issue/outline.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'

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
        <Link replace to={paths.page.to(paper, issue, previous.label)} aria-label={messages.page.previous}>
          ← {messages.page.previous} <small>{describe(previous, messages.page.name)}</small>
        </Link>
      )}
      {next && (
        <Link replace to={paths.page.to(paper, issue, next.label)} aria-label={messages.page.next}>
          {messages.page.next} <small>{describe(next, messages.page.name)}</small> →
        </Link>
      )}
    </div>
  )
}

function describe(page: OutlinePage, name: (label: string) => string): string {
  return page.section ? `${name(page.label)} · ${page.section}` : name(page.label)
}
