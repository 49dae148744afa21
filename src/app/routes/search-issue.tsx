import { type ReactNode, useEffect } from 'react'
import { type RouteObject, useLoaderData, useNavigate } from 'react-router'
import { nameOfIssue } from '#app/head/titles.ts'
import { Head } from '#app/head/head.tsx'
import { searchIssue } from '#app/search/issue-search.ts'
import { NeedsScript } from '#app/needs-script.tsx'
import { RouteError } from '#app/errors/route-error.tsx'
import type { Library } from '#library/library.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, MAIN_ID, paths, withQuery } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { saidBack } from '#search/said-back.ts'
import { SearchForm } from '#search/search-form.tsx'
import { ResultsView } from '#search/results-view.tsx'
import { Link } from '#ui/link.tsx'
import { useMounted } from '#ui/use-mounted.ts'

/** `/:paper/:issue/search/?q=`: search in the issue being read; the query is in the address. */
export function searchIssueRoute(library: Library): RouteObject {
  const loader = async ({
    params: { paper = '', issue = '' },
    request,
  }: {
    params: { paper?: string; issue?: string }
    request: Request
  }) => {
    const query = new URL(request.url).searchParams.get('q') ?? ''
    if (query.trim() === '') return { query, found: undefined }
    return { query, found: await searchIssue(library, paper, issue, query) }
  }
  function Component(): ReactNode {
    const loaded = useLoaderData<typeof loader>()
    const mounted = useMounted()
    // The document was printed without a query; what was found comes once it is taken over.
    const { query, found } = mounted ? loaded : { query: '', found: undefined }
    const messages = useLateMessages()
    const navigate = useNavigate()
    const { paper, issue, index } = useIssue()
    useEffect(() => {
      // Read and folded before the first word is typed.
      void searchIssue(library, paper, issue, ' ').catch(() => undefined)
    }, [paper, issue])
    return (
      <main id={MAIN_ID} className="search-page" tabIndex={-1}>
        <Head
          title={`${messages.tools.search} · ${nameOfIssue(index, messages)}`}
          canonical={paths.search.to(paper, issue)}
        />
        <h1>{messages.tools.search}</h1>
        <NeedsScript>
          <p className="ways-on">
            <Link className="button" to={paths.contents.to(paper, issue)}>
              {messages.issue.contents}
            </Link>
          </p>
        </NeedsScript>
        <SearchForm
          query={query}
          // A navigation that is on its way gives way to the next: the newest query wins.
          typed={(next) => void navigate(`?${new URLSearchParams({ q: next })}`, { replace: true })}
        />
        <ResultsView
          query={query}
          found={found}
          addressOf={(page, piece) =>
            withQuery(
              piece === undefined
                ? paths.page.to(paper, issue, page)
                : paths.piece.to(paper, issue, page, piece),
              query.trim(),
            )
          }
          language={index.outline.language}
        />
        {found !== undefined && paper !== LOCAL_PAPER && (
          <p className="search-further">
            <Link to={paths.searchAll.to(query)}>{messages.search.inArchive(saidBack(query))}</Link>
          </p>
        )}
      </main>
    )
  }
  return { path: 'search/', loader, Component, ErrorBoundary: RouteError }
}
