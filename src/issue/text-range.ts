/** A stretch of a text, as offsets in UTF-16 units; the end is not in it. */
export type TextRange = readonly [start: number, end: number]
