import type { ReactNode } from 'react'
import { useLateMessages, useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import '#styles/resume.css'

/** Where a reader was in an issue. */
export type ReadPlace = {
  paper: string
  issue: string
  page: string
  piece?: string
  name?: string
  block?: string
  paragraph?: number
  publication: string
  language: string
  date: string
}

/** The issues to go on with, each at the page and the piece read last; of one that is gone, that, and a way to be rid of it. */
export function ResumeList<Place extends ReadPlace>({
  places,
  isGone,
  forget,
}: {
  places: readonly Place[]
  isGone: (place: Place) => boolean
  forget: (place: Place) => void
}): ReactNode {
  const messages = useLateMessages()
  return (
    <nav className="resume-on-stand" aria-label={messages.resume.title}>
      <h2 aria-hidden="true">{messages.resume.title}</h2>
      <ul>
        {places.map((place) => (
          <li key={`${place.paper}/${place.issue}`}>
            {isGone(place) ? (
              <GonePlace place={place} forget={() => forget(place)} />
            ) : (
              <Link to={addressOf(place)}>
                <IssueName place={place} />
                {place.name && <span lang={place.language}> {place.name}</span>}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function IssueName({ place }: { place: ReadPlace }): ReactNode {
  const messages = useMessages()
  return (
    <span className="resume-issue">
      <b lang={place.language}>{place.publication}</b> {messages.date.long(place.date)}{' '}
      {messages.page.name(place.page)}
    </span>
  )
}

function GonePlace({ place, forget }: { place: ReadPlace; forget: () => void }): ReactNode {
  const messages = useLateMessages()
  const name = `${place.publication} ${messages.date.long(place.date)}`
  return (
    <div className="resume-gone">
      <p>
        <IssueName place={place} />
        <span>{messages.readOn.gone}</span>
      </p>
      <button type="button" aria-label={messages.readOn.forget(name)} onClick={forget}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  )
}

/** The way to where one was in the issue at hand. */
export function ResumeButton({ place }: { place: ReadPlace }): ReactNode {
  const messages = useMessages()
  return (
    <nav className="resume-in-issue" aria-label={messages.resume.title}>
      <Link className="button" to={addressOf(place)}>
        {messages.resume.title} <b>{messages.page.name(place.page)}</b>
        {place.name && <span lang={place.language}> {place.name}</span>}
      </Link>
    </nav>
  )
}

function addressOf({ paper, issue, page, piece, block, paragraph }: ReadPlace): string {
  if (piece === undefined) return paths.page.to(paper, issue, page)
  if (paragraph !== undefined) return paths.story.to(paper, issue, piece, paragraph)
  return paths.piece.to(paper, issue, page, block ?? piece)
}
