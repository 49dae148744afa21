import type { Place, Spot } from '#reader/jump/way.ts'

const FOCUSABLE = 'a[href], button, summary, input, select, textarea, [tabindex]'

/** The line whose place is kept, as a share of the window's height: a little over where one reads. */
const KEPT_LINE = 0.3

/**
 * Where the reader is: the element under the reading line, or the link being followed, with its
 * distance from the top of the window.
 *
 * @param followed the link that is about to be followed
 */
export function takePlace(followed?: Element): Place {
  const anchor = followed === undefined ? elementOnLine() : holderOf(followed)
  const focused = followed ?? document.activeElement ?? undefined
  return {
    anchor: anchor?.id,
    offset: anchor === undefined ? 0 : Math.round(anchor.getBoundingClientRect().top),
    y: Math.round(window.scrollY),
    focus: focused === undefined ? undefined : spotOf(focused),
    unfolded: unfoldedPieces(),
  }
}

/** The pieces at whose foot the rest of the story is shown. */
function unfoldedPieces(): string[] | undefined {
  const rests = document.querySelectorAll('article[id] > .poured')
  return rests.length === 0 ? undefined : [...rests].flatMap((rest) => rest.parentElement?.id ?? [])
}

/** Scrolls so that the place's anchor stands where it stood. */
export function alignTo(place: Place): void {
  const anchor = place.anchor === undefined ? undefined : document.getElementById(place.anchor)
  const top = anchor ? window.scrollY + anchor.getBoundingClientRect().top - place.offset : place.y
  if (Math.abs(top - window.scrollY) > 1) window.scrollTo({ top, behavior: 'instant' })
}

/** The element that had focus at a place. */
export function focusedAt({ focus }: Place): HTMLElement | undefined {
  const holder = focus && document.getElementById(focus.within)
  if (!holder || focus.nth < 0) return holder ?? undefined
  // For the view as a whole nothing stands in: its link may come yet.
  return focusableIn(holder, focus.href)[focus.nth] ?? (holder.matches('main') ? undefined : holder)
}

/** The element over whose text the reading line runs; in a page of columns, the one nearest its middle. */
function elementOnLine(): Element | undefined {
  const y = window.innerHeight * KEPT_LINE
  for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
    const hit = document.elementFromPoint(window.innerWidth * share, y)
    const holder = hit === null ? undefined : holderOf(hit)
    if (holder !== undefined) return holder
  }
  return undefined
}

function holderOf(element: Element): Element | undefined {
  return element.closest('main [id]') ?? undefined
}

/** A link of a list (results, contents) stands in nothing that has a name but the view. */
function spotOf(focused: Element): Spot | undefined {
  const holder = holderOf(focused) ?? focused.closest('main')
  if (!holder) return undefined
  const href = focused.getAttribute('href') ?? undefined
  const nth = focusableIn(holder, href).findIndex((element) => element === focused)
  return holder !== focused && nth < 0 ? undefined : { within: holder.id, nth, href }
}

function focusableIn(holder: Element, href: string | undefined): HTMLElement[] {
  return [...holder.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => (element.getAttribute('href') ?? undefined) === href,
  )
}
