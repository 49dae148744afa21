import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import { files } from '#library/site-files.ts'
import { holdWhole } from '#library/whole-issue.ts'
import type { CommandLine } from '#press/arguments.ts'
import { givenPath } from '#press/given-path.ts'
import { Problem, UsageError } from '#press/problem.ts'
import { readShelf } from '#press/publishing/site-indexes.ts'
import { bulkLines, pieceDocuments } from '#press/search-index/piece-documents.ts'
import { standingIssues } from '#press/search-index/standing-index.ts'
import { say } from '#press/terminal.ts'

/** `jumpline documents`: every piece of a site as a line of JSON, in the order of papers, days and pages. */
export async function writeDocuments(line: CommandLine): Promise<0> {
  const [directory, ...more] = line.files
  if (directory === undefined || more.length > 0) throw new UsageError('name one directory')
  const site = givenPath(directory)
  const shelf = readShelf(site)
  if (shelf.length === 0) throw new Problem(directory, 'holds no published papers')
  const index = line.value('bulk')
  for (const { publication } of shelf) {
    for (const address of standingIssues(site, publication.id).toSorted()) {
      const path = join(site, decodeURIComponent(files.issue(publication.id, address)))
      const parsed = parseIssueText(readFileSync(path, 'utf8'))
      if (!parsed.ok) continue
      const lines = pieceDocuments(publication.id, address, holdWhole(parsed.issue, new Map())).flatMap(
        (piece) => (index === undefined ? [piece] : bulkLines(index, piece)),
      )
      for (const each of lines) say(JSON.stringify(each))
    }
  }
  return 0
}
