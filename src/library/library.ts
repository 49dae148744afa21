import type * as v from 'valibot'
import type { Outline } from '#issue/outline.ts'
import type { PublishedPage, SetPage } from '#issue/page-setting.ts'
import type {
  ArchiveHeadSchema,
  ArchiveYearSchema,
  FrontSchema,
  SerialPartSchema,
  SerialsSchema,
  ShelfPublicationSchema,
  ShelvedSchema,
} from '#library/shelf-schema.ts'

/** One issue on the shelf or in an archive. */
export type ShelfIssue = v.InferOutput<typeof ShelvedSchema>
export type Front = v.InferOutput<typeof FrontSchema>
export type ShelfPublication = v.InferOutput<typeof ShelfPublicationSchema>
export type ArchiveHead = v.InferOutput<typeof ArchiveHeadSchema>
export type ArchiveYear = v.InferOutput<typeof ArchiveYearSchema>
export type SerialPart = v.InferOutput<typeof SerialPartSchema>
export type Serials = v.InferOutput<typeof SerialsSchema>
export type ArchivedIssue = ArchiveYear['issues'][number]

/** An issue of the reader's own, opened from a file and kept on this device. */
export type OwnIssue = ShelfIssue & {
  name: string
  language: string
  opened: string
  /** How many places of its import nobody has looked at yet; absent where it was not imported. */
  doubts?: number
}

/** Everything the newsstand shows. */
export type Shelf = {
  publications: ShelfPublication[]
  own: OwnIssue[]
  /** The host did not say what is published there. */
  isSilent?: true
}

/**
 * The one way to issues, wherever they lie. `paper` is a publication's id, or `local` for a file the
 * reader opened. Every method throws a `LibraryError` where it cannot answer.
 */
export type Library = {
  shelf: () => Promise<Shelf>
  archive: (paper: string) => Promise<ArchiveHead>
  /** The issues of one year; `year-not-found` where there are none. */
  archiveYear: (paper: string, year: string) => Promise<ArchiveYear>
  /** Every part of a serial, by its title (`serialOf`); none where nothing is known of it. */
  serial: (paper: string, title: string) => Promise<SerialPart[]>
  outline: (paper: string, issue: string) => Promise<Outline>
  /** As much of it as the view at an address needs; `address` is a path, the site's base included. */
  outlineFor: (paper: string, issue: string, address: string) => Promise<KnownOutline>
  page: (paper: string, issue: string, label: string) => Promise<SetPage>
  /** The address of a picture as the page names it; undefined where it must not or cannot be shown. */
  picture: (paper: string, issue: string, src: string) => string | undefined
}

/** What is known of an issue: its outline, or what of it concerns one view (`excerptOf`). */
export type KnownOutline = { outline: Outline; isWhole: boolean }

/** The same as issues come from a host: in whole files, and a page may come without its setting. */
export type PublishedLibrary = Omit<Library, 'page' | 'outlineFor'> & {
  page: (paper: string, issue: string, label: string) => Promise<PublishedPage>
}

/** Why the library could not answer; the interface has words for each. */
export type LibraryErrorReason =
  | 'publication-not-found'
  | 'year-not-found'
  | 'issue-not-found'
  | 'own-not-found' // no opened file of that name on this device
  | 'page-not-found'
  | 'unreachable' // no answer from the host
  | 'damaged' // an answer that is no issue
  | 'newer' // an answer that a later version wrote
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
