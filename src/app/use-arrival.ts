import { useContext, useLayoutEffect, useRef } from 'react'
import { useLocation, useNavigate, useNavigationType } from 'react-router'
import { atOnce } from '#app/ready/at-once.ts'
import { isFollowed } from '#reader/jump/followed.ts'
import { holdInPlace, isHeld, topInDocument } from '#reader/jump/hold.ts'
import { focusPointOf, focusQuietly, fragmentTarget, light } from '#reader/jump/landing.ts'
import { alignTo, focusedAt, takePlace } from '#reader/jump/place.ts'
import { MAIN_ID } from '#paths.ts'
import { type Departure, pathnameOf } from '#reader/jump/trail.ts'
import type { Place, Way } from '#reader/jump/way.ts'
import { WayContext } from '#reader/jump/way-context.ts'

/** The fragment this document was asked for with: a redirect (a later piece's story) does not carry it on. */
const ASKED_FOR = typeof window === 'undefined' ? '' : window.location.hash

/** Scrolling has come to rest after this many milliseconds. */
const REST = 120
/** A view that was asked for is expected within this many milliseconds. */
const LEAVING = 800

/**
 * Takes the browser's place in scrolling and focus: going back and reloading return to the very line,
 * an address with a fragment lands on what it names, anything else begins at the top.
 */
export function useArrival(): void {
  const way = useContext(WayContext)
  const navigate = useNavigate()
  const { key, pathname, search, hash, state } = useLocation()
  const action = useNavigationType()
  const path = pathname + search + hash
  const loading = useRef(true)
  // While rendering, so that the views of this location already find the way that led to it.
  if (typeof window !== 'undefined') way.arrive({ key, path, action })

  useLayoutEffect(() => {
    history.scrollRestoration = 'manual'
    const isThere = atOnce.arrived === key
    atOnce.arrived = undefined
    if (isThere) return
    way.show(key)
    const missed = way.expected()
    way.expect(undefined)
    if (action === 'REPLACE' && isFollowed(state)) {
      way.keep(takePlace())
      return
    }
    if (missed !== undefined && action === 'POP' && pathnameOf(missed.path) !== pathname) {
      // The page there was turned meanwhile: the way back still leads to the line that was left.
      way.lend(missed)
      void navigate(missed.path, { replace: true })
      return
    }
    if (loading.current && action === 'REPLACE' && hash === '' && ASKED_FOR !== '') {
      loading.current = false
      void navigate({ pathname, search, hash: ASKED_FOR }, { replace: true })
      return
    }
    const load = loading.current ? (isReturn() ? 'again' : 'new') : undefined
    loading.current = false
    comeTo(placeToRestore(way, { key, path }, action, load), hash, load)
  }, [way, key, path, pathname, search, hash, state, action, navigate])

  useLayoutEffect(() => keepPlaces(way), [way])
}

/** How the document was loaded that a location is the first of. */
type Load = 'new' | 'again'

/** Comes to the place of a location: the line that was left there, what its fragment names, or its top. */
export function comeTo(place: Place | undefined, hash: string, load?: Load): void {
  if (place !== undefined) restore(place, load)
  // The browser has put a first load at its top; one that is repeated, where it scrolled another view to.
  else if (!land(hash, load) && load !== 'new') begin()
}

/**
 * The line of a location that is to be come back to; none where one comes anew. It is given once.
 *
 * @param load where a document begins with it
 */
export function placeToRestore(way: Way, here: Departure, action: string, load?: Load): Place | undefined {
  const lent = way.lent()
  if (lent !== undefined) return lent
  return action === 'POP' && load !== 'new' ? way.place(here) : undefined
}

function restore(place: Place, load: Load | undefined): void {
  // What had the focus may come late, with text that is poured again.
  let isFocused = false
  const focusAgain = () => {
    const focused = isFocused ? undefined : focusedAt(place)
    if (focused !== undefined) focusQuietly(focused)
    isFocused ||= focused !== undefined
    return isFocused
  }
  holdInPlace({
    align: () => {
      alignTo(place)
      focusAgain()
    },
    documentTop: () =>
      topInDocument(place.anchor === undefined ? undefined : document.getElementById(place.anchor)),
    mayShrink: load !== undefined,
  })
  if (!focusAgain()) focusMain()
}

/** True where the fragment names something that is there. */
function land(hash: string, load: Load | undefined): boolean {
  const target = fragmentTarget(hash)
  if (target === undefined) return false
  let shown: HTMLElement | undefined
  holdInPlace({
    align: () => {
      // A view whose code comes late (all pages in one scroll) brings the same text in elements of its own.
      const now = fragmentTarget(hash) ?? target
      if (now !== shown) arriveAt(now)
      shown = now
      now.scrollIntoView({ block: 'start', behavior: 'instant' })
    },
    documentTop: () => topInDocument(shown),
    mayShrink: load !== undefined,
  })
  void lightWords(hash)
  return true
}

function arriveAt(target: HTMLElement): void {
  // Focus asks for the layout: what changes the look comes before it.
  light(target)
  focusQuietly(focusPointOf(target))
}

/**
 * Lights the words an address points at. A browser that knows how keeps the directive from the script and
 * looks once, when the document loads, which is too early for one that is filled later; some tell it here.
 */
async function lightWords(hash: string): Promise<void> {
  const asked = performance.getEntriesByType('navigation')[0]?.name ?? ''
  const address = [hash, asked].find((written) => written.includes(':~:') && written.includes(hash))
  if (address === undefined) return
  try {
    const { lightText } = await import('#reader/share/light-text.ts')
    lightText(address)
  } catch {
    // Out of reach: the paragraph is lit all the same.
  }
}

function begin(): void {
  holdInPlace({
    align: () => {
      const page = scrolledPage()
      if (page === undefined) window.scrollTo({ top: 0, behavior: 'instant' })
      else page.scrollIntoView({ block: 'start', behavior: 'instant' })
    },
    documentTop: () => topInDocument(scrolledPage()),
  })
  focusMain()
}

/** The page of the address where the pages stand under each other; the first one begins at the top like any view. */
function scrolledPage(): Element | undefined {
  return document.querySelector('section[data-page][data-current]:not(:first-child)') ?? undefined
}

/** Focus that went with the view before goes to the new one; focus in the bar stays there. */
function focusMain(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return
  const main = document.getElementById(MAIN_ID)
  if (main !== null) focusQuietly(main)
}

/** Whether the document was loaded again rather than newly visited. */
function isReturn(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return (
    typeof PerformanceNavigationTiming === 'function' &&
    entry instanceof PerformanceNavigationTiming &&
    entry.type !== 'navigate'
  )
}

/** Keeps the entry's place: at rest, when a link is followed, and when the document is left. */
function keepPlaces(way: Way): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let leftAt = -LEAVING
  const keep = (followed?: Element) => {
    clearTimeout(timer)
    // A scroll that comes to rest while the next view is on its way must not replace the link that was followed.
    if (followed === undefined && performance.now() - leftAt < LEAVING) return
    if (followed !== undefined) leftAt = performance.now()
    way.keep(takePlace(followed))
  }
  const onScroll = () => {
    clearTimeout(timer)
    timer = setTimeout(() => (isHeld() ? onScroll() : keep()), REST)
  }
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('main a[href]') : null
    if (link !== null) keep(link)
  }
  const onHide = () => {
    if (!isHeld()) keep()
    // What the browser does by itself is better than nothing until the script runs again.
    history.scrollRestoration = 'auto'
  }
  const onShow = () => {
    history.scrollRestoration = 'manual'
  }
  window.addEventListener('scroll', onScroll, { passive: true })
  window.addEventListener('click', onClick, true)
  window.addEventListener('pagehide', onHide)
  window.addEventListener('pageshow', onShow)
  return () => {
    clearTimeout(timer)
    window.removeEventListener('scroll', onScroll)
    window.removeEventListener('click', onClick, true)
    window.removeEventListener('pagehide', onHide)
    window.removeEventListener('pageshow', onShow)
  }
}
