/** Fonts and pictures that come late move the page for about this long, in milliseconds. */
const SETTLING = 3000

/** What a reader does to move on by themselves. */
const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

let release: (() => void) | undefined

/**
 * Puts the view in its place and holds it there while fonts and pictures come in, until the reader
 * moves. A new hold ends the one before.
 */
export function holdInPlace(align: () => void): void {
  release?.()
  align()
  const again = () => {
    // An element that a hidden tab cannot lay out yet is aligned when it can.
    if (release !== undefined) align()
  }
  const watched = new ResizeObserver(again)
  watched.observe(document.body)
  const frame = requestAnimationFrame(again)
  const timer = setTimeout(() => release?.(), SETTLING)
  document.addEventListener('load', again, true)
  document.fonts?.addEventListener('loadingdone', again)
  const letGo = () => {
    watched.disconnect()
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    document.removeEventListener('load', again, true)
    document.fonts?.removeEventListener('loadingdone', again)
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
