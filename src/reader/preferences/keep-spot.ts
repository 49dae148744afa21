import { holdInPlace, topInDocument } from '#reader/jump/hold.ts'
import { alignTo, takePlace } from '#reader/jump/place.ts'

/**
 * Makes a change that sets the page anew (another size, another view) and holds the line that was being
 * read where it stood, while the new setting comes in.
 */
export function keepSpot(change: () => void): void {
  const place = takePlace()
  change()
  if (window.scrollY < 1 && place.y < 1) return
  holdInPlace({
    align: () => alignTo(place),
    documentTop: () =>
      topInDocument(place.anchor === undefined ? undefined : document.getElementById(place.anchor)),
  })
}
