/** What the setting of a printed line says: lines of one `paragraph` are one, those of one `story` belong together. */
export type LineEvidence = {
  paragraph: number
  story: number
  /** By type and place; none where only the words can tell. */
  role?: 'heading' | 'subheading' | 'caption' | 'text'
  /** Size of the type against the body's, 1 for the same. */
  size: number
  /** Of a table's row: the column of each cell, from 0; cells that are empty have none. */
  columns?: readonly number[]
  /** It stands in the first or last row of the page, clear of any text: where folios and page numbers are. */
  edge?: 'head' | 'foot'
}

/** Evidence for the lines of a page's text, by the offset at which each begins. */
export type PageEvidence = ReadonlyMap<number, LineEvidence>
