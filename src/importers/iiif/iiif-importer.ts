import type { Importer, Source } from '../importer.ts'
import { startOf } from '../source-start.ts'
import { startsAsIiif } from './is-iiif.ts'

/** Manifests of IIIF Presentation with the annotations and ALTO files that they name. */
export const iiifImporter: Importer = {
  id: 'iiif',
  accepts: (sources) => sources.some(isIiifSource),
  read: async (sources, options) => {
    const { importIiif } = await import('./import-iiif.ts')
    return importIiif(sources, options)
  },
}

/** Whether a file is a JSON document of IIIF, by its name and its beginning. */
export function isIiifSource(source: Source): boolean {
  return (
    /\.json(?:ld)?$/iu.test(source.name.slice(-8)) && startsAsIiif(new TextDecoder().decode(startOf(source)))
  )
}
