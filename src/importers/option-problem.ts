import type { ImportOptions } from './importer.ts'
import { isCalendarDate } from './plain-text/printed-date.ts'
import type { Problem } from './problem.ts'

/** What is wrong with what the person said of the issue, if anything is. */
export function optionProblem({ paper, date }: ImportOptions): Problem | undefined {
  if (paper !== undefined && !/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,118}[A-Za-z0-9_])?$/u.test(paper)) {
    return { file: '', reason: { code: 'bad-paper-id', id: paper } }
  }
  return date !== undefined && !isCalendarDate(date)
    ? { file: '', reason: { code: 'bad-date', date } }
    : undefined
}
