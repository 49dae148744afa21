import type { DataRouter } from 'react-router'

type RouterState = DataRouter['state']

/**
 * Between what is there from the first (the router, the page in view, the keys, the arrival at a place) and the pages that are made
 * ready for a turn, whose code comes late: as long as it has not come, `show` and `isShown` are not set.
 */
export const atOnce: {
  /** Shows the page of a state at once where it is ready, and tells of the state then; else tells of it immediately. */
  show?: ((state: RouterState, tell: () => void) => void) | undefined
  /** Whether the page of the history entry with this key was ready, and is shown as it was made. */
  isShown?: ((key: string) => boolean) | undefined
  /** The key of the entry whose place has been come to already. */
  arrived?: string | undefined
  /** Where the router is and goes to, which the application may not have come to. */
  state?: () => RouterState
} = {}

/** Lets a router's pages be shown before the application is told of them. */
export function turnAtOnce(router: DataRouter): DataRouter {
  const subscribe = router.subscribe.bind(router)
  atOnce.state = () => router.state
  router.subscribe = (listener) =>
    subscribe((state, options) => {
      const tell = () => listener(state, options)
      if (atOnce.show) atOnce.show(state, tell)
      else tell()
    })
  return router
}
