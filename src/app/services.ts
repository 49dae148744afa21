import type { LastReads } from '#library/last-read.ts'
import type { KeptIssues } from '#library/kept-issues.ts'
import type { Library } from '#library/library.ts'
import type { OwnIssues } from '#library/own-issues.ts'
import type { SearchSource } from '#search/archive/search-source.ts'
import type { PreferencesStore } from '#reader/preferences/preferences.ts'

/** A file that a reader gave; its path below what was given begins with the folder's name. */
export type GivenFile = { file: File; path: string }

/**
 * What was made of the files a reader gave: where to read the first issue, how many others there are, and what could not
 * be read; or why nothing can.
 */
export type Opened =
  | { ok: true; issue: string; page: string; others: number; leftOut: readonly OpenProblem[] }
  | { ok: false; problems: readonly OpenProblem[] }

/** One reason why a file cannot be read, in the words of the person's language. */
export type OpenProblem = { file: string; text: string }

/** How files are to be opened: the words of a refusal, and how the reader follows and stops it. */
export type Opening = {
  /** Tag of the interface's language. */
  language: string
  /** Told now and then of a long import, in pages or files. */
  progress?: (progress: { done: number; total: number }) => void
  signal?: AbortSignal
}

/** What the routes need of the world around them; the browser and the press each bring their own. */
export type Services = {
  library: Library
  /** Issues on this device; undefined where none can be kept. */
  kept?: KeptIssues | undefined
  preferences: PreferencesStore
  /** Where the reader was in each issue. */
  lastReads: LastReads
  /** Reads files of the reader's own, keeps them on this device, and says where they are. */
  openFiles: (files: readonly GivenFile[], opening: Opening) => Promise<Opened>
  /** Forgets an issue the reader opened. */
  forget: (issue: string) => Promise<void>
  /** The reader's own issues with all that can be done with them; none where pages are only rendered. */
  own?: () => Promise<OwnIssues>
  /** What answers questions about everything published here. */
  archive?: () => Promise<SearchSource>
  /** Language tags the reader prefers, best first. */
  languages: readonly string[]
}
