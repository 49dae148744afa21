import { importerFor } from './all-importers.ts'
import type { ImportOptions, ImportResult, Source } from './importer.ts'
import { unpack } from './package/unpack.ts'

/**
 * Makes issues of whatever files a person gives: archives are unpacked, and the importer that knows the kind reads them.
 * Rejects only when the signal is aborted.
 */
export async function importSources(
  sources: readonly Source[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const unpacked = await unpack(sources)
  if (Array.isArray(unpacked)) return { ok: false, problems: unpacked }
  options.signal?.throwIfAborted()
  const { sources: files, leftOut } = unpacked
  const result = await importerFor(files).read(files, options)
  if (leftOut.length === 0) return result
  return result.ok
    ? { ...result, leftOut: [...leftOut, ...(result.leftOut ?? [])] }
    : { ok: false, problems: [...result.problems, ...leftOut] }
}
