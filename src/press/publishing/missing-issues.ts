import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { files } from '#library/site-files.ts'
import { issueAddress } from '#paths.ts'
import { Problems } from '#press/problem.ts'
import { readArchive, readArchiveYear, readShelf } from '#press/publishing/site-indexes.ts'

/** An issue by the two parts of its address: `lanchuan`, `2025-05-09`. */
export type IssueName = { paper: string; address: string }

/** Papers that are named where one is not there. */
const MOST_NAMED = 8

/**
 * Refuses issues that are not in a site, each with what there is near it.
 *
 * @throws Problems with every one
 */
export function refuseMissing(site: string, named: readonly IssueName[]): void {
  const refused = named.flatMap((name) => whyMissing(site, name) ?? [])
  if (refused.length > 0) throw new Problems(refused)
}

/** An issue is in a site where a list names it or its file stands: either may have been deleted by hand. */
function whyMissing(site: string, { paper, address }: IssueName): string | undefined {
  const isListed = readArchiveYear(site, paper, address.slice(0, 4)).issues.some(
    (issue) => issueAddress(issue) === address,
  )
  if (isListed || existsSync(join(site, decodeURIComponent(files.issue(paper, address))))) return undefined
  const near = issuesAround(site, paper, address)
  if (near.length > 0) return `${paper}/${address}: is not in this site; nearest there: ${near.join(', ')}`
  const papers = readShelf(site).map(({ publication }) => publication.id)
  if (papers.length === 0) return `${paper}/${address}: this site has no issue at all`
  const some = [...papers.slice(0, MOST_NAMED), ...(papers.length > MOST_NAMED ? ['…'] : [])].join(', ')
  return `${paper}/${address}: this site has no paper ${paper}; it has ${some}`
}

/** The editions of that day, and the issues before and after it, as they are named. */
function issuesAround(site: string, paper: string, address: string): string[] {
  const years = readArchive(site, paper)?.years.map(({ year }) => year) ?? []
  const own = address.slice(0, 4)
  const around = [
    years.findLast((year) => year < own),
    years.find((year) => year === own),
    years.find((year) => year > own),
  ]
  const issues = around.flatMap((year) =>
    year === undefined ? [] : readArchiveYear(site, paper, year).issues,
  )
  const date = address.slice(0, 10)
  const near = [
    issues.findLast((issue) => issue.date < date),
    ...issues.filter((issue) => issue.date === date),
    issues.find((issue) => issue.date > date),
  ]
  return near.flatMap((issue) => (issue === undefined ? [] : `${paper}/${issueAddress(issue)}`))
}
