import { iiifImporter } from './iiif/iiif-importer.ts'
import type { Importer, Source } from './importer.ts'
import { issueImporter } from './issue-json/issue-importer.ts'
import { metsAltoImporter } from './mets-alto/mets-alto-importer.ts'
import { pdfImporter } from './pdf/pdf-importer.ts'
import { plainTextImporter } from './plain-text/plain-text-importer.ts'

/**
 * Every kind of source that can be imported, the surest first: the first that accepts the sources reads them. What none
 * accepts is read as page texts, whose importer says best what a file is instead.
 */
export const ALL_IMPORTERS: readonly Importer[] = [
  issueImporter,
  iiifImporter,
  metsAltoImporter,
  pdfImporter,
  plainTextImporter,
]

/** The importer for these sources. */
export function importerFor(sources: readonly Source[]): Importer {
  return ALL_IMPORTERS.find((importer) => importer.accepts(sources)) ?? plainTextImporter
}
