import * as v from 'valibot'
import type { Outline } from '#issue/outline.ts'
import { type Page, PublicationSchema } from '#issue/schema.ts'

const ShelfIssueSchema = v.object({
  /** Its part of the address: `2025-05-09`, `2025-05-09-evening`; for an opened file its local key. */
  address: v.string(),
  date: v.string(),
  edition: v.optional(v.string()),
  number: v.optional(v.string()),
  lunarDate: v.optional(v.string()),
  /** Labels of its pages, in order. */
  pages: v.array(v.string()),
  /** The lead's headline, to know the issue by. */
  lead: v.optional(v.string()),
})

/** One publication with its issues, newest first. */
export const ShelfPublicationSchema = v.object({
  publication: PublicationSchema,
  language: v.string(),
  issues: v.array(ShelfIssueSchema),
})

export const PublishedShelfSchema = v.object({ publications: v.array(ShelfPublicationSchema) })

/** One issue on the shelf or in an archive. */
export type ShelfIssue = v.InferOutput<typeof ShelfIssueSchema>
export type ShelfPublication = v.InferOutput<typeof ShelfPublicationSchema>

/** An issue of the reader's own, opened from a file and kept on this device. */
export type OwnIssue = ShelfIssue & { name: string; language: string; opened: string }

/** Everything the newsstand shows. */
export type Shelf = { publications: ShelfPublication[]; own: OwnIssue[] }

/**
 * The one way to issues, wherever they lie. `paper` is a publication's id, or `local` for a file the
 * reader opened. Every method throws a `LibraryError` where it cannot answer.
 */
export type Library = {
  shelf: () => Promise<Shelf>
  archive: (paper: string) => Promise<ShelfPublication>
  outline: (paper: string, issue: string) => Promise<Outline>
  page: (paper: string, issue: string, label: string) => Promise<Page>
  /** The address of a picture as the page names it; undefined where it must not or cannot be shown. */
  picture: (paper: string, issue: string, src: string) => string | undefined
}

/** Why the library could not answer; the interface has words for each. */
export type LibraryErrorReason =
  | 'publication-not-found'
  | 'issue-not-found'
  | 'page-not-found'
  | 'unreachable' // no answer from the host
  | 'damaged' // an answer that is no issue
  | 'storage-full'
  | 'storage-unavailable'

/** The one error the library throws. */
export class LibraryError extends Error {
  readonly reason: LibraryErrorReason

  constructor(reason: LibraryErrorReason, detail: string, options?: ErrorOptions) {
    super(`${reason}: ${detail}`, options)
    this.name = 'LibraryError'
    this.reason = reason
  }
}
