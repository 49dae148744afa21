import type { DataRouter, Location } from 'react-router'
import { atOnce } from '#app/ready/at-once.ts'
import type { PageStand } from '#app/ready/page-stand.ts'

type RouterState = DataRouter['state']

/**
 * Puts the page of a location in view as soon as the router has come there, and tells the application when that has been
 * painted: what it then draws, bar and strip and title, would keep the page waiting.
 */
export function showAtOnce(stand: PageStand): {
  show: (state: RouterState, tell: () => void) => void
  /** Tells what is still to be told. */
  end: () => void
} {
  let told: (() => void)[] = []
  let last: Location | undefined
  let isAtOnce = false
  const end = () => {
    stand.complete()
    const waiting = told
    told = []
    for (const tell of waiting) tell()
  }
  const isTaken = ({ location, navigation, historyAction, errors }: RouterState): boolean => {
    // On the way: that alone is nothing to draw, where the page will be there in a moment.
    if (navigation.location !== undefined) return stand.has(navigation.location.pathname)
    if (location === last) return isAtOnce
    last = location
    const comes = errors === null && stand.has(location.pathname)
    const arrive = comes ? atOnce.arrive?.(location, historyAction) : undefined
    isAtOnce = arrive !== undefined
    if (arrive === undefined) return false
    // A step back leads to a line, which stands anywhere.
    stand.show(location.pathname, location.key, historyAction === 'POP' ? undefined : location.hash)
    arrive()
    return true
  }
  return {
    show: (state, tell) => {
      if (!isTaken(state) || document.hidden) {
        end()
        tell()
        return
      }
      if (told.length === 0) afterFrame(end)
      told.push(tell)
    },
    end,
  }
}

/** Does something when the next frame has been painted. */
function afterFrame(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
}
