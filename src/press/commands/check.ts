import { dirname } from 'node:path'
import { describeFault } from '#issue/fault.ts'
import { linkStories } from '#issue/link-stories.ts'
import type { CommandLine } from '#press/arguments.ts'
import { CHECKS } from '#press/checks/all-checks.ts'
import type { Finding } from '#press/checks/finding.ts'
import { givenPath } from '#press/given-path.ts'
import { Problem, UsageError } from '#press/problem.ts'
import { findPicture } from '#press/publishing/pictures.ts'
import { type IssueFile, readIssue } from '#press/read-issue.ts'
import { say, warn } from '#press/terminal.ts'

/** `jumpline check`: every file is read, so that one run shows all that is wrong. */
export async function checkIssues(line: CommandLine): Promise<0 | 1> {
  if (line.files.length === 0) throw new UsageError('name at least one issue file')
  const counts = line.files.map(checkFile)
  return counts.some((errors) => errors > 0) ? 1 : 0
}

/** Says what is wrong with one file and answers with the number of errors. */
function checkFile(file: string): number {
  const read = readOrSay(file)
  if (read === undefined) return 1
  const findings = findingsOf(read)
  for (const { severity, place, reason } of findings) {
    const label = severity === 'warning' ? 'warning: ' : ''
    warn(`${file}: ${place}: ${label}${reason}`)
  }
  for (const fault of read.faults) warn(`${file}: ${describeFault(fault)}`)
  const warnings = findings.filter((finding) => finding.severity === 'warning').length
  const errors = read.faults.length + findings.length - warnings
  say(`${file}: ${sizeOf(read)}; ${count(errors, 'error')}, ${count(warnings, 'warning')}`)
  return errors
}

/** What the editorial checks find in an issue file. */
export function findingsOf({ file, issue }: IssueFile): Finding[] {
  const folder = dirname(givenPath(file))
  const reading = {
    issue,
    linking: linkStories(issue),
    pictureFault: (src: string) => {
      const found = findPicture(folder, src)
      return typeof found === 'string' ? found : undefined
    },
  }
  return CHECKS.flatMap((check) => check(reading))
}

function readOrSay(file: string): IssueFile | undefined {
  try {
    return readIssue(file)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    warn(error.message)
    return undefined
  }
}

function sizeOf({ issue }: IssueFile): string {
  const pieces = issue.pages.reduce((sum, page) => sum + page.articles.length, 0)
  return `${count(issue.pages.length, 'page')}, ${count(pieces, 'piece')}`
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
