import { type ReactNode } from 'react'
import { replace, type RouteObject, useLoaderData } from 'react-router'
import { Announce } from '#app/announce.tsx'
import { describePage, nameOfIssue } from '#app/describe.ts'
import { useFetchAhead } from '#app/fetch-ahead.ts'
import { Head } from '#app/head.tsx'
import { RouteError } from '#app/route-error.tsx'
import { matchPageLabel } from '#issue/page-label.ts'
import type { Page } from '#issue/schema.ts'
import { type Library, LibraryError } from '#library/library.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { PageView } from '#reader/page/page-view.tsx'

type Params = { params: { paper?: string; issue?: string; page?: string } }

/** `/:paper/:issue/`: the first page, under the issue's own address. */
export function firstPageRoute(library: Library): RouteObject {
  const loader = async ({ params }: Params) => {
    const { paper = '', issue = '' } = params
    const first = (await library.outline(paper, issue)).pages[0]
    if (first === undefined) throw new LibraryError('page-not-found', issue)
    return library.page(paper, issue, first.label)
  }
  return {
    index: true,
    loader,
    Component: () => <LoadedPage library={library} page={useLoaderData<typeof loader>()} atIssue />,
    ErrorBoundary: RouteError,
  }
}

/** `/:paper/:issue/:page/`: one page by its label. */
export function pageRoute(library: Library): RouteObject {
  const loader = async ({ params }: Params) => {
    const { paper = '', issue = '', page = '' } = params
    const { pages } = await library.outline(paper, issue)
    if (!pages.some(({ label }) => label === page)) {
      // `3` for a page printed `03`: the address becomes the page's own.
      const meant = matchPageLabel(page, pages)
      if (meant === undefined) throw new LibraryError('page-not-found', page)
      throw replace(paths.page.to(paper, issue, meant.label))
    }
    return library.page(paper, issue, page)
  }
  return {
    path: ':page/',
    loader,
    Component: () => <LoadedPage library={library} page={useLoaderData<typeof loader>()} />,
    ErrorBoundary: RouteError,
  }
}

function LoadedPage({
  library,
  page,
  atIssue,
}: {
  library: Library
  page: Page
  atIssue?: boolean
}): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  useFetchAhead(library, page.label)
  const name = messages.page.turned(page.label, page.section)
  const issueName = nameOfIssue(index, messages)
  const title = atIssue ? `${issueName} · ${messages.app.name}` : `${name} · ${issueName}`
  return (
    <main id="main" tabIndex={-1}>
      <Head
        title={title}
        canonical={atIssue ? paths.issue.to(paper, issue) : paths.page.to(paper, issue, page.label)}
        shared={{
          kind: 'website',
          name: atIssue ? issueName : `${name} · ${issueName}`,
          site: index.outline.publication.name,
          description: describePage(index, page.label, messages),
        }}
      />
      <Announce text={name} />
      <PageView key={page.label} page={page} />
    </main>
  )
}
