import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE_FOLDER } from '#press/project-root.ts'
import { writeWhole } from '#press/write-whole.ts'

const FOLDER = join(CACHE_FOLDER, 'previews')
/** Some thirty megabytes; beyond that it is begun anew. */
const MOST_CARDS = 1000

/**
 * A developed card from the cache, else developed and kept there: `npm start` publishes the same papers into
 * an empty site every time.
 *
 * @param name the card's own, by what it shows
 */
export async function cachedCard(name: string, develop: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const path = join(FOLDER, `${name}.png`)
  if (existsSync(path)) return new Uint8Array(readFileSync(path))
  const png = await develop()
  try {
    mkdirSync(FOLDER, { recursive: true })
    if (readdirSync(FOLDER).length >= MOST_CARDS) rmSync(FOLDER, { recursive: true, force: true })
    writeWhole([{ path, content: png }])
  } catch {
    // A project directory that cannot be written only means that it is drawn again next time.
  }
  return png
}
