/**
 * Keeps the room of the way back in a piece until the application puts it there, so that nothing moves then.
 *
 * @param name what the way back is called
 * @returns gives up the room
 */
export function roomForWayBack(piece: Element, name: string): () => void {
  const slot = document.createElement('span')
  slot.className = 'back-slot'
  slot.ariaHidden = 'true'
  slot.style.visibility = 'hidden'
  const link = document.createElement('span')
  link.className = 'back-link'
  const arrow = document.createElement('span')
  arrow.className = 'arrow'
  arrow.textContent = '↩'
  link.append(arrow, ` ${name}`)
  slot.append(link)
  const head = piece.querySelector(':scope > .jump-head')
  if (head !== null) {
    head.append(slot)
    return () => slot.remove()
  }
  const own = document.createElement('div')
  own.className = 'jump-head'
  own.append(slot)
  piece.prepend(own)
  return () => own.remove()
}
