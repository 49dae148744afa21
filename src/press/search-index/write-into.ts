import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes files below a folder; `place` is an address, as hosts are asked for it. */
export function writeInto(root: string): (place: string, content: string | Uint8Array) => void {
  return (place, content) => {
    const path = join(root, decodeURIComponent(place))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}
