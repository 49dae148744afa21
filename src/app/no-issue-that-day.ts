import { LibraryError } from '#library/library.ts'

/** An issue by its part of the address and its day. */
export type IssueOfDay = { address: string; date: string }

/** The issues before and after one in the archive; a missing end is undefined. */
export type NeighbourIssues = { previous?: IssueOfDay; next?: IssueOfDay }

/** The error of a day without an issue, with the issues around it. */
export class NoIssueThatDay extends LibraryError {
  readonly nearest: NeighbourIssues
  /** Whether no calendar has that day, like February 30. */
  readonly isNoDay: boolean

  constructor(address: string, nearest: NeighbourIssues, isNoDay: boolean) {
    super('issue-not-found', address)
    this.name = 'NoIssueThatDay'
    this.nearest = nearest
    this.isNoDay = isNoDay
  }
}
