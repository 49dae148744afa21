import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import type { Issue } from '#issue/schema.ts'
import { files } from '#library/site-files.ts'
import { shownPath } from '#press/given-path.ts'
import { Problem } from '#press/problem.ts'

/**
 * An issue as it stands in a site.
 *
 * @throws Problem where its file is missing or damaged
 */
export function readStanding(site: string, paper: string, address: string): Issue {
  const path = join(site, decodeURIComponent(files.issue(paper, address)))
  if (!existsSync(path))
    throw new Problem(
      shownPath(path),
      `is missing, and ${paper}/${address} is in the lists; publish that issue again`,
    )
  const parsed = parseIssueText(readFileSync(path, 'utf8'))
  if (!parsed.ok) throw new Problem(shownPath(path), 'is damaged; publish that issue again')
  return parsed.issue
}
