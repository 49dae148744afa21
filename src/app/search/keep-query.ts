import type { DataRouter, Path, To } from 'react-router'
import { withQuery } from '#paths.ts'

/** An issue's part of a path. */
const IN_ISSUE = /^.*?\/[^/]+\/\d{4}-\d{2}-\d{2}[^/]*\/|^.*?\/local\/[^/]+\//u

/**
 * Keeps what is sought in the address while one moves about in an issue: a link that says nothing of a query
 * takes that of the address along. An address with a search of its own, even an empty one (an object with
 * `search: ''`), is gone to as it is.
 */
export function keepQuery(router: DataRouter): DataRouter {
  const navigate = router.navigate.bind(router)
  router.navigate = (to: number | To | null, options?: Parameters<typeof navigate>[1]) =>
    typeof to === 'number' ? navigate(to) : navigate(withQueryOf(router.state.location, to), options)
  return router
}

/** The same address with the query of the one before, where both are in one issue. */
export function withQueryOf(from: Pick<Path, 'pathname' | 'search'>, to: To | null): To | null {
  if (typeof to !== 'string' || to.includes('?')) return to
  const query = new URLSearchParams(from.search).get('q')
  const issue = IN_ISSUE.exec(from.pathname)?.[0]
  const [path = ''] = to.split('#', 1)
  // Without a path it is a place on the same page, whose search the router drops.
  const stays = path === '' || (issue !== undefined && path.startsWith(issue))
  if (!query || issue === undefined || !stays) return to
  return withQuery(to, query)
}
