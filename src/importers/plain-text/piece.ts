import type { Block } from './block.ts'

/** One unit of a piece's body. */
export type BodyPart = {
  kind: 'paragraph' | 'subheading' | 'note' | 'verse' | 'item' | 'row' | 'source'
  block: Block
  cut?: 'head' | 'tail' | 'both'
}

/** A picture: caption and credit as they were found, and the piece they were found beside. */
export type PhotoPart = {
  caption?: Block
  credit?: Block
  near?: PieceDraft
  /** Wide gaps part it from every story: as likely as not a picture of the page. */
  apart?: true
}

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
  /** Opens with a dateline or byline: the beginning of a story. */
  led: boolean
  /** Headline and text stand together, and wide gaps part them from all else: neither goes elsewhere. */
  bound?: true
  /** Text that stood under no headline, dateline or mark. */
  stray: boolean
  kind?: 'teaser' | 'advertisement'
  /** The piece that has taken this one in. */
  host?: PieceDraft
}

export function emptyPiece(): PieceDraft {
  return {
    headings: [],
    bylines: [],
    body: [],
    photos: [],
    seeAlso: [],
    serial: [],
    led: false,
    stray: false,
  }
}

/**
 * Moves everything of one piece, its headings aside, to another: bylines before or after those there, the rest after.
 * A second jump on the same piece stays in its text, so that nothing is lost.
 */
export function absorb(host: PieceDraft, piece: PieceDraft, bylines: 'before' | 'after'): void {
  host.bylines =
    bylines === 'before' ? [...piece.bylines, ...host.bylines] : [...host.bylines, ...piece.bylines]
  for (const part of piece.body) host.body.push(part)
  for (const block of piece.seeAlso) host.seeAlso.push(block)
  for (const block of piece.serial) host.serial.push(block)
  if (piece.back && !host.back) host.back = piece.back
  else if (piece.back) host.body.push({ kind: 'paragraph', block: piece.back })
  if (piece.forward && !host.forward) host.forward = piece.forward
  else if (piece.forward) host.body.push({ kind: 'paragraph', block: piece.forward })
  piece.host = host
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
