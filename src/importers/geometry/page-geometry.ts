import type { Rect, Way } from './rect.ts'

/**
 * Some characters that a page sets in one go.
 *
 * `rect` is the place of its glyphs: along the line from the first to the last, across it about from the tops to the
 * feet of letters.
 */
export type GlyphRun = {
  text: string
  rect: Rect
  /** Height of the type in the page's units. */
  size: number
  bold?: boolean
  italic?: boolean
  way: Way
  /** Read from right to left. */
  fromRight?: boolean
}

/** A page as it was set, by any source that knows places: PDF, ALTO. All in one unit, from the top left corner. */
export type PageGeometry = {
  width: number
  height: number
  runs: readonly GlyphRun[]
  /** Ruled lines, thin in one direction. */
  rules: readonly Rect[]
  pictures: readonly Rect[]
  /** Places with a ground of their own. */
  panels?: readonly Rect[]
}

/** What a word of a line is read as, printed small over it: a stretch of the line's text, in UTF-16 units. */
export type Reading = { start: number; end: number; text: string }

/** A printed line of one column. */
export type PrintedLine = {
  text: string
  rect: Rect
  size: number
  bold: boolean
  italic: boolean
  way: Way
  /** The row of a table, its cells parted by wide space. */
  row?: true
  /** The column of each of its cells, from 0. */
  columns?: readonly number[]
  fromRight: boolean
  readings?: readonly Reading[]
}
