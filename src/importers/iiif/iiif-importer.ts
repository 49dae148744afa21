import type { Importer } from '../importer.ts'
import { isIiifSource } from './is-iiif.ts'

/** Manifests of IIIF Presentation with the annotations and ALTO files that they name. */
export const iiifImporter: Importer = {
  id: 'iiif',
  accepts: (sources) => sources.some(isIiifSource),
  read: async (sources, options) => {
    const { importIiif } = await import('./import-iiif.ts')
    return importIiif(sources, options)
  },
}
