import { proofEn } from '#messages/proof/proof-en.ts'
import { proofZhHans } from '#messages/proof/proof-zh-hans.ts'

/** The words of proofreading, which come with its view; complete by construction. */
export type ProofMessages = {
  title: string
  explain: string
  doubts: string
  none: string
  /** 把握 66 % / 66 % sure */
  sure: (percent: number) => string
  seen: string
  left: (open: number) => string
  previous: string
  next: string
  article: string
  noArticle: string
  source: string
  lines: (from: number, to: number) => string
  noSource: string
  /** The role of the line that begins so. */
  roleOf: (text: string) => string
  roles: Record<
    | 'kicker'
    | 'headline'
    | 'deck'
    | 'byline'
    | 'dateline'
    | 'paragraph'
    | 'subheading'
    | 'quote'
    | 'note'
    | 'caption'
    | 'credit'
    | 'forward'
    | 'back',
    string
  >
  /** What has no other role, or only as several lines. */
  kinds: Record<'verse' | 'list' | 'table', string>
  more: string
  moreOnly: string
  moreOf: (text: string) => string
  moveTo: string
  move: string
  up: string
  down: string
  split: string
  photosOfPage: string
  joinWith: string
  join: string
  jumps: Record<'forward' | 'back', string>
  targets: { auto: string; none: string }
  outcomes: Record<
    'resolved' | 'probable' | 'ambiguous' | 'page-absent' | 'no-candidate' | 'conflict' | 'unmarked',
    string
  >
  leadsTo: (page: string, name: string) => string
  undo: string
  redo: string
  export: string
  toPages: string
  done: Record<'role' | 'move' | 'jump' | 'split' | 'join' | 'undo' | 'redo' | 'export', string>
  /** An edit that does not fit: what it was, of which line or article. */
  edit: (kind: 'role' | 'move' | 'jump' | 'split' | 'join', subject: string) => string
  unfit: (edits: number) => string
  discard: string
  notKept: string
  why: Record<
    | 'line-gone'
    | 'piece-gone'
    | 'table'
    | 'several-lines'
    | 'styled'
    | 'mark-without-page'
    | 'mark-taken'
    | 'other-page'
    | 'nothing-left'
    | 'not-movable',
    string
  >
  doubt: (code: DoubtCode, detail: readonly string[]) => string
}

type DoubtCode =
  | 'headline-far'
  | 'no-headline'
  | 'no-body'
  | 'stray-text'
  | 'joined'
  | 'cut-head'
  | 'cut-tail'
  | 'subheading'
  | 'photo-placed'
  | 'photo-unplaced'
  | 'mark-misread'
  | 'mark-alone'
  | 'duplicate-dropped'
  | 'label-inferred'
  | 'weekday-differs'
  | 'paper-id-derived'
  | 'date-inferred'
  | 'picture-only'
  | 'name-from-file'
  | 'mark-against-structure'
  | 'outside-structure'
  | 'article-unplaced'

/** The words of proofreading in the interface's language, by its tag. */
export function proofMessages(tag: string): ProofMessages {
  return tag.startsWith('zh') ? proofZhHans : proofEn
}
