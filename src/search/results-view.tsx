import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'
import type { SearchResult } from '#search/find-in-issue.ts'

/** What was found, by piece, the words lit in their surroundings. */
export function ResultsView({
  query,
  results,
  addressOf,
  language,
}: {
  query: string
  results: readonly SearchResult[]
  addressOf: (page: string, piece: string) => string
  language: string
}): ReactNode {
  const messages = useMessages()
  if (query.trim() === '') return undefined
  const hits = results.reduce((sum, result) => sum + result.hits, 0)
  return (
    <>
      <p role="status">{hits === 0 ? messages.search.none(query) : messages.search.count(hits)}</p>
      <ul className="results" lang={language}>
        {results.map((result) => (
          <li key={result.piece}>
            <Link to={addressOf(result.page, result.piece)}>
              <small>{messages.page.name(result.page)}</small> {result.name}
            </Link>
            {result.excerpts.map((excerpt, position) => (
              <p key={position}>
                {excerpt.before}
                <mark>{excerpt.hit}</mark>
                {excerpt.after}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
