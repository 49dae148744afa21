import type { ReactNode } from 'react'
import { usePrintedWords } from '#messages/printed-words.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SmallFront, type SmallFrontPage } from '#newsstand/small-front.tsx'
import { Link } from '#ui/link.tsx'
import { ownColour } from '#ui/own-colour.ts'

/** One issue as the newsstand lists it. */
export type ListedIssue = {
  address: string
  date: string
  edition?: string
  number?: string
  lunarDate?: string
  lead?: string
  pages?: readonly string[]
  front?: SmallFrontPage
}

/** A paper as it lies on the stand: its name, the day, its front page set small; older days below. */
export function FrontPage({
  name,
  colour,
  nameLink,
  language,
  issues,
  linkOf,
  pictureOf,
}: {
  name: string
  colour?: string
  /** Where the name leads: the archive; a file of the reader's own has none. */
  nameLink?: string
  language: string
  issues: readonly ListedIssue[]
  linkOf: (issue: ListedIssue) => string
  /** The address of a picture of an issue, where it may be shown. */
  pictureOf?: (issue: ListedIssue, src: string) => string | undefined
}): ReactNode {
  const messages = useMessages()
  const printed = usePrintedWords(language)
  const [latest, ...older] = issues
  return (
    <div className="front" lang={language}>
      <h2 className="front-name" {...ownColour(colour)}>
        {nameLink === undefined ? name : <Link to={nameLink}>{name}</Link>}
      </h2>
      {latest && (
        <Link className="front-page" to={linkOf(latest)}>
          <span className="front-day">
            <time dateTime={latest.date} suppressHydrationWarning>
              {printed.date.long(latest.date, latest.edition)}
            </time>
            <span suppressHydrationWarning>{printed.date.weekday(latest.date)}</span>
            {latest.lunarDate && <span>{latest.lunarDate}</span>}
            {latest.number && <span>{printed.issue.number(latest.number)}</span>}
          </span>
          {latest.front ? (
            <SmallFront
              front={latest.front}
              picture={latest.front.picture && pictureOf?.(latest, latest.front.picture.src)}
              language={language}
            />
          ) : (
            latest.lead && <strong className="front-lead">{latest.lead}</strong>
          )}
          {latest.pages && (
            <span className="front-pages" lang={messages.tag}>
              {messages.page.count(latest.pages.length)}
            </span>
          )}
        </Link>
      )}
      {older.length > 0 && (
        <ul className="older">
          {older.map((issue) => (
            <li key={issue.address}>
              <Link to={linkOf(issue)}>
                <time dateTime={issue.date} suppressHydrationWarning>
                  {printed.date.long(issue.date, issue.edition)}
                </time>
                {issue.lead && <span> {issue.lead}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {nameLink !== undefined && (
        <Link className="all-issues" to={nameLink} lang={messages.tag}>
          {messages.issue.calendar}
        </Link>
      )}
    </div>
  )
}
