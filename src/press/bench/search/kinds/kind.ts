import type { Issue } from '#issue/schema.ts'

/** An issue, and its pieces as every index gets them: an address, and the text as it is compared. */
export type IndexedText = { issue: Issue; pieces: Piece[] }
export type Piece = { id: string; folded: string }

/** What a query finds: addresses of pieces, and the bytes that were fetched for it, where they were weighed. */
export type Found = { ids: (string | undefined)[]; fetched?: number | undefined }

/** One way to search an archive, built over a corpus. */
export type SearchKind = {
  /** Bytes of the index; of the memory it took, where another program built it. */
  bytes: number
  memory?: number
  search: (query: string) => Found | Promise<Found>
  /** Takes in one more issue; the bytes that this changes. */
  add: (more: IndexedText) => number | Promise<number>
  close?: () => Promise<void>
}

/**
 * Builds an index into a folder.
 *
 * @param load imports a file of the packages that are installed for the bench alone; what is used of it is its type
 */
export type BuildKind = (
  folder: string,
  corpus: readonly IndexedText[],
  load: Load,
) => SearchKind | Promise<SearchKind>
export type Load = <Module>(file: string) => Promise<Module>
