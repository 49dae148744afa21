import type { RouteObject } from 'react-router'
import { RouteError } from '#app/errors/route-error.tsx'

/** Any other address. Its loader throws, so that a static rendering reports 404 and not 200. */
export function notFoundRoute(): RouteObject {
  return {
    path: '*',
    loader: () => {
      throw new Response(undefined, { status: 404 })
    },
    ErrorBoundary: RouteError,
    Component: RouteError,
  }
}
