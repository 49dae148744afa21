import { type ReactNode, useMemo } from 'react'
import { replace, type RouteObject, useLoaderData } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { FeedLinks } from '#app/head/feed-links.tsx'
import { frontReader } from '#app/front-reader.ts'
import { Head } from '#app/head/head.tsx'
import { RouteError } from '#app/errors/route-error.tsx'
import { type ArchiveHead, type ArchiveYear, type Library, LibraryError } from '#library/library.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { ArchiveView } from '#newsstand/archive-view.tsx'
import { LOCAL_PAPER, MAIN_ID, paths } from '#paths.ts'
import { usePreferences } from '#reader/preferences/use-preferences.ts'

type Params = { params: { paper?: string; year?: string } }

/** `/:paper/`: the calendar of a publication's newest year. */
export function publicationRoute(library: Library): RouteObject {
  const loader = async ({ params: { paper = '' } }: Params) => {
    if (paper === LOCAL_PAPER) throw replace(paths.newsstand.to())
    const head = await library.archive(paper)
    const newest = head.years.at(-1)?.year
    if (newest === undefined) throw new LibraryError('year-not-found', paper)
    return { head, year: await library.archiveYear(paper, newest) }
  }
  function Component(): ReactNode {
    return <Archive library={library} {...useLoaderData<typeof loader>()} whole />
  }
  return { path: paths.publication.pattern, loader, Component, ErrorBoundary: RouteError }
}

/** `/:paper/archive/:year/`: the calendar of another year. */
export function archiveYearRoute(library: Library): RouteObject {
  const loader = async ({ params: { paper = '', year = '' } }: Params) => {
    const ofYear = library.archiveYear(paper, year).catch(async (error: unknown) => {
      const { noYear } = await import('#app/errors/issue-elsewhere.ts')
      throw await noYear(library, paper, year, error)
    })
    const [head, of] = await Promise.all([library.archive(paper), ofYear])
    return { head, year: of }
  }
  function Component(): ReactNode {
    return <Archive library={library} {...useLoaderData<typeof loader>()} whole={false} />
  }
  return { path: paths.archiveYear.pattern, loader, Component, ErrorBoundary: RouteError }
}

function Archive({
  library,
  head,
  year,
  whole,
}: {
  library: Library
  head: ArchiveHead
  year: ArchiveYear
  whole: boolean
}): ReactNode {
  const messages = useLateMessages()
  const [{ keys }] = usePreferences()
  const { publication, newest } = head
  const read = useMemo(() => frontReader(library, publication.id), [library, publication.id])
  const title = whole
    ? `${publication.name} · ${messages.newsstand.archive}`
    : `${publication.name} ${messages.archive.year(year.year)} · ${messages.newsstand.archive}`
  return (
    <>
      <Bar />
      <main id={MAIN_ID} tabIndex={-1}>
        <Head
          title={title}
          canonical={
            whole ? paths.publication.to(publication.id) : paths.archiveYear.to(publication.id, year.year)
          }
          shared={{
            kind: 'website',
            name: whole ? publication.name : title,
            site: messages.app.name,
            about: whole ? (newest?.lead ?? '') : messages.archive.issues(year.issues.length),
          }}
        >
          <FeedLinks publication={publication} />
        </Head>
        <ArchiveView
          key={`${publication.id} ${year.year}`}
          head={head}
          year={year.year}
          issues={year.issues}
          whole={whole}
          digits={keys}
          read={read}
        />
      </main>
    </>
  )
}
