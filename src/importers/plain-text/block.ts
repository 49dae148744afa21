import type { LineEvidence } from '../geometry/line-evidence.ts'
import type { Credit } from './constructs/credit.ts'
import type { Mark } from './constructs/mark.ts'
import type { Passage } from './passage.ts'

/** What a unit of a page's text is. */
export type Role =
  | 'heading'
  | 'lead' // a paragraph that opens with a dateline
  | 'body'
  | 'note'
  | 'verse' // one line of a poem
  | 'item' // one line of a list
  | 'row' // one line of a table
  | 'source' // who said what the quotation before it says
  | 'byline'
  | 'byline-title' // > | Staff Writer
  | 'caption'
  | 'credit'
  | 'forward'
  | 'back'
  | 'see-also'
  | 'serial'
  | 'teaser-title'
  | 'teaser' // a line of the box that tells what stands on other pages
  | 'teaser-text' // what it says of its story
  | 'advertising-label'
  | 'rule'

/** A unit of a page's text: a paragraph, a headline's line, a mark, a credit. */
export type Block = {
  role: Role
  passage: Passage
  /** Lines left empty before it; 0 where it shares its line with the block before. */
  gap: number
  /** Shares its line with the text before it. */
  inline?: true
  mark?: Mark
  /** What its setting says, where the source knows places and sizes. */
  evidence?: LineEvidence
  credit?: Credit
  /** A line of a conversation, with its speaker. */
  speaks?: true
  /** The last line of its text: a signature, a place. */
  closes?: true
}

/** True for blocks that carry a story's text. */
export function isText(block: Block): boolean {
  return block.role === 'lead' || block.role === 'note' || isPlain(block.role)
}

/** True for text that opens no story by itself. */
export function isPlain(role: Role | undefined): boolean {
  return role === 'body' || role === 'verse' || role === 'item' || role === 'row' || role === 'source'
}
