/**
 * Where the photos of a piece stand: over the text, whole (`top`) or cut to a band (`wide`); in its first
 * column (`inset`); beside it, whole (`side`) or cut to end with it (`fit`); over its beginning, with the rest
 * beside both (`over`).
 */
export type PhotoPlace = 'none' | 'top' | 'wide' | 'inset' | 'side' | 'fit' | 'over'

/** How a piece is set at one width. */
export type Setting = {
  /** Ems of the body text, from the top of the headline to the foot of the last jump. */
  height: number
  /** Step of the headline's size, 1 (a brief's) to 9. */
  headline: number
  /** Its lines end where its clauses do. */
  byClause: boolean
  /** How many columns its text runs in; those beside the photos, where it begins under them. */
  text: number
  /** Its tables are wider than one of them, and go across them all. */
  tablesAcross: boolean
  photos: PhotoPlace
  /** How many columns the photos take: all of them on top, some beside the text. */
  photoSpan: number
  /** Where they stand over its beginning: the block with which the text beside them begins. */
  split?: number
  /** White left inside the piece, in ems of one column. */
  blank: number
  /** What an art director has against it, in the same measure: a table that must scroll, a photo that is cut. */
  dislike: number
  /** A vertical text: how tall its lines are. */
  tall?: number
}
