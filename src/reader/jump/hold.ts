/** Fonts and pictures that come late move the page for about this long, in milliseconds. */
const SETTLING = 3000

/** What a reader does to move on by themselves. */
const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** A place in a view: how to come to it, and where in the document it stands, in CSS pixels. */
export type Hold = {
  align: () => void
  documentTop: () => number
  /**
   * The document may be short for a moment: parts that are drawn anew while styles are on their way are not there yet
   * (WebKit). It is kept as tall as it is, else the browser would scroll to its end.
   */
  mayShrink?: boolean
}

let release: (() => void) | undefined

/**
 * Puts the view in its place and holds it there while fonts and pictures come in, until the reader
 * moves or anything scrolls the view. A new hold ends the one before.
 */
export function holdInPlace({ align, documentTop, mayShrink = false }: Hold): void {
  release?.()
  // The browser's own holding to what it shows would look as if the reader had scrolled.
  const { style } = document.documentElement
  style.setProperty('overflow-anchor', 'none')
  if (mayShrink) style.setProperty('min-block-size', `${document.documentElement.scrollHeight}px`)
  let top = 0
  let y = 0
  const put = () => {
    align()
    top = documentTop()
    y = window.scrollY
  }
  put()
  const settle = () => {
    // A scroll is told of only in the next frame; what comes in before must not undo it.
    if (isScrolled({ y, top, documentTop })) letGo()
    else put()
  }
  const onScroll = () => {
    if (isScrolled({ y, top, documentTop })) letGo()
  }
  const watched = new ResizeObserver(settle)
  watched.observe(document.body)
  const timer = setTimeout(() => letGo(), SETTLING)
  document.addEventListener('load', settle, true)
  document.fonts?.addEventListener('loadingdone', settle)
  window.addEventListener('scroll', onScroll, { passive: true })
  const letGo = () => {
    watched.disconnect()
    clearTimeout(timer)
    style.removeProperty('overflow-anchor')
    style.removeProperty('min-block-size')
    document.removeEventListener('load', settle, true)
    document.fonts?.removeEventListener('loadingdone', settle)
    window.removeEventListener('scroll', onScroll)
    for (const act of ACTS) window.removeEventListener(act, letGo, true)
    if (release === letGo) release = undefined
  }
  release = letGo
  for (const act of ACTS) window.addEventListener(act, letGo, { capture: true, passive: true })
}

/**
 * Whether anybody but the hold has scrolled since the view was put in its place: neither along with what moved in
 * the document, nor because the document is shorter now.
 */
function isScrolled({ y, top, documentTop }: { y: number; top: number; documentTop: () => number }): boolean {
  const by = window.scrollY - y
  if (Math.abs(by) <= 2 || Math.abs(by - (documentTop() - top)) <= 2) return false
  const lowest = document.documentElement.scrollHeight - window.innerHeight
  return by > 0 || window.scrollY < lowest - 2
}

/** Whether a view is being held in its place: what it shows now is not what the reader chose. */
export function isHeld(): boolean {
  return release !== undefined
}

/** Where an element stands in the document, in CSS pixels. */
export function topInDocument(element: Element | null | undefined): number {
  return element ? element.getBoundingClientRect().top + window.scrollY : 0
}
