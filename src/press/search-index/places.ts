import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes a file, or takes a file or folder away; `place` is an address, as hosts are asked for it. */
export type Places = {
  write: (place: string, content: string | Uint8Array) => void
  remove: (place: string) => void
}

/** The places below a folder, which change at once. */
export function placesIn(root: string): Places {
  const pathOf = (place: string) => join(root, decodeURIComponent(place))
  return {
    write: (place, content) => {
      mkdirSync(dirname(pathOf(place)), { recursive: true })
      writeFileSync(pathOf(place), content)
    },
    remove: (place) => rmSync(pathOf(place), { recursive: true, force: true }),
  }
}
