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
  const pieces = [...document.querySelectorAll('article[id]:has(> .poured)')].map((piece) => piece.id)
  return pieces.length === 0 ? undefined : pieces
}

/** Scrolls so that the place's anchor stands where it stood. */
export function alignTo(place: Place): void {
  const anchor = place.anchor === undefined ? undefined : document.getElementById(place.anchor)
  const top = anchor ? window.scrollY + anchor.getBoundingClientRect().top - place.offset : place.y
  if (Math.abs(top - window.scrollY) > 1) window.scrollTo({ top, behavior: 'instant' })
}

/** The element that had focus at a place. */
export function focusedAt(place: Place): HTMLElement | undefined {
  if (place.focus === undefined) return undefined
  const holder = document.getElementById(place.focus.within) ?? undefined
  if (place.focus.nth < 0) return holder
  const found = holder === undefined ? undefined : focusableIn(holder)[place.focus.nth]
  return found ?? holder
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
  const holder = element.closest('main [id]')
  return holder !== null && holder.id !== '' ? holder : undefined
}

function spotOf(focused: Element): Spot | undefined {
  const holder = holderOf(focused)
  if (holder === undefined) return undefined
  if (holder === focused) return { within: holder.id, nth: -1 }
  const nth = focusableIn(holder).findIndex((element) => element === focused)
  return nth < 0 ? undefined : { within: holder.id, nth }
}

function focusableIn(holder: Element): HTMLElement[] {
  return [...holder.querySelectorAll<HTMLElement>(FOCUSABLE)]
}
