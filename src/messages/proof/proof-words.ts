import type { zhHansDoubts } from '#messages/proof/doubts-zh-hans.ts'

type EditKind = 'role' | 'move' | 'jump' | 'split' | 'part' | 'merge' | 'join'

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
  ofPage: string
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
  /** Where a text is cut: a field that holds it, a button, and what the two parts will be. */
  cutHere: string
  part: string
  parts: (end: string, beginning: string) => string
  merge: string
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
  done: Record<EditKind | 'undo' | 'redo' | 'export', string>
  /** An edit that does not fit: what it was, of which line or article. */
  edit: (kind: EditKind, subject: string) => string
  unfit: (edits: number) => string
  discard: string
  notKept: string
  /** Said where another tab has corrected the issue meanwhile. */
  elsewhere: string
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
    | 'not-movable'
    | 'not-alike',
    string
  >
  doubtWords: DoubtWords
}

/** What the importers doubt, each in words; the Chinese list is the one that the others must match. */
export type DoubtWords = Record<
  keyof typeof zhHansDoubts,
  string | ((first: string, second: string) => string)
>
