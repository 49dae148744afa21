import type { ImportedIssue } from '../importer.ts'

/** An issue with what its source says of its edition: `2`, `Evening edition`. */
export type ReadIssue = ImportedIssue & { issueEdition?: string }

/**
 * Issues by their days. Where a paper has several of a day, all but the first get the edition that their source names,
 * as a slug; two that say the same stay alike, and are told to be the same issue elsewhere.
 */
export function tellEditionsApart(issues: readonly ReadIssue[]): ImportedIssue[] {
  const sorted = issues.toSorted(
    (a, b) =>
      a.issue.date.localeCompare(b.issue.date) ||
      (a.issueEdition ?? '').localeCompare(b.issueEdition ?? '', 'en', { numeric: true }),
  )
  const first = new Map<string, ReadIssue>()
  return sorted.map((read): ImportedIssue => {
    const { issue, report, assets } = read
    const day = `${issue.publication.id} ${issue.date}`
    const other = first.get(day)
    if (!other) first.set(day, read)
    const edition = other && other.issueEdition !== read.issueEdition ? slugOf(read.issueEdition) : undefined
    return {
      issue: edition === undefined ? issue : withEdition(issue, edition),
      report,
      ...(assets && { assets }),
    }
  })
}

function withEdition(issue: ImportedIssue['issue'], edition: string): ImportedIssue['issue'] {
  const { version, language, publication, date, ...rest } = issue
  return { version, language, publication, date, edition, ...rest }
}

/** > | [2nd] Evening edition: 2nd-evening */
function slugOf(said: string | undefined): string | undefined {
  const words = said
    ?.toLowerCase()
    .replace(/\bed(?:ition|\.)?(?!\p{L})/gu, ' ')
    .normalize('NFKD')
    .match(/[a-z0-9]+/gu)
  return words ? words.join('-').slice(0, 40) : undefined
}
