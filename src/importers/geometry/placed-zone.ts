import type { Zone } from './build-zones.ts'
import type { Rect } from './rect.ts'

/**
 * What the setting of a zone says of it: a headline by its size, one that only its weight tells, a mark that opens a
 * piece, a label of what stands under it, a picture's caption.
 */
export type ZoneKind = 'headline' | 'bold-line' | 'opening' | 'label' | 'caption' | 'text'

/** A zone with its place in the page's frame: lines run to the right and follow each other downwards. */
export type PlacedZone = {
  zone: Zone
  at: Rect
  kind: ZoneKind
  /** Its words or its setting settle what it is: a byline, a dateline, a jump, a table; no part of a headline. */
  settled?: true
  /** It says which day it is. */
  day?: true
  /** It ends with the mark of a piece that goes on on another page. */
  closes?: true
}
