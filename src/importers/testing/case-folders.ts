import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '../importer.ts'

/** Every file below a folder as the files of a package. */
export function packageOf(folder: string, name: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file !== 'expected.json' && statSync(join(folder, file)).isFile())
    .toSorted()
    .map((file) => ({
      name: `${name}/${file}`,
      within: name,
      bytes: new Uint8Array(readFileSync(join(folder, file))),
    }))
}
