import type { Importer } from '../importer.ts'
import { isIssueSource } from './is-issue.ts'

/** Issues in this reader's own format with the pictures that lie beside them, as a site or an export holds them. */
export const issueImporter: Importer = {
  id: 'issue',
  accepts: (sources) => sources.some(isIssueSource),
  read: async (sources, options) => {
    const { importIssueFiles } = await import('./import-issue-files.ts')
    return importIssueFiles(sources, options)
  },
}
