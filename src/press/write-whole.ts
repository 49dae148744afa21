import { randomBytes } from 'node:crypto'
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { shownPath } from '#press/given-path.ts'
import { makeFolder } from '#press/make-folder.ts'
import { Problem, systemReason } from '#press/problem.ts'

/** A file to be written: its absolute path and what it will hold. */
export type Output = { path: string; content: string | Uint8Array }

/**
 * Writes files so that each is either whole and new or untouched: all are written beside their
 * places first, and only then renamed into them.
 *
 * @throws Problem naming the output that cannot be written; then no output has changed
 */
export function writeWhole(outputs: readonly Output[]): void {
  const staged: { draft: string; path: string }[] = []
  let current = ''
  try {
    for (const { path, content } of outputs) {
      current = path
      refuseDirectory(path)
      makeFolder(dirname(path))
      const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
      staged.push({ draft, path })
      writeFileSync(draft, content, { flag: 'wx' })
    }
    for (const { draft, path } of staged) {
      current = path
      renameSync(draft, path)
    }
  } catch (error) {
    for (const { draft } of staged) rmSync(draft, { force: true })
    if (error instanceof Problem) throw error
    throw new Problem(shownPath(current), `cannot be written: ${systemReason(error)}`, '', { cause: error })
  }
}

function refuseDirectory(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Problem(shownPath(path), 'is a directory; name a file to write')
}
