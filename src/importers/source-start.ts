import type { Source } from './importer.ts'

/** So many bytes tell what kind a file is. */
export const START = 4096

/** The beginning of a file: at most `START` bytes, without reading the rest where the source can. */
export function startOf(source: Pick<Source, 'bytes' | 'start'>): Uint8Array {
  return (source.start ?? source.bytes).subarray(0, START)
}
