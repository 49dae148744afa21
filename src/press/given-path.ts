import { relative, resolve } from 'node:path'

/** The directory the person stands in: npm runs scripts in the project's own and keeps theirs in INIT_CWD. */
export function startingDirectory(): string {
  return process.env['INIT_CWD'] ?? process.cwd()
}

/** A path as the person gave it, made absolute. */
export function givenPath(path: string): string {
  return resolve(startingDirectory(), path)
}

/** An absolute path as the person would write it: relative where it lies below them. */
export function shownPath(path: string): string {
  const short = relative(startingDirectory(), path)
  return short === '' || short.startsWith('..') ? path : short
}
