import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Article } from '#issue/schema.ts'
import { serialOf } from '#issue/serial.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { type SerialPart, useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/** A serial's label as printed, and the parts before and after this one, in whatever issues they stand. */
export function SerialParts({ article }: { article: Article }): ReactNode {
  const messages = useMessages()
  const { paper, issue, serial } = useIssue()
  const title = useMemo(() => serialOf(article)?.title, [article])
  const [parts, setParts] = useState<readonly SerialPart[]>([])
  useEffect(() => {
    if (title === undefined) return
    let isLeft = false
    void serial(title).then((came) => {
      if (!isLeft) setParts(came)
    })
    return () => {
      isLeft = true
    }
  }, [serial, title])
  const at = parts.findIndex((part) => part.issue === issue && part.piece === article.id)
  const before = at < 0 ? undefined : parts[at - 1]
  const after = at < 0 ? undefined : parts[at + 1]
  return (
    <>
      {article.serial && (
        <p className="serial">
          {article.serial}
          {(before ?? after) === undefined && <small lang={messages.tag}> {messages.jump.serial}</small>}
        </p>
      )}
      {(before ?? after) && (
        <nav className="serial-parts" aria-label={messages.jump.serialParts} lang={messages.tag}>
          {before && <PartLink paper={paper} part={before} says={messages.jump.previousPart} />}
          {after && <PartLink paper={paper} part={after} says={messages.jump.nextPart} />}
        </nav>
      )}
    </>
  )
}

function PartLink({ paper, part, says }: { paper: string; part: SerialPart; says: string }): ReactNode {
  const messages = useMessages()
  return (
    <Link to={paths.story.to(paper, part.issue, part.piece)}>
      {says} <small>{messages.date.long(part.date)}</small>
    </Link>
  )
}
