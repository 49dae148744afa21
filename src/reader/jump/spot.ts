let left: string | undefined

/** Says which piece was being read when a view is left for another one of the same page. */
export function leaveSpot(piece: string | undefined): void {
  left = piece
}

/** The piece that was being read, asked once by the view that takes over. */
export function takeSpot(): string | undefined {
  const piece = left
  left = undefined
  return piece
}
