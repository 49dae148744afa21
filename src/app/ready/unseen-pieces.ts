import { decodeFragment } from '#reader/jump/landing.ts'

type Piece = { element: HTMLElement; top: number; bottom: number; width: number; height: number }

/** Where the pieces of a page stand on it, and how large they are, in CSS pixels; where the page stands, and how wide. */
export type Measured = {
  within: HTMLElement
  start: number
  width: number
  height: number
  pieces: readonly Piece[]
}

/** What a fragment names is not put quite at the window's edge: so much of its height may be left before it. */
const BEFORE = 0.15

/**
 * Measures the pieces of a page that is kept out of the document: it is in it for the time of measuring, which nobody sees.
 *
 * @param within where it is to stand
 */
export function measurePieces(page: HTMLElement, within: HTMLElement): Measured {
  page.style.visibility = 'hidden'
  within.append(page)
  const { top, height } = page.getBoundingClientRect()
  const start = within.getBoundingClientRect().top + scrollY
  const width = within.clientWidth
  const pieces = Array.from(page.querySelectorAll('article'), (element) => {
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    const edges = (...names: ('Top' | 'Right' | 'Bottom' | 'Left')[]) =>
      names.reduce(
        (sum, name) =>
          sum + Number.parseFloat(style[`padding${name}`]) + Number.parseFloat(style[`border${name}Width`]),
        0,
      )
    return {
      element,
      top: box.top - top,
      bottom: box.bottom - top,
      width: box.width - edges('Left', 'Right'),
      height: box.height - edges('Top', 'Bottom'),
    }
  })
  page.remove()
  page.style.removeProperty('visibility')
  return { within, start, width, height, pieces }
}

/**
 * Keeps the pieces that are not looked at from being laid out: they are as large as they were measured. Nothing is kept where
 * the page has another width now.
 *
 * @param hash what is looked at: the top, or what a fragment names
 * @returns lets them be laid out again
 */
export function skipUnseen(measured: Measured | undefined, hash: string): (() => void) | undefined {
  if (measured === undefined || measured.within.clientWidth !== measured.width) return undefined
  const target = hash === '' ? undefined : placeOf(measured, hash)
  if (hash !== '' && target === undefined) return undefined
  // The last screen of a page shows what stands before a place near its end.
  const from =
    target === undefined ? 0 : Math.min(target.top - BEFORE * innerHeight, measured.height - innerHeight)
  const to = target === undefined ? innerHeight - measured.start : target.bottom + innerHeight
  const unseen = measured.pieces.filter(({ top, bottom }) => bottom < from || top > to)
  for (const { element, width, height } of unseen) {
    element.style.setProperty('contain-intrinsic-size', `${width}px ${height}px`)
    element.style.setProperty('content-visibility', 'hidden')
  }
  return () => {
    for (const { element } of unseen) {
      element.style.removeProperty('contain-intrinsic-size')
      element.style.removeProperty('content-visibility')
      if (element.getAttribute('style') === '') element.removeAttribute('style')
    }
  }
}

/** Where what a fragment names stands: a piece begins at its top, what lies in one may be anywhere in it. */
function placeOf({ pieces }: Measured, hash: string): { top: number; bottom: number } | undefined {
  const id = CSS.escape(decodeFragment(hash))
  for (const { element, top, bottom } of pieces) {
    if (element.matches(`#${id}`)) return { top, bottom: top }
    if (element.querySelector(`#${id}`) !== null) return { top, bottom }
  }
  return undefined
}
