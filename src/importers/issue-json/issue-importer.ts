import type { Importer, Source } from '../importer.ts'
import { startOf } from '../source-start.ts'
import { startsAsIssue } from './is-issue.ts'

/** Issues in this reader's own format with the pictures that lie beside them, as a site or an export holds them. */
export const issueImporter: Importer = {
  id: 'issue',
  accepts: (sources) => sources.some(isIssueSource),
  read: async (sources, options) => {
    const { importIssueFiles } = await import('./import-issue-files.ts')
    return importIssueFiles(sources, options)
  },
}

/**
 * Whether a file may be an issue, by its name and its beginning. JSON that a person named by itself is meant as one; a
 * package holds other JSON too.
 */
export function isIssueSource(source: Source): boolean {
  const { name, within } = source
  const isJson = /\.json$/iu.test(name.slice(-8))
  const start = () => new TextDecoder().decode(startOf(source))
  if (within === undefined) return isJson || /^\uFEFF?\s{0,999}\{/u.test(start())
  if (!isJson || /\.report\.json$/iu.test(name.slice(-16))) return false
  return isNamedIssue(name) || startsAsIssue(start())
}

/** > | lanchuan/2026-04-22/issue.json */
export function isNamedIssue(name: string): boolean {
  return /(?:^|\/)issue\.json$/iu.test(name.slice(-12))
}
