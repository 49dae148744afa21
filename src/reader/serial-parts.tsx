import type { ReactNode } from 'react'
import type { Article } from '#issue/schema.ts'
import { maybeSerial, saysSerial } from '#issue/serial-mark.ts'
import { useMessages } from '#messages/use-messages.ts'
import { late } from '#ui/late.tsx'

const SerialLinks = late(async () => (await import('#reader/serial-links.tsx')).SerialLinks)

/**
 * A serial's label as printed, and a line that says what it is until the links come, late, to the parts before and after
 * this one: both are one line. What does not call itself a serial has no such line.
 */
export function SerialParts({ article }: { article: Article }): ReactNode {
  const messages = useMessages()
  if (!maybeSerial(article)) return undefined
  const said = saysSerial(article) ? <small lang={messages.tag}>{messages.jump.serial}</small> : undefined
  return (
    <div className="serial">
      {article.serial && <p className="serial-label">{article.serial}</p>}
      <SerialLinks article={article} meanwhile={said} />
    </div>
  )
}
