import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every plain file below a directory as a path relative to it, in one order on every machine.
 *
 * @param most stop looking after so many files
 */
export function walkFiles(directory: string, most = Number.POSITIVE_INFINITY): string[] {
  const found: string[] = []
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined && found.length < most; folder = waiting.pop()) {
    for (const entry of readdirSync(join(directory, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) waiting.push(path)
      else if (entry.isFile()) found.push(path)
    }
  }
  return found.toSorted()
}
