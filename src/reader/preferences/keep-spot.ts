import { pieceOfZoneId } from '#reader/facsimile/zones.ts'
import { holdInPlace, topInDocument } from '#reader/jump/hold.ts'
import { focusPointOf, focusQuietly } from '#reader/jump/landing.ts'
import { alignTo, takePlace } from '#reader/jump/place.ts'
import { leaveSpot } from '#reader/jump/spot.ts'
import type { Place } from '#reader/jump/way.ts'

/** Where a piece comes to stand that was read on the image of its page, below the bar: CSS pixels. */
const UNDER_BAR = 120

/**
 * Makes a change that sets the page anew (another size, another view) and holds the line that was being
 * read where it stood, while the new setting comes in. Between the page's image and its text the same piece
 * is the same spot.
 */
export function keepSpot(change: () => void): void {
  const place = placeToKeep()
  const hadFocus = document.activeElement?.closest('main article, .zone') != null
  leaveSpot(place?.anchor === undefined ? undefined : pieceOf(place.anchor))
  change()
  if (place === undefined) return
  const anchor = () => document.getElementById(place.anchor ?? '') ?? undefined
  holdInPlace({
    align: () => {
      // The image brings the piece into its own window, and stands at the top of the document's.
      if (document.querySelector('.facsimile-stage') !== null)
        window.scrollTo({ top: 0, behavior: 'instant' })
      else if (anchor() !== undefined) {
        alignTo(place)
        if (hadFocus) focusAgain(anchor())
      }
    },
    documentTop: () => topInDocument(anchor()),
  })
}

/** Focus that went with the view before goes to the same piece in the new one. */
function focusAgain(anchor: HTMLElement | undefined): void {
  const piece = anchor?.closest<HTMLElement>('main article')
  if (piece && document.activeElement === document.body) focusQuietly(focusPointOf(piece))
}

/** The line that is read; none at the head of a page, where one stays at its head. */
function placeToKeep(): Place | undefined {
  const place = takePlace(focusInSight())
  const stage = document.querySelector('.facsimile-stage')
  if (stage === null) return place.y < 1 ? undefined : place
  const piece = pieceOnImage(stage, place.anchor)
  return piece === undefined ? undefined : { ...place, anchor: piece, offset: UNDER_BAR }
}

/** What has the focus in a piece, as long as it can be seen: in columns it tells better than a line across them what is read. */
function focusInSight(): Element | undefined {
  const focused = document.activeElement?.closest('main article') ? document.activeElement : null
  const top = focused?.getBoundingClientRect().top ?? -1
  return focused !== null && top >= 0 && top < window.innerHeight ? focused : undefined
}

/** The piece that is open, has the focus, or stands in the middle of an enlarged image; none on the whole page. */
function pieceOnImage(stage: Element, anchor: string | undefined): string | undefined {
  const zone = stage.querySelector('.zone[aria-current]') ?? stage.querySelector('.zone:focus')
  const isEnlarged = stage.scrollHeight > stage.clientHeight + 1 || stage.scrollWidth > stage.clientWidth + 1
  const id = zone?.id ?? (isEnlarged ? anchor : undefined)
  return id === undefined ? undefined : pieceOfZoneId(id)
}

function pieceOf(id: string): string {
  return document.getElementById(id)?.closest('article[id]')?.id ?? id
}
