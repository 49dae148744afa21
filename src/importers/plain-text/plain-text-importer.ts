import type { Importer, Source } from '../importer.ts'

/** Page texts behind the interface that every kind of source shares. */
export const plainTextImporter: Importer = {
  id: 'plain-text',
  accepts: (sources) => sources.length > 0 && sources.every(isNamedText),
  read: async (sources, options) => {
    const { importPlainText } = await import('./import-plain-text.ts')
    return importPlainText(pageTexts(sources), options)
  },
}

function isNamedText({ name }: Source): boolean {
  return /\.(?:txt|text|md)$/iu.test(name.slice(-8))
}

/** Files named one by one are all meant; a package may hold pictures and notes beside its texts. */
function pageTexts(sources: readonly Source[]): readonly Source[] {
  const texts = sources.filter((source) => source.within === undefined || isNamedText(source))
  return texts.length > 0 ? texts : sources
}
