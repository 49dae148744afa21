import { type MouseEvent, type ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { paragraphId } from '#paths.ts'
import { useLinkCopier } from '#reader/share/link-copier.tsx'
import { isPlainClick } from '#ui/plain-click.ts'

/**
 * The sign of a paragraph: a link to it, which copies itself when it is pressed. The sign is drawn by
 * the style, so that it is no part of a text that is selected or copied.
 */
export function ParagraphMark({ n }: { n: number }): ReactNode {
  const messages = useMessages()
  const copy = useLinkCopier()
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    copy(paragraphAddress(n), messages.tools.paragraphCopied(n))
  }
  return (
    <a
      className="pilcrow"
      href={`#${paragraphId(n)}`}
      aria-label={messages.tools.paragraph(n)}
      lang={messages.tag}
      onClick={onClick}
    />
  )
}

function paragraphAddress(n: number): string {
  return new URL(`${location.pathname}#${paragraphId(n)}`, location.origin).href
}
