import type { LoaderFunction, RouteObject } from 'react-router'
import { Layout } from '#app/layout.tsx'
import { loadSpokenWords } from '#app/rendered-language.ts'
import { RouteError } from '#app/errors/route-error.tsx'
import { issueRoute } from '#app/routes/issue.tsx'
import { notFoundRoute } from '#app/routes/not-found.tsx'
import type { Services } from '#app/services.ts'
import { isSpokenFirst, type View, views } from '#app/views.ts'
import { paths } from '#paths.ts'

/** Brings the styles of a view, where it has some of its own. */
type Dress = (view: View) => Promise<unknown>

/**
 * The one table of routes, for the browser and for the press. A view's code comes when the view is asked
 * for, so that the first load is that of one view.
 *
 * @param dress how a browser gets a view's styles; the press links them in the document
 */
export function makeRoutes(services: Services, dress: Dress = () => Promise.resolve()): RouteObject[] {
  const { library } = services
  const { newsstand, publication, story, contents, open } = views
  const later = (view: View, load: () => Promise<RouteObject>) => {
    let code: RouteObject | undefined
    // Not the router's own `lazy`: one that has failed is never tried again, and leaves the window blank.
    const loader: LoaderFunction = async (asked) => {
      if (code === undefined) [code] = await Promise.all([load(), dress(view), wordsFor(view)])
      return typeof code.loader === 'function' ? code.loader(asked) : null
    }
    const Component = () => code?.Component && <code.Component />
    return { ErrorBoundary: RouteError, handle: { view }, loader, Component }
  }
  const at = (path: string, view: View, load: () => Promise<RouteObject>): RouteObject => ({
    path,
    ...later(view, load),
  })
  // One component for both addresses: it stays while the address moves on between them.
  const page = later('page', async () => (await views.page()).pageRoute(library))
  const inIssue: RouteObject[] = [
    { index: true, ...page },
    { path: ':page/', ...page },
    at('story/:article/', 'story', async () => (await story()).storyRoute(library)),
    at('proof/', 'proof', async () => (await views.proof()).proofRoute(services)),
    at('contents/', 'contents', async () => (await contents()).contentsRoute()),
    at('search/', 'search-issue', async () => (await views['search-issue']()).searchIssueRoute(library)),
  ]
  return [
    {
      element: <Layout services={services} />,
      ErrorBoundary: RouteError,
      HydrateFallback: () => undefined,
      children: [
        at(paths.newsstand.pattern, 'newsstand', async () => (await newsstand()).newsstandRoute(services)),
        at(paths.open.pattern, 'open', async () => (await open()).openRoute(services)),
        at(paths.searchAll.pattern, 'search-archive', async () =>
          (await views['search-archive']()).searchArchiveRoute(services),
        ),
        at(paths.publication.pattern, 'publication', async () =>
          (await publication()).publicationRoute(library),
        ),
        at(paths.archiveYear.pattern, 'publication', async () =>
          (await publication()).archiveYearRoute(library),
        ),
        issueRoute(services, inIssue),
        notFoundRoute(),
      ],
    },
  ]
}

/** A view that is no first one waits for the words that came late. */
async function wordsFor(view: View): Promise<void> {
  if (!isSpokenFirst(view)) await loadSpokenWords()
}
