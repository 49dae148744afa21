import type { Block } from './block.ts'

/** One unit of a piece's body. */
export type BodyPart = {
  kind: 'paragraph' | 'subheading' | 'note' | 'verse'
  block: Block
  cut?: 'head' | 'tail' | 'both'
}

/** A picture: caption and credit as they were found, and the piece they were found beside. */
export type PhotoPart = { caption?: Block; credit?: Block; near?: PieceDraft }

/** A piece in the making: what is known to belong together. */
export type PieceDraft = {
  /** Kicker, headline and deck in their order, as printed. */
  headings: Block[]
  bylines: Block[]
  body: BodyPart[]
  photos: PhotoPart[]
  forward?: Block
  back?: Block
  seeAlso: Block[]
  serial: Block[]
  labels: Block[]
  /** Opens with a dateline or byline: the beginning of a story. */
  led: boolean
  /** Text that stood under no headline, dateline or mark. */
  stray: boolean
  kind?: 'teaser' | 'advertisement'
}

export function emptyPiece(): PieceDraft {
  return {
    headings: [],
    bylines: [],
    body: [],
    photos: [],
    seeAlso: [],
    serial: [],
    labels: [],
    led: false,
    stray: false,
  }
}

/** The running text of a piece, as far as it is needed to tell what it is about. */
export function textOf(piece: PieceDraft, limit = 4000): string {
  let text = ''
  for (const { block } of piece.body) {
    text += `${block.passage.text}\n`
    if (text.length > limit) break
  }
  return text
}

/** The last paragraph's text; empty where there is none. */
export function lastText(piece: PieceDraft): string {
  return piece.body.at(-1)?.block.passage.text ?? ''
}
