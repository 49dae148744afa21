import type { ReactNode } from 'react'
import type { Outline } from '#issue/outline.ts'
import type { Page } from '#issue/schema.ts'
import { usePrintedWords } from '#messages/printed-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ownColour } from '#ui/own-colour.ts'

/** The line at the head of an inner page: page, section, date, name. */
export function Folio({ outline, page }: { outline: Outline; page: Page }): ReactNode {
  const messages = useMessages()
  const printed = usePrintedWords(outline.language)
  return (
    <header className="folio">
      <h1>
        <b lang={messages.tag}>{messages.page.name(page.label)}</b>
        {page.section && <span>{page.section}</span>}
      </h1>
      <p>
        <time dateTime={outline.date} suppressHydrationWarning>
          {printed.date.long(outline.date, outline.edition)}
        </time>
        <span suppressHydrationWarning>{printed.date.weekday(outline.date)}</span>
        <span className="name" {...ownColour(outline.publication.color)}>
          {outline.publication.name}
        </span>
      </p>
    </header>
  )
}
