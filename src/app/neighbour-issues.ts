import type { IssueOfDay, NeighbourIssues } from '#app/errors/no-issue-then.ts'
import { compareEditions } from '#issue/edition-order.ts'
import { nearestDay } from '#issue/issue-days.ts'
import type { ArchivedIssue, Library } from '#library/library.ts'
import { issueAddress } from '#paths.ts'

/**
 * The issues around an address, whether one stands there or not. Reads the small head of the archive and the
 * years in which they stand, never more than three.
 *
 * @throws LibraryError where the archive cannot be had
 */
export async function neighbourIssues(
  library: Library,
  paper: string,
  address: string,
): Promise<NeighbourIssues> {
  const date = address.slice(0, 10)
  const { years } = await library.archive(paper)
  const [before, after] = (['before', 'after'] as const).map((way) => nearestDay(years, date, way))
  const that = years.some(({ year }) => year === date.slice(0, 4)) ? await issuesOf(library, paper, date) : []
  const beside = (issue: IssueOfDay) =>
    issue.date === date ? compareEditions(issue.address.slice(11), address.slice(11)) : 0
  const earlier = that.findLast((issue) => beside(issue) < 0)
  const later = that.find((issue) => beside(issue) > 0)
  return {
    previous:
      earlier ??
      (before === undefined ? undefined : (await issuesOf(library, paper, before)).findLast(on(before))),
    next:
      later ?? (after === undefined ? undefined : (await issuesOf(library, paper, after)).find(on(after))),
  }
}

/** The first issue of a day, where none stands under the bare date: `2025-05-09-evening`. */
export async function editionOfDay(
  library: Library,
  paper: string,
  date: string,
): Promise<string | undefined> {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return undefined
  return (await issuesOf(library, paper, date)).find(on(date))?.address
}

async function issuesOf(library: Library, paper: string, date: string): Promise<IssueOfDay[]> {
  const { issues } = await library.archiveYear(paper, date.slice(0, 4))
  return issues.map((issue: ArchivedIssue) => ({
    address: issueAddress(issue),
    date: issue.date,
    edition: issue.edition,
  }))
}

function on(date: string): (issue: IssueOfDay) => boolean {
  return (issue) => issue.date === date
}
