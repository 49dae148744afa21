import { type Measured, type Measuring, measureMore, skipUnseen } from '#app/ready/unseen-pieces.ts'

/** The place of the page in view, and pages that are ready to be it: kept out of the document, where nothing finds them. */
export type PageStand = {
  /** Keeps a page ready for its path, until the function that is returned is called. */
  keep: (path: string, element: HTMLElement) => () => void
  /** Measures some more of a ready page, so that what is not seen of it can be left for later; whether that was all. */
  measure: (path: string) => boolean
  /** Forgets what was measured. */
  remeasure: (path: string) => void
  has: (path: string) => boolean
  /** Whether this ready page is the one in view, also before the application knows. */
  isInView: (path: string) => boolean
  /** Gives up the ready pages of other paths than these, but never the one in view; the paths that are left. */
  keepOnly: (paths: readonly string[]) => ReadonlySet<string>
  /**
   * Puts a ready page in view, for the history entry of this key.
   *
   * @param hash what is to be seen of it first: its top, or what a fragment names; all of it where that is not known
   */
  show: (path: string, key: string, hash: string | undefined) => void
  /** Lets that be laid out which could be left until after the first frame. */
  complete: () => void
  /** Whether what is in view for an entry is a ready page. */
  isShown: (key: string) => boolean
  /** Says that the application has come to an entry, and to which page: what it has drawn itself is in view, or the ready page. */
  settle: (path: string, key: string) => void
  /** Whether the application has come to this entry. */
  isSettled: (key: string) => boolean
  /** Leaves the place as the application has drawn it. */
  clear: () => void
}

/** Signs of text measured at a time: few at first, since a page as a whole would keep a slow phone from answering. */
const FEW = 1000
const MANY = 16_000
/** How long one measuring should take, in ms: a machine that needs less is given more at a time. */
const SHORT = 8

type Ready = {
  element: HTMLElement
  measuring: Measuring
  measured?: Measured | undefined
}

/** @param place the element that the page in view stands in */
export function makePageStand(place: () => HTMLElement | null): PageStand {
  const ready = new Map<string, Ready>()
  let entries = new Map<string, string>()
  let settled: string | undefined
  let shown: HTMLElement | undefined
  let shownAt: string | undefined
  let covered: HTMLElement[] = []
  let complete = () => {}
  let signs = FEW
  const clear = () => {
    complete()
    shown?.remove()
    shown = undefined
    shownAt = undefined
    for (const drawn of covered) drawn.style.removeProperty('display')
    covered = []
  }
  const put = (path: string, element: HTMLElement) => {
    const stand = place()
    if (shown === element && element.parentElement === stand) return
    clear()
    covered = Array.from(stand?.children ?? []).filter((drawn) => drawn instanceof HTMLElement)
    for (const drawn of covered) {
      drawn.style.setProperty('display', 'none')
      // Else focus would be lost a frame later, when nobody sees to it.
      if (document.activeElement instanceof HTMLElement && drawn.contains(document.activeElement))
        document.activeElement.blur()
    }
    stand?.prepend(element)
    shown = element
    shownAt = path
  }
  return {
    keep: (path, element) => {
      ready.set(path, { element, measuring: { sizes: new Map() } })
      // Made anew while it is in view.
      if (shownAt === path) put(path, element)
      return () => {
        ready.delete(path)
      }
    },
    measure: (path) => {
      const stand = place()
      const page = ready.get(path)
      if (page === undefined || stand === null || page.element === shown) return true
      const began = performance.now()
      page.measured = measureMore(page.element, stand, page.measuring, signs)
      signs = performance.now() - began < SHORT ? Math.min(MANY, signs * 2) : Math.max(FEW, signs / 2)
      return page.measured !== undefined
    },
    remeasure: (path) => {
      const page = ready.get(path)
      if (page === undefined) return
      page.measuring = { sizes: new Map() }
      page.measured = undefined
    },
    has: (path) => ready.has(path),
    isInView: (path) => shown !== undefined && ready.get(path)?.element === shown,
    keepOnly: (paths) => {
      for (const [path, { element }] of ready)
        if (!paths.includes(path) && element !== shown) ready.delete(path)
      return new Set(ready.keys())
    },
    show: (path, key, hash) => {
      const page = ready.get(path)
      if (page === undefined) return
      entries.set(key, path)
      if (page.element === shown) return
      const again = hash === undefined ? undefined : skipUnseen(page.measured, hash)
      put(path, page.element)
      complete = () => {
        again?.()
        complete = () => {}
      }
    },
    complete: () => complete(),
    isShown: (key) => entries.has(key),
    isSettled: (key) => key === settled,
    settle: (path, key) => {
      settled = key
      const page = entries.get(key) === path ? ready.get(path) : undefined
      entries = new Map(page && [[key, path]])
      if (page === undefined) clear()
      else put(path, page.element)
    },
    clear,
  }
}
