import type { Excerpt } from '#search/excerpt.ts'

/** What a reader asks of the archive. */
export type ArchiveQuery = {
  /** Sought as it stands, folded; no sign in it is a pattern. */
  text: string
  /** Only in this paper. */
  paper?: string | undefined
  /** Only from and to these days, both included. */
  from?: string | undefined
  to?: string | undefined
  order: 'newest' | 'oldest'
  /** Which ten results, from 0. */
  page: number
}

/** How many results are shown at once. */
export const RESULTS_A_PAGE = 10

/** One piece in which the query stands. */
export type ArchiveHit = {
  paper: string
  issue: string
  date: string
  page: string
  piece: string
  /** Its headline, else its first words. */
  name: string
  /** BCP 47 tag of its text. */
  language: string
  excerpts: readonly Excerpt[]
}

/** Part of what was asked that could not be searched, and why. */
export type SearchGap = {
  paper?: string | undefined
  reason: 'no-index' | 'newer-index' | 'damaged' | 'unreachable' | 'engine-silent'
}

export type ArchiveAnswer = {
  hits: readonly ArchiveHit[]
  /** How many pieces hold the query; where `isExact` is false, at the most so many. */
  total: number
  isExact: boolean
  /** Whether there are results after these. */
  hasMore: boolean
  /** So much was read for this page without filling it that the reader is asked first: the same question goes on. */
  isCut?: boolean
  /** The last page that can be asked for, from 0, where results stand behind it. */
  lastPage?: number
  gaps: readonly SearchGap[]
}

/** A paper that can be searched. */
export type SearchedPaper = { id: string; name: string; language: string }

/**
 * Something that answers questions about the archive: the index that `publish` writes beside the issues,
 * or an engine of the publisher's.
 */
export type SearchSource = {
  papers: () => Promise<readonly SearchedPaper[]>
  /** Never rejects for want of an answer: what could not be searched stands in the gaps. */
  search: (query: ArchiveQuery, signal?: AbortSignal) => Promise<ArchiveAnswer>
}

/** The shortest query, in signs. */
export const SHORTEST_QUERY = 2
