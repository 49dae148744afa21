import type { ReactNode } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import { editionIn } from '#issue/edition-order.ts'
import { paths, withQuery } from '#paths.ts'
import { ArchiveSearchForm } from '#search/archive/archive-search-form.tsx'
import { type AskedQuery, askFor } from '#search/archive/query-address.ts'
import {
  type ArchiveAnswer,
  type ArchiveHit,
  RESULTS_A_PAGE,
  type SearchedPaper,
} from '#search/archive/search-source.ts'
import { LONGEST_QUERY } from '#search/fold.ts'
import { saidBack } from '#search/said-back.ts'
import { Link } from '#ui/link.tsx'

/** Search in everything that is published here: the question, and what was found, newest first. */
export function ArchiveSearchView({
  asked,
  papers,
  answer,
  isBusy,
}: {
  asked: AskedQuery
  papers: readonly SearchedPaper[]
  answer: ArchiveAnswer | undefined
  isBusy: boolean
}): ReactNode {
  const words = useLateMessages().archiveSearch
  const { query, isTooShort, isTooLong, badDate, badPaper } = asked
  return (
    <>
      <h1>{words.title}</h1>
      <ArchiveSearchForm query={query} papers={papers} />
      {badDate !== undefined && <p className="search-note">{words.noSuchDay(badDate)}</p>}
      {badPaper !== undefined && <p className="search-note">{words.noSuchPaper(badPaper)}</p>}
      {isTooLong && <p className="search-note">{words.tooLong(LONGEST_QUERY)}</p>}
      <p role="status">{isBusy ? words.busy : isTooShort ? words.tooShort : said(answer, asked, words)}</p>
      {answer && <Gaps answer={answer} papers={papers} />}
      {answer && (
        <ol className="results archive-results" start={query.page * RESULTS_A_PAGE + 1}>
          {answer.hits.map((hit) => (
            <Result
              key={`${hit.paper}/${hit.issue}/${hit.piece}`}
              hit={hit}
              papers={papers}
              text={query.text}
            />
          ))}
        </ol>
      )}
      {answer && <Turns answer={answer} asked={asked} />}
    </>
  )
}

type Words = ReturnType<typeof useLateMessages>['archiveSearch']

function said(answer: ArchiveAnswer | undefined, { query }: AskedQuery, words: Words): string {
  if (answer === undefined) return ''
  if (answer.total === 0) {
    // Where something was not searched nobody knows; the site's own index knows as well as an engine.
    if (answer.gaps.some(({ reason }) => reason !== 'engine-silent')) return ''
    const isWithin = (query.paper ?? query.from ?? query.to) !== undefined
    return (isWithin ? words.noneWithin : words.none)(saidBack(query.text))
  }
  return answer.isExact ? words.found(answer.total) : words.foundAtMost(answer.total)
}

/** One piece: its paper, day and page, its headline, and the words in their surroundings. */
function Result({
  hit,
  papers,
  text,
}: {
  hit: ArchiveHit
  papers: readonly SearchedPaper[]
  text: string
}): ReactNode {
  const messages = useLateMessages()
  const paper = papers.find(({ id }) => id === hit.paper)
  const language = hit.language || paper?.language
  return (
    <li>
      <p className="found-at">
        <span lang={paper?.language}>{paper?.name ?? hit.paper}</span>{' '}
        <time dateTime={hit.date}>{messages.date.long(hit.date, editionIn(hit.issue))}</time>{' '}
        <span>{messages.page.name(hit.page)}</span>
      </p>
      <Link to={withQuery(paths.piece.to(hit.paper, hit.issue, hit.page, hit.piece), text)} lang={language}>
        {hit.name}
      </Link>
      {hit.excerpts.map((excerpt, position) => (
        <p key={position} lang={language}>
          {excerpt.before}
          <mark>{excerpt.hit}</mark>
          {excerpt.after}
        </p>
      ))}
    </li>
  )
}

/** What could not be searched, and why; each once. */
function Gaps({ answer, papers }: { answer: ArchiveAnswer; papers: readonly SearchedPaper[] }): ReactNode {
  const words = useLateMessages().archiveSearch
  if (answer.gaps.length === 0) return undefined
  return (
    <ul className="search-gaps" role="alert">
      {answer.gaps.map(({ paper, reason }) => (
        <li key={`${paper ?? ''} ${reason}`}>
          {words.gap(reason, papers.find(({ id }) => id === paper)?.name)}
        </li>
      ))}
    </ul>
  )
}

function Turns({ answer, asked: { query } }: { answer: ArchiveAnswer; asked: AskedQuery }): ReactNode {
  const words = useLateMessages().archiveSearch
  const before = query.page > 0
  // An address may name a page that is behind the last.
  const end = Math.max(0, Math.ceil(answer.total / RESULTS_A_PAGE) - 1)
  const last = Math.min(end, answer.lastPage ?? end)
  if (!before && !answer.hasMore && answer.isCut !== true) return undefined
  return (
    <nav className="result-turns" aria-label={words.pages}>
      {before && (
        <Link to={paths.searchAll.to() + askFor({ ...query, page: Math.min(query.page - 1, last) })}>
          ← {words.previous}
        </Link>
      )}
      <span>{words.page(query.page + 1)}</span>
      {answer.isCut === true ? (
        <Link to={paths.searchAll.to() + askFor(query)} replace>
          {words.goOn}
        </Link>
      ) : (
        answer.hasMore && (
          <Link to={paths.searchAll.to() + askFor({ ...query, page: query.page + 1 })}>{words.next} →</Link>
        )
      )}
    </nav>
  )
}
