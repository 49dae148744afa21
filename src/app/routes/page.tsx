import { lazy, type ReactNode, Suspense } from 'react'
import { replace, type RouteObject, useLoaderData, useLocation, useParams } from 'react-router'
import { Announce } from '#app/announce.tsx'
import { nameOfIssue } from '#app/head/titles.ts'
import { useFetchAhead } from '#app/fetch-ahead.ts'
import { Head } from '#app/head/head.tsx'
import { atOnce } from '#app/ready/at-once.ts'
import { ResumeInIssue } from '#app/last-read/resume.tsx'
import { whenIdle } from '#app/idle.ts'
import { WholeIssue } from '#app/whole-issue.tsx'
import { matchPageLabel } from '#issue/page-label.ts'
import type { SetPage } from '#issue/page-setting.ts'
import { type Library, LibraryError } from '#library/library.ts'
import { useMessages } from '#messages/use-messages.ts'
import { MAIN_ID, paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { isFollowed } from '#reader/jump/followed.ts'
import { PageView } from '#reader/page/page-view.tsx'
import { usePreferences } from '#reader/preferences/use-preferences.ts'
import { late } from '#ui/late.tsx'

type Params = { params: { paper?: string; issue?: string; page?: string }; request: Request }

/**
 * `/:paper/:issue/`, the first page under the issue's own address, and `/:paper/:issue/:page/`, one page by
 * its label. Both have one component, so that pages under each other stay while the address follows them.
 */
export function pageRoute(library: Library): RouteObject {
  const load = async ({ params, request }: Params) => {
    const { paper = '', issue = '', page } = params
    const { pages } = (await library.outlineFor(paper, issue, new URL(request.url).pathname)).outline
    if (page === undefined) {
      const [first] = pages
      if (first === undefined) throw new LibraryError('page-not-found', issue)
      return library.page(paper, issue, first.label)
    }
    if (!pages.some(({ label }) => label === page)) {
      // `3` for a page printed `03`: the address becomes the page's own.
      const meant = matchPageLabel(page, pages)
      if (meant === undefined) throw new LibraryError('page-not-found', page)
      throw replace(paths.page.to(paper, issue, meant.label) + new URL(request.url).search)
    }
    return library.page(paper, issue, page)
  }
  function Component(): ReactNode {
    const page = useLoaderData<typeof load>()
    return <LoadedPage library={library} page={page} atIssue={useParams()['page'] === undefined} />
  }
  return { loader: load, Component }
}

/** The code of pages under each other comes where a reader chose them; out of reach, they are turned. */
const ScrolledPages = lazy(async () => {
  try {
    return { default: (await import('#reader/page/scrolled-pages.tsx')).ScrolledPages }
  } catch {
    return { default: ({ current }: { current: SetPage }) => <PageView key={current.label} page={current} /> }
  }
})

/** The code of a page's image comes where a reader chose it; out of reach, the page is set. */
const FacsimileView = lazy(async () => {
  try {
    return { default: (await import('#reader/facsimile/facsimile-view.tsx')).FacsimileView }
  } catch {
    return { default: ({ page }: { page: SetPage }) => <PageView page={page} /> }
  }
})

/** Pages to turn to at once; without their code, which comes when there is nothing else to do, a page is drawn when it is asked for. */
const ReadyPages = late(async () => {
  await new Promise<void>(whenIdle)
  return (await import('#app/ready/ready-pages.tsx')).ReadyPages
})

function LoadedPage({
  library,
  page,
  atIssue,
}: {
  library: Library
  page: SetPage
  atIssue: boolean
}): ReactNode {
  const messages = useMessages()
  const { paper, issue, index, picture } = useIssue()
  const { state, key } = useLocation()
  const [{ paging, view }] = usePreferences()
  // An image that may not be fetched, or is not there, gives way to the set page.
  const hasImage = page.image !== undefined && picture(page.image.src) !== undefined
  const isImaged = view === 'image' && hasImage
  // Where pages are turned and set; by image a page is set only where it has none.
  const isTurned = view !== 'image' && paging === 'turn'
  const isReady = isTurned && atOnce.isShown?.(key) === true
  useFetchAhead(library, page.label)
  const name = messages.page.turned(page.label, page.section)
  const issueName = nameOfIssue(index, messages)
  const title = atIssue ? `${issueName} · ${messages.app.name}` : `${name} · ${issueName}`
  return (
    <main id={MAIN_ID} tabIndex={-1} data-imaged={hasImage || undefined}>
      <Head
        title={title}
        canonical={atIssue ? paths.issue.to(paper, issue) : paths.page.to(paper, issue, page.label)}
        shared={{
          kind: 'website',
          name: atIssue ? issueName : `${name} · ${issueName}`,
          site: index.outline.publication.name,
          about: { page: page.label, index, language: messages.tag },
        }}
      />
      <Announce text={isFollowed(state) ? '' : name} />
      {isImaged && page.image ? (
        <Suspense fallback={undefined}>
          <FacsimileView key={page.label} page={page} image={page.image} />
        </Suspense>
      ) : paging === 'scroll' ? (
        <WholeIssue library={library} isUrgent>
          <PageInScroll page={page} />
        </WholeIssue>
      ) : (
        <>
          {!isReady && <PageView key={page.label} page={page} />}
          {isTurned && <ReadyPages {...{ library, page, isReady }} entry={key} />}
        </>
      )}
      {atIssue && <ResumeInIssue />}
    </main>
  )
}

/** A page with all others over and under it; alone until it is known which these are, and their code is there. */
function PageInScroll({ page }: { page: SetPage }): ReactNode {
  const { isWhole } = useIssue()
  const alone = <PageView key={page.label} page={page} />
  if (!isWhole) return alone
  return (
    <Suspense fallback={alone}>
      <ScrolledPages current={page} />
    </Suspense>
  )
}
