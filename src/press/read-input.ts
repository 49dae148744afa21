import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
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
    return new Uint8Array(readFileSync(plainFile(path)))
  } catch (error) {
    throw asProblem(path, error)
  }
}

/**
 * The first bytes of such a file, `most` of them where it holds so many.
 *
 * @throws Problem as `readInput` does
 */
export function readStart(path: string, most: number): Uint8Array<ArrayBuffer> {
  try {
    const file = openSync(plainFile(path), 'r')
    try {
      const start = new Uint8Array(most)
      return start.subarray(0, readSync(file, start))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw asProblem(path, error)
  }
}

function plainFile(path: string): string {
  const absolute = givenPath(path)
  const found = statSync(absolute)
  if (found.isDirectory()) throw new Problem(path, 'is a directory; name the files in it')
  if (!found.isFile()) throw new Problem(path, 'is not a plain file')
  if (found.size > LARGEST) throw new Problem(path, 'is larger than 512 MB')
  return absolute
}

function asProblem(path: string, error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(path, systemReason(error), '', { cause: error })
}
