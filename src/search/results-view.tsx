import { type ReactNode, useState } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import type { Found, FoundPlace, FoundStory } from '#search/find-in-issue.ts'
import { saidBack } from '#search/said-back.ts'
import { Link } from '#ui/link.tsx'

/** How many stories are shown at once. */
const AT_ONCE = 40

/**
 * How much was found and what, by story, with the piece and page of each place and the words lit in their surroundings.
 *
 * @param found undefined while nothing is asked for: a screen reader says only what changes in a line that was there before
 */
export function ResultsView({
  query,
  found,
  addressOf,
  language,
}: {
  query: string
  found: Found | undefined
  addressOf: (page: string, piece: string | undefined) => string
  language: string
}): ReactNode {
  const { search } = useLateMessages()
  return (
    <>
      <p role="status">
        {found &&
          (found.hits === 0 ? search.none(saidBack(query)) : search.found(found.hits, found.stories.length))}
      </p>
      {found && <Stories key={query} stories={found.stories} addressOf={addressOf} language={language} />}
    </>
  )
}

function Stories({
  stories,
  addressOf,
  language,
}: {
  stories: readonly FoundStory[]
  addressOf: (page: string, piece: string | undefined) => string
  language: string
}): ReactNode {
  const messages = useLateMessages()
  const [most, setMost] = useState(AT_ONCE)
  const rest = stories.length - most
  return (
    <>
      <ol className="results" lang={language}>
        {stories.slice(0, most).map((story) => (
          <li key={story.id ?? `page ${story.page}`}>
            <StoryResult story={story} addressOf={addressOf} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setMost(most + AT_ONCE)}>
          {messages.search.more(Math.min(rest, AT_ONCE))}
        </button>
      )}
    </>
  )
}

function StoryResult({
  story,
  addressOf,
}: {
  story: FoundStory
  addressOf: (page: string, piece: string | undefined) => string
}): ReactNode {
  const messages = useLateMessages()
  const [first] = story.places
  const name = story.name || messages.search.pageItself
  return (
    <>
      <h2 className="result-name">
        {first === undefined ? name : <Link to={addressOf(first.page, first.piece)}>{name}</Link>}
      </h2>
      {story.places.map((place) => (
        <Place key={place.piece ?? ''} place={place} to={addressOf(place.page, place.piece)} name={name} />
      ))}
    </>
  )
}

function Place({ place, to, name }: { place: FoundPlace; to: string; name: string }): ReactNode {
  const messages = useLateMessages()
  const page = messages.page.name(place.page)
  return (
    <div className="result-place">
      <Link className="result-page" lang={messages.tag} to={to} aria-label={`${page} ${name}`}>
        {page}
        {place.hits > 1 && <small>{messages.search.here(place.hits)}</small>}
      </Link>
      <div>
        {place.excerpts.map((excerpt, position) => (
          <p key={position}>
            {excerpt.before}
            <mark>{excerpt.hit}</mark>
            {excerpt.after}
          </p>
        ))}
      </div>
    </div>
  )
}
