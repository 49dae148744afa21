import type { RouteObject } from 'react-router'
import { Layout } from '#app/layout.tsx'
import { RouteError } from '#app/route-error.tsx'
import { contentsRoute } from '#app/routes/contents.tsx'
import { issueRoute } from '#app/routes/issue.tsx'
import { newsstandRoute } from '#app/routes/newsstand.tsx'
import { notFoundRoute } from '#app/routes/not-found.tsx'
import { openRoute } from '#app/routes/open.tsx'
import { firstPageRoute, pageRoute } from '#app/routes/page.tsx'
import { publicationRoute } from '#app/routes/publication.tsx'
import { searchAllRoute, searchIssueRoute } from '#app/routes/search.tsx'
import { storyRoute } from '#app/routes/story.tsx'
import type { Services } from '#app/services.ts'

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
        openRoute(services),
        searchAllRoute(),
        publicationRoute(library),
        issueRoute(library, [
          firstPageRoute(library),
          pageRoute(library),
          storyRoute(library),
          contentsRoute(),
          searchIssueRoute(library),
        ]),
        notFoundRoute(),
      ],
    },
  ]
}
