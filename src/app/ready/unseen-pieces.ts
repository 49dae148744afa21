import { decodeFragment } from '#reader/jump/landing.ts'

type Size = { width: number; height: number }
type Piece = Size & { element: HTMLElement; top: number; bottom: number }

/** Where the pieces of a page stand on it, and how large they are, in CSS pixels; where the page stands, and how wide. */
export type Measured = {
  within: HTMLElement
  start: number
  width: number
  height: number
  pieces: readonly Piece[]
}

/** What a fragment names is not put quite at the window's edge: this share of its height may show what stands before. */
const BEFORE = 0.15
/** What is known of a page that is being measured: its parts, and the sizes of those that have been measured. */
export type Measuring = { parts?: readonly HTMLElement[]; sizes: Map<HTMLElement, Size> }

/**
 * Measures the pieces of a page that is kept out of the document, a few each time it is called: it is in the document for
 * the time of measuring, which nobody sees.
 *
 * @param within where it is to stand
 * @param known what was measured before, and is now
 * @param signs how much text is measured now, or one piece
 * @returns the whole, when there is no more to measure
 */
export function measureMore(
  page: HTMLElement,
  within: HTMLElement,
  known: Measuring,
  signs: number,
): Measured | undefined {
  const { sizes } = known
  const pieces = page.querySelectorAll<HTMLElement>('article')
  // Before anything is asked of the page: styles that depend on its width have it laid out.
  for (const piece of pieces) skip(piece, NOTHING)
  page.style.visibility = 'hidden'
  within.append(page)
  const parts = (known.parts ??= partsOf(page, pieces))
  for (const piece of pieces) unskip(piece)
  const next = firstOf(
    parts.filter((part) => !sizes.has(part)),
    signs,
  )
  for (const part of parts) if (!next.includes(part)) skip(part, sizes.get(part) ?? NOTHING)
  for (const part of next) sizes.set(part, innerSize(part))
  const measured = sizes.size < parts.length ? undefined : placesOf(page, within, sizes)
  page.remove()
  page.removeAttribute('style')
  for (const part of parts) unskip(part)
  return measured
}

/** The pieces of a page; those that run on from column to column cannot be told apart, and are one part. */
function partsOf(page: HTMLElement, pieces: Iterable<HTMLElement>): HTMLElement[] {
  const parts = Array.from(pieces, (piece) => {
    let part = piece
    for (let around = piece.parentElement; around && around !== page; around = around.parentElement) {
      const { columnCount, columnWidth } = getComputedStyle(around)
      if (columnCount !== 'auto' || columnWidth !== 'auto') part = around
    }
    return part
  })
  return [...new Set(parts)]
}

/** As many as hold so many signs, and one at least. */
function firstOf(parts: readonly HTMLElement[], most: number): readonly HTMLElement[] {
  let signs = 0
  return parts.filter((part) => {
    const isTaken = signs < most
    signs += part.textContent.length
    return isTaken
  })
}

const NOTHING: Size = { width: 0, height: 0 }

function placesOf(page: HTMLElement, within: HTMLElement, known: ReadonlyMap<HTMLElement, Size>): Measured {
  const { top: start, height } = page.getBoundingClientRect()
  const pieces = Array.from(known, ([element, size]): Piece => {
    const { top, bottom } = element.getBoundingClientRect()
    return { element, ...size, top: top - start, bottom: bottom - start }
  })
  const above = within.getBoundingClientRect().top + scrollY
  return { within, start: above, width: within.clientWidth, height, pieces }
}

/** The size of what is in an element, without its padding and border. */
function innerSize(element: HTMLElement): Size {
  const { width, height } = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const edges = (...names: ('Top' | 'Right' | 'Bottom' | 'Left')[]) =>
    names.reduce(
      (sum, name) =>
        sum + Number.parseFloat(style[`padding${name}`]) + Number.parseFloat(style[`border${name}Width`]),
      0,
    )
  return { width: width - edges('Left', 'Right'), height: height - edges('Top', 'Bottom') }
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
  const id = decodeFragment(hash)
  const target = id === '' ? undefined : placeOf(measured, id)
  if (id !== '' && target === undefined) return undefined
  // The last screen of a page shows what stands before a place near its end.
  const from =
    target === undefined ? 0 : Math.min(target.top - BEFORE * innerHeight, measured.height - innerHeight)
  const to = target === undefined ? innerHeight - measured.start : target.bottom + innerHeight
  const unseen = measured.pieces.filter(({ top, bottom }) => bottom < from || top > to)
  for (const piece of unseen) skip(piece.element, piece)
  return () => {
    for (const { element } of unseen) unskip(element)
  }
}

function skip({ style }: HTMLElement, { width, height }: Size): void {
  style.setProperty('contain-intrinsic-size', `${width}px ${height}px`)
  style.setProperty('content-visibility', 'hidden')
}

function unskip(element: HTMLElement): void {
  element.style.removeProperty('contain-intrinsic-size')
  element.style.removeProperty('content-visibility')
  if (element.getAttribute('style') === '') element.removeAttribute('style')
}

/** Where what a fragment names stands: a piece begins at its top, what lies in one may be anywhere in it. */
function placeOf({ pieces }: Measured, named: string): { top: number; bottom: number } | undefined {
  const id = CSS.escape(named)
  for (const { element, top, bottom } of pieces) {
    if (element.matches(`#${id}`)) return { top, bottom: top }
    if (element.querySelector(`#${id}`) !== null) return { top, bottom }
  }
  return undefined
}
