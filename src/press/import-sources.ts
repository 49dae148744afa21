import type { Importer, ImportOptions, ImportResult, Source } from '#importers/importer.ts'
import { plainTextImporter } from '#importers/plain-text/import-plain-text.ts'

/** Kinds of sources that can be imported; page texts are what is left where none accepts the files. */
const IMPORTERS: readonly Importer[] = [plainTextImporter]

/** Makes an issue of the files by the importer that knows their kind. */
export function importSources(sources: readonly Source[], options: ImportOptions): Promise<ImportResult> {
  const fitting = IMPORTERS.find((importer) => importer.accepts(sources)) ?? plainTextImporter
  return fitting.read(sources, options)
}
