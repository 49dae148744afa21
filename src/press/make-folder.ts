import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { systemCode } from '#press/problem.ts'

/**
 * Makes a folder and those above it that are missing, each by itself: Node's own `recursive` never returns where the
 * system refuses a folder as it does under `/proc`.
 *
 * @throws the system's error where one cannot be made, or a file stands in its place
 */
export function makeFolder(path: string): void {
  const missing = [path]
  for (let above = dirname(path); !existsSync(above); above = dirname(above)) missing.push(above)
  for (const folder of missing.toReversed()) {
    try {
      mkdirSync(folder)
    } catch (error) {
      // Another run may have made it meanwhile.
      if (systemCode(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error
    }
  }
}
