import type { Importer, Source } from '../importer.ts'
import { xmlKind } from '../xml/xml-kind.ts'

/** METS with its ALTO files, and ALTO files alone, as libraries keep digitised newspapers. */
export const metsAltoImporter: Importer = {
  id: 'mets-alto',
  accepts: (sources) => sources.some((source) => isXml(source) && xmlKind(source) !== undefined),
  read: async (sources, options) => {
    const { importMetsAlto } = await import('./import-mets-alto.ts')
    return importMetsAlto(sources, options)
  },
}

function isXml({ name }: Source): boolean {
  return /\.(?:xml|mets|alto)$/iu.test(name.slice(-8))
}
