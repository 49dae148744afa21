import { LibraryError } from '#library/library.ts'

/** An issue by its part of the address and its day. */
export type IssueOfDay = { address: string; date: string; edition?: string | undefined }

/** The issues before and after one in the archive; a missing end is undefined. */
export type NeighbourIssues = { previous?: IssueOfDay; next?: IssueOfDay }

/** The error of a day or a year without an issue, with the issues around it. */
export class NoIssueThen extends LibraryError {
  readonly nearest: NeighbourIssues
  /** Whether no calendar has that day, like February 30. */
  readonly isNoDay: boolean

  constructor(
    reason: 'issue-not-found' | 'year-not-found',
    address: string,
    nearest: NeighbourIssues,
    isNoDay = false,
  ) {
    super(reason, address)
    this.name = 'NoIssueThen'
    this.nearest = nearest
    this.isNoDay = isNoDay
  }
}
