import type { Source } from '../importer.ts'

/**
 * Which files each of several METS documents may mean: those that lie nearer to no other one. Archives call the pages of
 * all their issues alike, and a page that is missing must not be taken from the next issue.
 *
 * > | 1911-03-07/mets.xml, 1911-03-07/alto/0001.xml
 * > | 1911-03-08/mets.xml                               has no 0001.xml
 */
export function filesNear(
  sources: readonly Source[],
  documents: readonly Source[],
): (document: Source) => readonly Source[] {
  if (documents.length < 2) return () => sources
  const holding = new Set(documents.flatMap(({ name }) => foldersOf(name)))
  // Each file belongs to the innermost folder that has a document anywhere below it, and so to all of these.
  const byFolder = new Map<string, Source[]>()
  for (const source of sources) {
    const home = foldersOf(source.name).find((folder) => holding.has(folder)) ?? ''
    const files = byFolder.get(home)
    if (files) files.push(source)
    else byFolder.set(home, [source])
  }
  return ({ name }) => foldersOf(name).flatMap((folder) => byFolder.get(folder) ?? [])
}

/** The folders that a file lies in, from the innermost to the root. */
function foldersOf(name: string): string[] {
  const parts = name.replaceAll('\\', '/').split('/').slice(0, -1)
  return [...parts.map((_, at) => parts.slice(0, parts.length - at).join('/')), '']
}
