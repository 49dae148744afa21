import type { ReactNode } from 'react'
import { Link, type RouteObject } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { nameOfIssue } from '#app/describe.ts'
import { Head } from '#app/head.tsx'
import { RouteError } from '#app/route-error.tsx'
import type { Library } from '#library/library.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { findInIssue, type SearchedPage } from '#search/find-in-issue.ts'
import { SearchForm } from '#search/search-form.tsx'
import { ResultsView } from '#search/results-view.tsx'
import { useLoaderData } from 'react-router'

/** `/search/`: search in everything published here. */
export function searchAllRoute(): RouteObject {
  function Component(): ReactNode {
    const messages = useMessages()
    return (
      <>
        <Bar />
        <main id="main" className="search-page" tabIndex={-1}>
          <Head title={`${messages.search.label} · ${messages.app.name}`} canonical={paths.searchAll.to()} />
          <h1>{messages.search.label}</h1>
          <p>{messages.search.notYet}</p>
          <p className="ways-on">
            <Link to={paths.newsstand.to()}>{messages.error.toNewsstand}</Link>
          </p>
        </main>
      </>
    )
  }
  return { path: paths.searchAll.pattern, Component, ErrorBoundary: RouteError }
}

/** `/:paper/:issue/search/?q=`: search in the issue being read; the query is in the address. */
export function searchIssueRoute(library: Library): RouteObject {
  const loader = async ({
    params,
    request,
  }: {
    params: { paper?: string; issue?: string }
    request: Request
  }) => {
    const { paper = '', issue = '' } = params
    const query = new URL(request.url).searchParams.get('q') ?? ''
    if (query.trim() === '') return { query, results: [] }
    const outline = await library.outline(paper, issue)
    const pages: SearchedPage[] = await Promise.all(
      outline.pages.map(({ label }) => library.page(paper, issue, label)),
    )
    return { query, results: findInIssue(query, pages) }
  }
  function Component(): ReactNode {
    const { query, results } = useLoaderData<typeof loader>()
    const messages = useMessages()
    const { paper, issue, index } = useIssue()
    return (
      <main id="main" className="search-page" tabIndex={-1}>
        <Head
          title={`${messages.search.label} · ${nameOfIssue(index, messages)}`}
          canonical={paths.search.to(paper, issue)}
        />
        <h1>{messages.search.label}</h1>
        <SearchForm query={query} />
        <ResultsView
          query={query}
          results={results}
          addressOf={(page, piece) => paths.piece.to(paper, issue, page, piece)}
          language={index.outline.language}
        />
      </main>
    )
  }
  return { path: 'search/', loader, Component, ErrorBoundary: RouteError }
}
