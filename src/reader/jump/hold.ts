/** Fonts and pictures that come late move the page for about this long, in milliseconds. */
const SETTLING = 3000

/** What a reader does to move on by themselves. */
const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** A place in a view: how to come to it, and where in the document it stands, in CSS pixels. */
export type Hold = { align: () => void; documentTop: () => number }

let release: (() => void) | undefined

/**
 * Puts the view in its place and holds it there while fonts and pictures come in, until the reader
 * moves or anything scrolls the view. A new hold ends the one before.
 */
export function holdInPlace({ align, documentTop }: Hold): void {
  release?.()
  let top = 0
  let y = 0
  const settle = () => {
    align()
    top = documentTop()
    y = window.scrollY
  }
  settle()
  const onScroll = () => {
    // What moved in the document was moved by what came in; what did not was scrolled away from.
    if (Math.abs(window.scrollY - y) > 2 && Math.abs(documentTop() - top) < 1) letGo()
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
    document.removeEventListener('load', settle, true)
    document.fonts?.removeEventListener('loadingdone', settle)
    window.removeEventListener('scroll', onScroll)
    for (const act of ACTS) window.removeEventListener(act, letGo, true)
    if (release === letGo) release = undefined
  }
  release = letGo
  for (const act of ACTS) window.addEventListener(act, letGo, { capture: true, passive: true })
}

/** Whether a view is being held in its place: what it shows now is not what the reader chose. */
export function isHeld(): boolean {
  return release !== undefined
}

/** Where an element stands in the document, in CSS pixels. */
export function topInDocument(element: Element | null | undefined): number {
  return element ? element.getBoundingClientRect().top + window.scrollY : 0
}
