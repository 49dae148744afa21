import { pieceOfZoneId } from '#reader/facsimile/zones.ts'
import { holdInPlace, topInDocument } from '#reader/jump/hold.ts'
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
  leaveSpot(place?.anchor === undefined ? undefined : pieceOf(place.anchor))
  change()
  if (place === undefined) return
  const anchor = () => document.getElementById(place.anchor ?? '') ?? undefined
  holdInPlace({
    align: () => {
      if (anchor() !== undefined) alignTo(place)
    },
    documentTop: () => topInDocument(anchor()),
  })
}

/** The line that is read; none at the head of a page, where one stays at its head. */
function placeToKeep(): Place | undefined {
  const place = takePlace()
  const stage = document.querySelector('.facsimile-stage')
  if (stage === null) return place.y < 1 ? undefined : place
  const piece = pieceOnImage(stage, place.anchor)
  return piece === undefined ? undefined : { ...place, anchor: piece, offset: UNDER_BAR }
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
