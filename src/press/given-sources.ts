import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '#importers/importer.ts'
import { isClutter } from '#importers/package/safe-path.ts'
import { START } from '#importers/source-start.ts'
import { LIMITS } from '#importers/package/unpack.ts'
import { givenPath } from '#press/given-path.ts'
import { Problem } from '#press/problem.ts'
import { readInput, readStart } from '#press/read-input.ts'
import { walkFiles } from '#press/walk-files.ts'

/**
 * The files named on the command line, and all files of the folders named; links in folders are not followed. A file
 * of a folder is read when its turn comes.
 *
 * @throws Problem for what cannot be read, and for a folder that holds nothing or far too much
 */
export function givenSources(paths: readonly string[]): Source[] {
  return paths.flatMap((path) =>
    statSync(givenPath(path), { throwIfNoEntry: false })?.isDirectory() === true
      ? folderSources(path)
      : [{ name: path, bytes: readInput(path) }],
  )
}

function folderSources(folder: string): Source[] {
  const files = walkFiles(givenPath(folder), LIMITS.members).filter((file) => !isClutter(slashed(file)))
  if (files.length === 0) throw new Problem(folder, 'holds no files')
  if (files.length >= LIMITS.members) throw new Problem(folder, 'holds too many files for a newspaper')
  return files.map((file) => {
    const path = join(folder, file)
    return {
      name: slashed(path),
      within: folder,
      get start() {
        return readStart(path, START)
      },
      get bytes() {
        return readInput(path)
      },
    }
  })
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}
