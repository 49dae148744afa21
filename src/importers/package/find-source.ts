import type { Source } from '../importer.ts'

/**
 * Finds files by how others name them: relative, absolute on the disk of whoever wrote them, `file:`, `https:` or with a
 * pattern in front. Only files that were given are ever found: of those with the same last part, the one that shares
 * most parts with the name, counted from the end; none where two share as many. Nothing is fetched.
 */
export function sourceFinder(sources: readonly Source[]): (name: string) => Source | undefined {
  const byLast = new Map<string, { source: Source; parts: string[] }[]>()
  for (const source of sources) {
    const parts = partsOf(source.name)
    const last = parts[0] ?? ''
    const known = byLast.get(last)
    if (known) known.push({ source, parts })
    else byLast.set(last, [{ source, parts }])
  }
  return (name) => {
    const wanted = partsOf(decode(name.split(/[?#]/u, 1).join('')))
    const found = byLast.get(wanted[0] ?? '') ?? []
    const [best, second] = found
      .map(({ source, parts }) => ({ source, shared: sharedCount(parts, wanted) }))
      .sort((a, b) => b.shared - a.shared)
    return best && best.shared !== second?.shared ? best.source : undefined
  }
}

/** The parts of a path from its end, without regard to case: archives are written on disks that have none. */
function partsOf(path: string): string[] {
  return path
    .replaceAll('\\', '/')
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .reverse()
}

function sharedCount(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && a[count] === b[count]) count += 1
  return count
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
