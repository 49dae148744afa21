import { type ReactNode, useEffect, useState } from 'react'
import type { Article } from '#issue/schema.ts'
import { serialOf } from '#issue/serial.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { editionIn } from '#issue/edition-order.ts'
import { paths } from '#paths.ts'
import { type SerialPart, useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

type Beside = { before?: SerialPart | undefined; after?: SerialPart | undefined }

/**
 * Links to the parts of a serial before and after this one, in whatever issues they stand.
 *
 * @param meanwhile the line they take the place of; without one they stand in the white under the piece, so that nothing
 *   moves when they come
 */
export function SerialLinks({ article, meanwhile }: { article: Article; meanwhile?: ReactNode }): ReactNode {
  const messages = useLateMessages()
  const { paper, issue, serial } = useIssue()
  const [{ before, after }, setBeside] = useState<Beside>({})
  useEffect(() => {
    let isLeft = false
    const title = serialOf(article)?.title
    if (title === undefined) return
    // None, also where what tells them apart cannot be fetched: what is printed stands all the same.
    void serial(title).then((parts) => {
      if (!isLeft) setBeside(besides(parts, issue, article.id))
    })
    return () => {
      isLeft = true
    }
  }, [serial, article, issue])
  if ((before ?? after) === undefined) return meanwhile
  return (
    <nav
      className="serial-parts"
      data-in-white={meanwhile === undefined || undefined}
      aria-label={messages.serial.parts}
      lang={messages.tag}
    >
      {before && <PartLink paper={paper} part={before} says={messages.serial.previous} />}
      {after && <PartLink paper={paper} part={after} says={messages.serial.next} />}
    </nav>
  )
}

function besides(parts: readonly SerialPart[], issue: string, piece: string): Beside {
  const at = parts.findIndex((part) => part.issue === issue && part.piece === piece)
  return at < 0 ? {} : { before: parts[at - 1], after: parts[at + 1] }
}

function PartLink({ paper, part, says }: { paper: string; part: SerialPart; says: string }): ReactNode {
  const messages = useLateMessages()
  return (
    <Link to={paths.story.to(paper, part.issue, part.piece)}>
      {says} <small>{messages.date.long(part.date, editionIn(part.issue))}</small>
    </Link>
  )
}
