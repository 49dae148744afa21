import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { neverChanges } from '#ui/never-changes.ts'
import { absoluteAddress, useOrigin } from '#ui/origin.ts'
import { useSiteLinks } from '#ui/site-links.tsx'

/**
 * Where what is printed comes from: paper, day, pages, address. Only paper shows it. An address without a host leads
 * nowhere from there: none is written until the host is known.
 *
 * @param to the view's own address, without the base
 */
export function PrintSource({ pages, to }: { pages: readonly string[]; to: string }): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const { publication, date, edition, number } = index.outline
  const href = useSiteLinks().href(to)
  // Where the press was not told the host, a browser knows it.
  const here = useSyncExternalStore(
    neverChanges,
    () => location.origin,
    () => undefined,
  )
  const origin = useOrigin() ?? here
  useEffect(() => {
    // Out of reach, paper is set more plainly.
    void import('#styles/print-setting.css').catch(() => undefined)
  }, [])
  return (
    <footer className="print-source" lang={messages.tag}>
      <p>
        <span lang={index.outline.language}>{publication.name}</span>{' '}
        {messages.tools.source(messages.date.long(date, edition), number, pages)}
      </p>
      {origin !== undefined && <p>{absoluteAddress(origin, href)}</p>}
    </footer>
  )
}
