import { readFileSync, statSync } from 'node:fs'
import { givenPath } from '#press/given-path.ts'
import { Problem, systemReason } from '#press/problem.ts'

/** Larger files are no newspaper page or issue, and would only exhaust the memory. */
const LARGEST = 512 * 1024 * 1024

/**
 * The bytes of a file named on the command line.
 *
 * @throws Problem for a file that is missing, no plain file, unreadable or too large
 */
export function readInput(path: string): Uint8Array<ArrayBuffer> {
  try {
    const absolute = givenPath(path)
    const found = statSync(absolute)
    if (found.isDirectory()) throw new Problem(path, 'is a directory; name the files in it')
    if (!found.isFile()) throw new Problem(path, 'is not a plain file')
    if (found.size > LARGEST) throw new Problem(path, 'is larger than 512 MB')
    return new Uint8Array(readFileSync(absolute))
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(path, systemReason(error), '', { cause: error })
  }
}
