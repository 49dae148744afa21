import { statSync } from 'node:fs'
import { describeFault, type Fault } from '#issue/fault.ts'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import type { Issue } from '#issue/schema.ts'
import { decodeText } from '#importers/decode-text.ts'
import { startsAsIiif } from '#importers/iiif/is-iiif.ts'
import { describeProblem } from '#importers/problem.ts'
import { givenPath } from '#press/given-path.ts'
import { Problem } from '#press/problem.ts'
import { readInput } from '#press/read-input.ts'

/** An issue file as read: the good part, and what had to be left out of it. */
export type IssueFile = { file: string; issue: Issue; faults: Fault[] }

/**
 * Reads an issue file named on the command line.
 *
 * @throws Problem where the file cannot be read or holds no issue
 */
export function readIssue(file: string): IssueFile {
  const decoded = decodeText(readInput(file))
  if (!decoded.ok) {
    const { reason, place } = decoded
    throw new Problem('', describeProblem({ file, reason, ...(place === undefined ? {} : { place }) }))
  }
  const parsed = parseIssueText(decoded.text)
  if (!parsed.ok) throw new Problem(file, describeFault(parsed.fault) + wayFor(file))
  return { file, issue: parsed.issue, faults: parsed.faults }
}

/** What to do with a file that was hardly meant as an issue. */
function wayFor(file: string): string {
  // > | publish *.json
  if (/\.report\.json$/iu.test(file)) return '; it is the report of an import, so leave it out'
  return looksLikeIssue(file) || /\.json$/iu.test(file) ? '' : '; "jumpline import" makes an issue of it'
}

/** Whether a file is meant as an issue, by its beginning: page texts do not begin with a brace, IIIF says what it is. */
export function looksLikeIssue(file: string): boolean {
  if (statSync(givenPath(file), { throwIfNoEntry: false })?.isDirectory() === true) return false
  const decoded = decodeText(readInput(file))
  if (!decoded.ok) return /\.json$/iu.test(file)
  const start = decoded.text.slice(0, 4096)
  return /^\s*[{[]/u.test(start) && !startsAsIiif(start)
}
