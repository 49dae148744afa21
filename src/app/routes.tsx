import type { RouteObject } from 'react-router'
import { Layout } from '#app/layout.tsx'
import { RouteError } from '#app/route-error.tsx'
import { issueRoute } from '#app/routes/issue.tsx'
import { newsstandRoute } from '#app/routes/newsstand.tsx'
import { notFoundRoute } from '#app/routes/not-found.tsx'
import { pageRoutes } from '#app/routes/page.tsx'
import { storyRoute } from '#app/routes/story.tsx'
import type { Services } from '#app/services.ts'
import { paths } from '#paths.ts'

/** The one table of routes, for the browser and for the press. */
export function makeRoutes(services: Services): RouteObject[] {
  const { library } = services
  return [
    {
      element: <Layout services={services} />,
      ErrorBoundary: RouteError,
      HydrateFallback: () => undefined,
      children: [
        newsstandRoute(library),
        later(paths.open.pattern, async () => (await import('#app/routes/open.tsx')).openRoute(services)),
        later(paths.searchAll.pattern, async () =>
          (await import('#app/routes/search-archive.tsx')).searchArchiveRoute(services),
        ),
        later(paths.publication.pattern, async () =>
          (await import('#app/routes/publication.tsx')).publicationRoute(library),
        ),
        later(paths.archiveYear.pattern, async () =>
          (await import('#app/routes/publication.tsx')).archiveYearRoute(library),
        ),
        issueRoute(library, [
          ...pageRoutes(library),
          storyRoute(library),
          later('contents/', async () => (await import('#app/routes/contents.tsx')).contentsRoute()),
          later('search/', async () =>
            (await import('#app/routes/search-issue.tsx')).searchIssueRoute(library),
          ),
        ]),
        notFoundRoute(),
      ],
    },
  ]
}

/** A view that few readers open first: its code comes when it is asked for. */
function later(path: string, load: () => Promise<RouteObject>): RouteObject {
  return {
    path,
    ErrorBoundary: RouteError,
    lazy: async () => {
      const { loader, Component } = await load()
      return { loader, Component }
    },
  }
}
