/** Between the peek and what it belongs to, and between it and the window's edge, in CSS pixels. */
const GAP = 6
const EDGE = 10

/**
 * Puts a card above or below a block, whichever side has room, and never over it; where neither has,
 * on the larger side, where it scrolls by itself.
 */
export function placeBeside(card: HTMLElement, block: HTMLElement): void {
  card.style.removeProperty('max-height')
  const around = block.getBoundingClientRect()
  const { width, height } = card.getBoundingClientRect()
  const over = around.top - GAP - EDGE
  const under = window.innerHeight - around.bottom - GAP - EDGE
  const above = height <= over || over >= under
  const room = Math.max(above ? over : under, 0)
  const shown = Math.min(height, room)
  if (height > room) card.style.setProperty('max-height', `${room}px`)
  const left = Math.max(EDGE, Math.min(around.left, document.documentElement.clientWidth - width - EDGE))
  const top = above ? around.top - GAP - shown : around.bottom + GAP
  card.style.setProperty('left', `${Math.round(left)}px`)
  card.style.setProperty('top', `${Math.round(top)}px`)
  // Without a top layer the window is not what it is placed in, but a container of the page.
  const stands = card.getBoundingClientRect()
  if (Math.abs(stands.top - top) > 1 || Math.abs(stands.left - left) > 1) {
    card.style.setProperty('left', `${Math.round(2 * left - stands.left)}px`)
    card.style.setProperty('top', `${Math.round(2 * top - stands.top)}px`)
  }
  card.dataset['side'] = above ? 'above' : 'below'
}
