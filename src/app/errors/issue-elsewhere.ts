import { replace } from 'react-router'
import { editionOfDay, neighbourIssues } from '#app/neighbour-issues.ts'
import { NoIssueThen } from '#app/errors/no-issue-then.ts'
import { isCalendarDay } from '#issue/patterns.ts'
import { type Library, LibraryError } from '#library/library.ts'
import { paths } from '#paths.ts'

/**
 * What to throw for an address at which no issue stands: a redirect to the day's first edition, else the error
 * with the issues around that day, where the archive knows them, or that of a paper which is not there.
 */
export async function issueElsewhere(
  library: Library,
  paper: string,
  issue: string,
  error: LibraryError,
): Promise<Response | LibraryError> {
  try {
    const edition = await editionOfDay(library, paper, issue).catch(() => undefined)
    if (edition !== undefined && edition !== issue) return replace(paths.issue.to(paper, edition))
    return new NoIssueThen(
      'issue-not-found',
      issue,
      await neighbourIssues(library, paper, issue),
      isNoDay(issue),
    )
  } catch (missing) {
    return isNoPaper(missing) ? missing : error
  }
}

/** Whether there is not even the paper. */
function isNoPaper(error: unknown): error is LibraryError {
  return error instanceof LibraryError && error.reason === 'publication-not-found'
}

/** What to throw for a year without an issue: the error with the issues around it, where the archive knows them. */
export async function noYear(
  library: Library,
  paper: string,
  year: string,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof LibraryError) || error.reason !== 'year-not-found') return error
  try {
    const nearest = /^\d{4}$/u.test(year) ? await neighbourIssues(library, paper, `${year}-00-00`) : {}
    return new NoIssueThen('year-not-found', year, nearest)
  } catch {
    return error
  }
}

/** Whether an address names a day that no calendar has. */
function isNoDay(issue: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}/u.exec(issue)?.[0]
  return date !== undefined && !isCalendarDay(date)
}
