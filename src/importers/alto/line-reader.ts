import type { ScanWriter } from '../scan/scan-writer.ts'
import { needsSpace } from '../scan/spaces.ts'
import type { Edges } from './edges.ts'
import { ownString } from './own-string.ts'

/** Signs that stand at a line's end for a word that goes on. */
const HYPHEN = /[-‐‑\u00AD¬⸗=]$/u

/**
 * Puts the strings of a text block together to lines.
 *
 * > | <String CONTENT="Brief" SUBS_TYPE="HypPart1" SUBS_CONTENT="Brieftaube"/><HYP CONTENT="-"/>
 * > | <String CONTENT="taube" SUBS_TYPE="HypPart2" SUBS_CONTENT="Brieftaube"/>
 *     gives the lines `Brief-` and `taube`, the first with a hyphen of one character.
 */
export class LineReader {
  readonly #writer: ScanWriter
  #text = ''
  #id = ''
  #hyphen = 0
  #edges: Edges | undefined
  #last: Edges | undefined
  #space = false
  #isOpen = false
  /** Whether this file writes its spaces; one that never does leaves them to be told from the boxes and the script. */
  #writesSpaces = false

  readonly #pointed: ReadonlySet<string>

  /** @param pointed the ids that a structure points to: other lines need none */
  constructor(writer: ScanWriter, pointed: ReadonlySet<string>) {
    this.#writer = writer
    this.#pointed = pointed
  }

  open(name: string, attributes: Record<string, string>, edges: Edges | undefined): void {
    if (name === 'TextLine') {
      this.finish()
      this.#isOpen = true
      this.#text = ''
      this.#hyphen = 0
      this.#edges = edges
      const id = attributes['ID'] ?? ''
      this.#id = this.#pointed.has(id) ? ownString(id) : ''
      this.#last = undefined
      this.#space = false
    } else if (name === 'SP') {
      this.#space = true
      this.#writesSpaces = true
    } else if (name === 'String') this.#addString(attributes, edges)
    else if (name === 'HYP') this.#addHyphen(attributes['CONTENT'] ?? '-')
  }

  /** The outline of a line that gives no edges of its own. */
  outline(edges: Edges): void {
    if (this.#isOpen) this.#edges ??= edges
  }

  close(name: string): void {
    if (name === 'TextLine') this.finish()
  }

  /** Writes the line that is open: at its end, or where the file breaks off. */
  finish(): void {
    if (this.#isOpen) this.#writer.line(this.#text, this.#hyphen, this.#edges, this.#id)
    this.#isOpen = false
  }

  #addString(attributes: Record<string, string>, edges: Edges | undefined): void {
    const content = (attributes['CONTENT'] ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
    if (content === '') return
    if (this.#text !== '' && (this.#space || this.#stands(content, edges))) this.#text += ' '
    this.#text += content
    this.#last = edges
    this.#space = false
    this.#hyphen = 0
    if (isFirstPart(attributes) && HYPHEN.test(content) && !keepsHyphen(attributes, content)) this.#hyphen = 1
  }

  /** Whether a string without a written space before it stands apart from the one before. */
  #stands(content: string, edges: Edges | undefined): boolean {
    if (!needsSpace(this.#text, content)) return false
    if (!edges || !this.#last) return !this.#writesSpaces
    // Of the two sides the one that is turned to the other: lines may run from the right.
    const gap = Math.max(edges.x - this.#last.x - this.#last.width, this.#last.x - edges.x - edges.width)
    const height = Math.max(edges.height, this.#last.height)
    return gap > height * (this.#writesSpaces ? WIDE : NARROW)
  }

  #addHyphen(content: string): void {
    const sign = content.trim()
    this.#text += sign
    this.#hyphen = sign.length
  }
}

/** A gap of this share of the letters' height is a space that was forgotten; where none is ever written, of this. */
const WIDE = 0.3
const NARROW = 0.1

function isFirstPart(attributes: Record<string, string>): boolean {
  return /HypPart1/iu.test(attributes['SUBS_TYPE'] ?? '')
}

/** A word whose whole form has the hyphen too: `well-known`. */
function keepsHyphen(attributes: Record<string, string>, part: string): boolean {
  return (attributes['SUBS_CONTENT'] ?? '').startsWith(part)
}
