import type { ImportOptions, ImportResult, Source } from '#importers/importer.ts'
import { importPlainText } from '#importers/plain-text/import-plain-text.ts'

/** Makes an issue of the files by the importer that knows their kind. */
export function importSources(sources: readonly Source[], options: ImportOptions): Promise<ImportResult> {
  return importPlainText.read(sources, options)
}
