/**
 * The path of a package's member below the package, with `/` between its parts, or nothing where it would lead out of
 * it: an absolute path, a drive, an address, `..`, or a name that no disk holds.
 */
export function safePath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/')
  if (path.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/u.test(path) || /\p{Cc}/u.test(path))
    return undefined
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/')
}

/** What systems put beside files for themselves. */
export function isClutter(path: string): boolean {
  return path
    .split('/')
    .some(
      (part) => part.startsWith('.') || part === '__MACOSX' || /^(?:thumbs\.db|desktop\.ini)$/iu.test(part),
    )
}
