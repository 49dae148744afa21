import { type ReactNode, useEffect, useState } from 'react'
import type { Article } from '#issue/schema.ts'
import { maybeSerial, saysSerial } from '#issue/serial-mark.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { type SerialPart, useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/**
 * A serial's label as printed, and the parts before and after this one, in whatever issues they stand. These come late:
 * what calls itself a serial keeps their place.
 */
export function SerialParts({ article }: { article: Article }): ReactNode {
  const messages = useMessages()
  const { paper, issue, serial } = useIssue()
  const [parts, setParts] = useState<readonly SerialPart[]>([])
  useEffect(() => {
    if (!maybeSerial(article)) return
    let isLeft = false
    void partsOf(article, serial).then(
      (came) => {
        if (!isLeft) setParts(came)
      },
      () => undefined,
    )
    return () => {
      isLeft = true
    }
  }, [serial, article])
  const at = parts.findIndex((part) => part.issue === issue && part.piece === article.id)
  const before = at < 0 ? undefined : parts[at - 1]
  const after = at < 0 ? undefined : parts[at + 1]
  const isLinked = (before ?? after) !== undefined
  if (!isLinked && !saysSerial(article)) return undefined
  return (
    <div className="serial">
      {article.serial && <p className="serial-label">{article.serial}</p>}
      {isLinked ? (
        <nav className="serial-parts" aria-label={messages.jump.serialParts} lang={messages.tag}>
          {before && <PartLink paper={paper} part={before} says={messages.jump.previousPart} />}
          {after && <PartLink paper={paper} part={after} says={messages.jump.nextPart} />}
        </nav>
      ) : (
        article.serial && <small lang={messages.tag}>{messages.jump.serial}</small>
      )}
    </div>
  )
}

/** None, also where what tells them apart cannot be fetched: the label stands all the same. */
async function partsOf(
  article: Article,
  partsOfTitle: (title: string) => Promise<readonly SerialPart[]>,
): Promise<readonly SerialPart[]> {
  const { serialOf } = await import('#issue/serial.ts')
  const title = serialOf(article)?.title
  return title === undefined ? [] : partsOfTitle(title)
}

function PartLink({ paper, part, says }: { paper: string; part: SerialPart; says: string }): ReactNode {
  const messages = useMessages()
  return (
    <Link to={paths.story.to(paper, part.issue, part.piece)}>
      {says} <small>{messages.date.long(part.date)}</small>
    </Link>
  )
}
