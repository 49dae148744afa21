import { type MouseEvent, type ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { paragraphId } from '#paths.ts'
import { useLinkCopier } from '#reader/share/link-copier.tsx'
import { isPlainClick } from '#ui/plain-click.ts'

/**
 * The sign of a paragraph: a link to it, which copies itself when it is pressed. The sign is drawn by
 * the style, so that it is no part of a text that is selected or copied. It is for pointer and finger: read out after
 * each paragraph it would cut a story in pieces. The share sheet offers the same link to keys and screen readers.
 */
export function ParagraphMark({ n }: { n: number }): ReactNode {
  const messages = useMessages()
  const copy = useLinkCopier()
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    copy(paragraphAddress(n), messages.tools.copied)
  }
  return (
    <a
      className="pilcrow"
      href={`#${paragraphId(n)}`}
      title={messages.tools.paragraph(n)}
      aria-hidden="true"
      tabIndex={-1}
      onClick={onClick}
    />
  )
}

function paragraphAddress(n: number): string {
  return new URL(`${location.pathname}#${paragraphId(n)}`, location.origin).href
}
