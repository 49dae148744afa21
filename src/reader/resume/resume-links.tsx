import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
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

/** The issues to go on with, each at the page and the piece read last. */
export function ResumeList({ places }: { places: readonly ReadPlace[] }): ReactNode {
  const messages = useMessages()
  return (
    <nav className="resume-on-stand" aria-label={messages.resume.title}>
      <h2 aria-hidden="true">{messages.resume.title}</h2>
      <ul>
        {places.map((place) => (
          <li key={`${place.paper}/${place.issue}`}>
            <Link to={addressOf(place)}>
              <span className="resume-issue">
                <b lang={place.language}>{place.publication}</b> {messages.date.long(place.date)}{' '}
                {messages.page.name(place.page)}
              </span>
              {place.name && <span lang={place.language}> {place.name}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
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
