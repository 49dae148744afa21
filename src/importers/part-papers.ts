import type { ImportedIssue } from './importer.ts'

/**
 * Two papers that came to one id (青河晚报 and 清湖晚报 are both `qhwb`) keep an address each: the later has a number behind
 * it, the same for all of its issues.
 */
export function partPapers(issues: readonly ImportedIssue[]): ImportedIssue[] {
  const names = new Map<string, string>()
  return issues.map((imported) => {
    const { publication } = imported.issue
    const name = folded(publication.name)
    let { id } = publication
    for (let n = 2; !isOf(names.get(id), name); n += 1) id = `${publication.id}-${n}`
    names.set(id, names.get(id) ?? name)
    if (id === publication.id) return imported
    return { ...imported, issue: { ...imported.issue, publication: { ...publication, id } } }
  })
}

/** `The Harbor Gazette` and `HARBOR GAZETTE`, or a name and a part of it, are one paper. */
function isOf(known: string | undefined, name: string): boolean {
  return known === undefined || known.includes(name) || name.includes(known)
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ')
}
