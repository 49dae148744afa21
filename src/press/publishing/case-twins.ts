import type { Issue } from '#issue/schema.ts'
import type { ShelfPublication } from '#library/library.ts'
import { issueAddress } from '#paths.ts'
import { Problem } from '#press/problem.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import { readArchiveYear } from '#press/publishing/site-indexes.ts'

/**
 * Refuses an issue whose address differs from another of the site by case alone: disks that fold case hold both in one
 * folder, and hosts on them show one for the other.
 *
 * @param shelf the publications of the site
 * @throws Problem
 */
export function refuseCaseTwin(site: string, shelf: readonly ShelfPublication[], edition: Edition): void {
  const { file, paper, address, whole } = edition
  const papers = shelf.map(({ publication }) => publication.id)
  const issues = readArchiveYear(site, paper, whole.issue.date.slice(0, 4)).issues.map(issueAddress)
  const other =
    papers.filter((id) => isCaseTwin(id, paper)).map((id) => `${id}/`)[0] ??
    issues.filter((each) => isCaseTwin(each, address)).map((each) => `${paper}/${each}`)[0]
  if (other === undefined) return
  const reason = `is ${paper}/${address}, which differs by case alone from ${other} in this site: two with one address`
  throw new Problem(file, reason)
}

/** Pieces of an issue whose ids differ by case alone, each with the first that has that id. */
export function casePieces({ pages }: Issue): [first: string, twin: string][] {
  const known = new Map<string, string>()
  return pages
    .flatMap(({ articles }) => articles)
    .flatMap(({ id }): [string, string][] => {
      const first = known.get(id.toLowerCase())
      if (first !== undefined) return [[first, id]]
      known.set(id.toLowerCase(), id)
      return []
    })
}

function isCaseTwin(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() === b.toLowerCase()
}
