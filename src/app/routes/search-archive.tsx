import type { ReactNode } from 'react'
import { type RouteObject, useLoaderData, useNavigation } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { Head } from '#app/head/head.tsx'
import { NeedsScript } from '#app/needs-script.tsx'
import { RouteError } from '#app/errors/route-error.tsx'
import type { Services } from '#app/services.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { MAIN_ID, paths } from '#paths.ts'
import { ArchiveSearchView } from '#search/archive/archive-search-view.tsx'
import { askedOf, readQuery } from '#search/archive/query-address.ts'

/** `/search/`: search in everything published here; the query is in the address. */
export function searchArchiveRoute({ archive }: Services): RouteObject {
  const loader = async ({ request }: { request: Request }) => {
    const read = readQuery(new URL(request.url).searchParams)
    const source = await archive?.()
    if (source === undefined) return { asked: read, papers: [], answer: undefined }
    const asked = askedOf(await source.papers(), read)
    const isAsked = asked.query.text !== '' && !asked.isTooShort
    const answer = isAsked ? await source.search(asked.query, request.signal) : undefined
    return { asked, papers: await source.papers(), answer }
  }
  function Component(): ReactNode {
    const { asked, papers, answer } = useLoaderData<typeof loader>()
    const messages = useLateMessages()
    const isBusy = useNavigation().location?.pathname === paths.searchAll.to()
    return (
      <>
        <Bar />
        <main id={MAIN_ID} className="search-page" tabIndex={-1}>
          <Head
            title={`${messages.archiveSearch.title} · ${messages.app.name}`}
            canonical={paths.searchAll.to()}
          />
          <ArchiveSearchView asked={asked} papers={papers} answer={answer} isBusy={isBusy} />
          <NeedsScript />
        </main>
      </>
    )
  }
  return { path: paths.searchAll.pattern, loader, Component, ErrorBoundary: RouteError }
}
