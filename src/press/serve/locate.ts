import { realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** What stands at an address. */
export type Located =
  | { kind: 'file'; path: string; stats: Stats }
  | { kind: 'redirect'; to: string }
  | { kind: 'missing' }

const MISSING: Located = { kind: 'missing' }
/** Addresses of opened files, which only the reader's browser knows: one document answers for all. */
const LOCAL = 'local'

/**
 * Finds the file for an address, as a static host does: a folder's `index.html`, and a redirect
 * where the address of a folder lacks its last slash.
 *
 * @param root the site's directory, with symbolic links resolved; nothing outside it is ever found
 * @param base the path the site is hosted under, `/` or `/papers/`
 * @param pathname as sent, still percent-encoded, without the query
 */
export function locate(root: string, base: string, pathname: string): Located {
  if (`${pathname}/` === base) return { kind: 'redirect', to: base }
  if (!pathname.startsWith(base)) return MISSING
  const parts = decodeParts(pathname.slice(base.length))
  if (parts === undefined) return MISSING
  const isFolder = parts.at(-1) === '' || parts.length === 0
  const path = join(root, ...parts)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined && parts[0] === LOCAL && parts.length > 1) return locate(root, '/', `/${LOCAL}/`)
  if (found === undefined || !isInside(root, path)) return MISSING
  if (found.isFile()) return isFolder ? MISSING : { kind: 'file', path, stats: found }
  if (!found.isDirectory()) return MISSING
  const index = join(path, 'index.html')
  const stats = statSync(index, { throwIfNoEntry: false })
  if (stats === undefined || !stats.isFile() || !isInside(root, index)) return MISSING
  return isFolder ? { kind: 'file', path: index, stats } : { kind: 'redirect', to: `${pathname}/` }
}

/** The parts of a path; undefined where one would lead elsewhere, is hidden or cannot be read. */
function decodeParts(path: string): string[] | undefined {
  const raw = path.split('/')
  const parts: string[] = []
  for (const [i, piece] of raw.entries()) {
    const part = decodePart(piece)
    if (part === undefined || /[/\\\0]/u.test(part)) return undefined
    if (part.startsWith('.') && part !== '.well-known') return undefined
    if (part === '' && i < raw.length - 1) return undefined
    parts.push(part)
  }
  return parts
}

function decodePart(piece: string): string | undefined {
  try {
    return decodeURIComponent(piece)
  } catch {
    return undefined
  }
}

/** False for a path that a symbolic link leads out of the site. */
function isInside(root: string, path: string): boolean {
  const real = realpathSync(path)
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)
}
