import type { DataRouter, Location } from 'react-router'
import { atOnce } from '#app/ready/at-once.ts'
import type { PageStand } from '#app/ready/page-stand.ts'
import { comeTo } from '#app/use-arrival.ts'
import { isFollowed } from '#reader/jump/followed.ts'
import { pathnameOf } from '#reader/jump/trail.ts'
import type { Way } from '#reader/jump/way.ts'

type RouterState = DataRouter['state']

/**
 * Puts the page of a location in view as soon as the router has come there, and tells the application when that has been
 * painted: what it then draws, bar and strip and title, would keep the page waiting.
 *
 * @param base the path the site is hosted under, without its last slash
 */
export function showAtOnce(
  stand: PageStand,
  way: Way,
  base: string,
): {
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
    // As long as the application is still coming to the place before, it would put that in view over this one.
    const isBehind = last !== undefined && !stand.isSettled(last.key)
    last = location
    const { key, pathname, search, hash, state } = location
    // An address that only follows the page in view changes nothing of it.
    const comes = errors === null && !isBehind && stand.has(pathname) && !isFollowed(state)
    const path = pathname.slice(base.length) + search + hash
    // The page of a step back may have been turned meanwhile: the application finds the one that is meant.
    const expected = way.expected()
    isAtOnce = comes && (expected === undefined || pathnameOf(expected.path) === pathnameOf(path))
    if (!isAtOnce) return false
    // A step back leads to a line, which stands anywhere.
    stand.show(pathname, key, historyAction === 'POP' ? undefined : hash)
    way.arrive({ key, path, action: historyAction })
    way.show(key)
    way.expect(undefined)
    atOnce.arrived = key
    comeTo(way, { key, path }, hash, historyAction)
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

/** A window that shows no frames is told of its page after so many milliseconds all the same. */
const LATEST = 200

/** Does something, once or twice, when the next frame has been painted. */
function afterFrame(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
  setTimeout(task, LATEST)
}
