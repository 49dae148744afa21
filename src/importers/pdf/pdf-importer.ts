import type { Importer, Source } from '../importer.ts'
import { startOf } from '../source-start.ts'

/** PDF pages, one file an issue or one a page, behind the interface that every kind of source shares. */
export const pdfImporter: Importer = {
  id: 'pdf',
  accepts: (sources) => sources.some(isPdf) && sources.every((source) => isPdf(source) || isAside(source)),
  read: async (sources, options = {}) => {
    const { importPdf } = await import('./import-pdf.ts')
    return importPdf(sources.filter(isPdf), options)
  },
}

/** By its name; a file that only begins like one is asked for by its first bytes. */
function isPdf(source: Source): boolean {
  if (/\.pdf$/iu.test(source.name)) return true
  if (source.within !== undefined) return false
  return new TextDecoder('latin1').decode(startOf(source).subarray(0, 5)) === '%PDF-'
}

/** What may lie in a folder beside its PDF files. */
function isAside({ name, within }: Source): boolean {
  return within !== undefined && !/\.txt$/iu.test(name)
}
