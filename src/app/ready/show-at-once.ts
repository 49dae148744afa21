import type { DataRouter, Location } from 'react-router'
import { atOnce } from '#app/ready/at-once.ts'
import type { PageStand } from '#app/ready/page-stand.ts'
import { roomForWayBack } from '#app/ready/room-for-way-back.ts'
import { comeTo, placeToRestore } from '#app/use-arrival.ts'
import { isFollowed } from '#reader/jump/followed.ts'
import { fragmentTarget } from '#reader/jump/landing.ts'
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
  /** Says what the way back to an address is called. */
  nameReturns: (name: (path: string) => string) => void
  /** The application has drawn what it was told of. */
  drawn: () => void
} {
  let untold: (() => void)[] = []
  let last: Location | undefined
  let isAtOnce = false
  let cancel = () => {}
  let drawn = () => {}
  let nameOfReturn = (path: string) => path
  const end = () => {
    cancel()
    stand.complete()
    const waiting = untold
    untold = []
    for (const tell of waiting) tell()
  }
  const mayShow = ({ location, errors }: RouterState, path: string): boolean => {
    // As long as the application is still coming to the place before, it would put that in view over this one.
    if (errors !== null || (last !== undefined && !stand.isSettled(last.key))) return false
    // An address that only follows the page in view changes nothing of it.
    if (!stand.has(location.pathname) || isFollowed(location.state)) return false
    // The page of a step back may have been turned meanwhile: the application finds the one that is meant.
    const expected = way.expected()
    return expected === undefined || pathnameOf(expected.path) === pathnameOf(path)
  }
  const take = (state: RouterState): boolean => {
    const { location, navigation, historyAction } = state
    // On the way: that alone is nothing to draw, where the page will be there in a moment.
    if (navigation.location !== undefined) return stand.has(navigation.location.pathname)
    if (location === last) return isAtOnce
    const { key, pathname, search, hash } = location
    const path = pathname.slice(base.length) + search + hash
    isAtOnce = mayShow(state, path)
    last = location
    if (!isAtOnce) return false
    way.arrive({ key, path, action: historyAction })
    way.show(key)
    way.expect(undefined)
    const place = placeToRestore(way, { key, path }, historyAction)
    // A line that was left stands anywhere.
    stand.show(pathname, key, place === undefined ? hash : undefined)
    atOnce.arrived = key
    const departure = way.trail(key).at(-1)
    const piece = fragmentTarget(hash)
    drawn()
    if (departure !== undefined && piece?.matches('article') === true)
      drawn = roomForWayBack(piece, nameOfReturn(departure.path))
    comeTo(place, hash)
    return true
  }
  const taken = (state: RouterState): boolean => {
    try {
      return take(state)
    } catch (error) {
      reportError(error)
      return false
    }
  }
  return {
    show: (state, tell) => {
      if (!taken(state) || document.hidden) {
        end()
        tell()
        return
      }
      if (untold.length === 0) cancel = afterFrame(end)
      untold.push(tell)
    },
    end,
    nameReturns: (name) => {
      nameOfReturn = name
    },
    drawn: () => drawn(),
  }
}

/** A window that shows no frames is told of its page after so many milliseconds all the same. */
const LATEST = 200

/** Does something when the next frame has been painted, or when none comes; the function that is returned cancels it. */
function afterFrame(task: () => void): () => void {
  let painted: ReturnType<typeof setTimeout>
  const frame = requestAnimationFrame(() => {
    painted = setTimeout(task)
  })
  const latest = setTimeout(task, LATEST)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(painted)
    clearTimeout(latest)
  }
}
