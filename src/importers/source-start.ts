import type { Source } from './importer.ts'

/** So many bytes tell what kind a file is. */
export const START = 4096

/** The beginning of a file: at most `START` bytes, without reading the rest where the source can. */
export function startOf(source: Pick<Source, 'bytes' | 'start'>): Uint8Array {
  return (source.start ?? source.bytes).subarray(0, START)
}

/** The same as text, in UTF-8, or in UTF-16 where its mark says so. */
export function startTextOf(source: Pick<Source, 'bytes' | 'start'>): string {
  const start = startOf(source)
  const [first, second] = start
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(start)
}
