import type { ImportedIssue } from './importer.ts'
import { sameName } from './same-name.ts'

/**
 * Two papers that came to one id (青河晚报 and 清湖晚报 are both `qhwb`) keep an address each: the later has a number behind
 * it, the same for all of its issues.
 */
export function partPapers(issues: readonly ImportedIssue[]): ImportedIssue[] {
  const names = new Map<string, string>()
  return issues.map((imported) => {
    const { publication } = imported.issue
    const { name } = publication
    let { id } = publication
    for (let n = 2; !sameName(names.get(id), name); n += 1) id = `${publication.id}-${n}`
    names.set(id, names.get(id) ?? name)
    if (id === publication.id) return imported
    return { ...imported, issue: { ...imported.issue, publication: { ...publication, id } } }
  })
}
