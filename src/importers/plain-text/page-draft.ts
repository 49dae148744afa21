import type { Decoded } from '../decode-text.ts'
import type { PageEvidence } from '../geometry/line-evidence.ts'
import type { Block } from './block.ts'
import type { Repeat } from './drop-repeats.ts'
import type { Masthead } from './masthead-part.ts'
import type { Join } from './join-broken.ts'
import type { PieceDraft } from './piece.ts'
import type { PlacedPhoto } from './place-photos.ts'
import type { Settled } from './profiles.ts'
import type { Markup } from './read-markup.ts'
import type { Move } from './restore-columns.ts'

/** The text of one page's file; `evidence` of how its lines were set, where the source knows. */
export type PageSource = {
  file: string
  text: string
  /** How its bytes were read; of a PDF, `pdf`. */
  encoding: Extract<Decoded, { ok: true }>['encoding'] | 'pdf'
  evidence?: PageEvidence
  /** The document that it is a page of, where the source has documents: their pages stay together. */
  document?: string
  /** Its place in the source, for a page that prints no label. */
  label?: string
  /** Where it begins in its file, the file's text, and how many pages that holds; where this is not all of the file. */
  within?: { at: number; whole: string; pages: number }
  /** Which stretch it is of a page that is read in several. */
  part?: 'first' | 'middle' | 'last'
}

/** What one page's text holds, and every decision made on the way. */
export type PageDraft = {
  source: PageSource
  masthead: Masthead
  pieces: PieceDraft[]
  photos: PlacedPhoto[]
  blocks: Block[]
  repeats: Repeat[]
  joins: Join[]
  moves: Move[]
  settled: Settled[]
  subheadings: Block[]
  /** Paragraphs that a piece of another page holds as well, and that are kept there. */
  doubled: Doubled[]
  /** What a crawler wrote around the text. */
  signs: Markup['signs']
  /** A crawler's file of one story or some, whose header says on which page they stand: it shares that page. */
  partOfPage: boolean
}

/** A paragraph that another page's piece holds too: where it is kept. */
export type Doubled = { block: Block; file: string; start: number; end: number }

/** A page with the label it has in the issue, and how sure that is (0 to 1). */
export type LabelledPage = { draft: PageDraft; label: string; sure: number }
