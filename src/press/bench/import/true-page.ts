/** What a line of a page's text is. */
export type LineRole = 'head' | 'byline' | 'body' | 'caption' | 'credit' | 'jump' | 'masthead' | 'duplicate'

/** One line of a page's text, with what is true of it. */
export type TrueLine = {
  text: string
  role: LineRole
  /** The story it belongs to; none for the nameplate and the folio. */
  story?: string
  /** Its place among the story's lines as it reads; a repeated fragment has none. */
  place?: number
  /** Lines of one paragraph that the column's end parted: the first of each part names the paragraph. */
  paragraph?: string
  /** Empty lines before it. */
  gap: number
}

/** A mark that sends the reader to another page, inside a line or as one. */
export type TrueJump = { story: string; mark: string; page: string }

/** A page's text with all that is true of it. */
export type TruePage = {
  file: string
  lines: TrueLine[]
  jumps: TrueJump[]
  /** Pictures by the lines of their caption and credit. */
  photos: { story: string; caption: number; credit: number }[]
}

/** The page's text as an extraction writes it, and where each line begins in it. */
export function printPage({ lines }: Pick<TruePage, 'lines'>): { text: string; starts: number[] } {
  let text = ''
  const starts = lines.map((line) => {
    text += '\n'.repeat(line.gap)
    const start = text.length
    text += `${line.text}\n`
    return start
  })
  return { text, starts }
}
