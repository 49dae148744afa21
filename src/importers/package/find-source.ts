import type { Source } from '../importer.ts'

/**
 * Finds files by how others name them: relative, absolute on the disk of whoever wrote them, `file:`, `https:` or with a
 * pattern in front. Only files that were given are ever found; nothing is fetched.
 *
 * @param from the file that names them: of two that are called alike, the one in its folder is meant
 */
export function sourceFinder(
  sources: readonly Source[],
  from?: string,
): (name: string) => Source | undefined {
  return nearest(
    sources.map((source) => ({ name: source.name, item: source })),
    from,
  )
}

/**
 * Finds things by names of which only the end is known: of those with the same last part the one that shares most parts
 * with the name, counted from the end; of those, the one nearest to who names it; none where two are as near.
 */
export function nearest<T>(
  things: readonly { name: string; item: T }[],
  from = '',
): (name: string) => T | undefined {
  const here = partsOf(from).slice(1).reverse()
  const byLast = new Map<string, { item: T; parts: string[] }[]>()
  for (const { name, item } of things) {
    const parts = partsOf(decode(name))
    const last = parts[0] ?? ''
    const known = byLast.get(last)
    if (known) known.push({ item, parts })
    else byLast.set(last, [{ item, parts }])
  }
  return (name) => {
    const wanted = partsOf(decode(name.split(/[?#]/u, 1).join('')))
    const found = byLast.get(wanted[0] ?? '') ?? []
    let best: { item: T; shared: number; near: number; alone: boolean } | undefined
    for (const { item, parts } of found) {
      const shared = sharedCount(parts, wanted)
      if (best && shared < best.shared) continue
      const near = sharedCount(parts.toReversed(), here)
      if (!best || shared > best.shared || near > best.near) best = { item, shared, near, alone: true }
      else if (near === best.near) best.alone = false
    }
    return best?.alone === true ? best.item : undefined
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
