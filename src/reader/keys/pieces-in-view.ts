/** The pieces of the view, in reading order. */
function piecesOfView(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main article[id]')]
}

/** The piece that has focus, in itself or in something in it. */
export function focusedPiece(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('main article') ?? undefined
}

/** The piece a command without focus is meant for: the one that begins highest in the window, else the one it is in. */
export function pieceInView(): HTMLElement | undefined {
  const focused = focusedPiece()
  if (focused !== undefined) return focused
  const pieces = [...document.querySelectorAll<HTMLElement>('main article')]
  const inView = pieces.filter((piece) => {
    const { top, bottom } = piece.getBoundingClientRect()
    return bottom > 80 && top < window.innerHeight
  })
  return inView.find((piece) => piece.getBoundingClientRect().top >= 0) ?? inView[0]
}

/** The piece after or before the one being read; undefined at either end. */
export function neighbourPiece(step: 1 | -1): HTMLElement | undefined {
  const pieces = piecesOfView()
  const focused = focusedPiece()
  const at = focused === undefined ? -1 : pieces.indexOf(focused)
  if (at >= 0) return pieces[at + step]
  const under = pieces.filter((piece) => piece.getBoundingClientRect().top > UNDER_BAR)
  const over = pieces.filter((piece) => piece.getBoundingClientRect().top < -UNDER_BAR)
  return step === 1 ? (under[0] ?? pieces[0]) : (over.at(-1) ?? pieces[0])
}

/** A piece whose top is less than this far down has just been come to, in CSS pixels. */
const UNDER_BAR = 100
