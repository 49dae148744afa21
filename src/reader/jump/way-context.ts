import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Departure } from '#reader/jump/trail.ts'
import { makeWay, type Way } from '#reader/jump/way.ts'
import { neverChanges } from '#ui/never-changes.ts'

/** The reader's way through this session's history. */
export const WayContext = createContext<Way>(makeWay())

/** The place to go back to, and the way there; prerendered pages have none. */
export function useWayBack(): { departure?: Departure; goBack: () => void } {
  const way = useContext(WayContext)
  const navigate = useNavigate()
  const { key } = useLocation()
  const departure = useSyncExternalStore(
    // A trail never changes under its entry; only the entry does.
    neverChanges,
    () => way.trail(key).at(-1),
    () => undefined,
  )
  const goBack = useCallback(() => {
    if (departure === undefined) return
    if (isFirstEntry()) {
      way.lend(departure)
      void navigate(departure.path)
      return
    }
    way.expect(departure)
    void navigate(-1)
  }, [way, departure, navigate])
  return { departure, goBack }
}

/**
 * Whether nothing is behind in the history, though something was left: a browser keeps some fifty entries, and a
 * duplicated tab may begin with one. A browser that cannot tell is taken at its history's word.
 */
function isFirstEntry(): boolean {
  return 'navigation' in window && !window.navigation.canGoBack
}
