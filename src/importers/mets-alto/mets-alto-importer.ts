import type { Importer, Source } from '../importer.ts'
import { rootName, xmlStart } from '../xml/decode-xml.ts'

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

/** Whether a file is METS or ALTO, by its first element. */
export function xmlKind({ bytes }: Pick<Source, 'bytes'>): 'mets' | 'alto' | undefined {
  const root = rootName(xmlStart(bytes))
  return root === 'mets' || root === 'alto' ? root : undefined
}
