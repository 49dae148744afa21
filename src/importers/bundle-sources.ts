import { importerFor } from './all-importers.ts'
import { iiifImporter } from './iiif/iiif-importer.ts'
import type { Importer, Source } from './importer.ts'
import { issueImporter } from './issue-json/issue-importer.ts'
import { metsAltoImporter } from './mets-alto/mets-alto-importer.ts'
import { isPictureName } from './package/picture-name.ts'
import { pdfImporter } from './pdf/pdf-importer.ts'
import { isNamedText, plainTextImporter } from './plain-text/plain-text-importer.ts'
import { startTextOf } from './source-start.ts'
import { xmlKind } from './xml/xml-kind.ts'

/** Files that belong together, and what reads them. */
export type Bundle = { importer: Importer; sources: readonly Source[] }

/**
 * Sorts whatever a person gave at once into what belongs together: each folder or archive is a bundle, and files given
 * one by one are one of each kind. Texts are all one, whose importer tells papers and days apart; pages of ALTO or
 * annotations that came apart from the document that names them join it. A package that nothing knows stays by itself,
 * so that it is refused by its name.
 */
export function bundleSources(sources: readonly Source[]): Bundle[] {
  const loose = sources.filter(({ within }) => within === undefined)
  const packages = new Map<string, Source[]>()
  for (const source of sources) {
    if (source.within === undefined) continue
    const files = packages.get(source.within)
    if (files) files.push(source)
    else packages.set(source.within, [source])
  }
  const packed = [...packages.values()].map((files) => ({ importer: importerFor(files), sources: files }))
  return joinTexts(joinScans([...bundleLoose(loose), ...packed]))
}

function bundleLoose(loose: readonly Source[]): Bundle[] {
  const isIssue = (source: Source) => issueImporter.accepts([source]) && !iiifImporter.accepts([source])
  const issues = loose.filter(isIssue)
  const rest = loose.filter((source) => !isIssue(source))
  const scans = scansAmong(rest)
  const pdfs = rest.filter((source) => pdfImporter.accepts([source]))
  // Which pictures are whose, only what names them knows.
  const pictures = issues.length > 0 || scans.length > 0 ? rest.filter(({ name }) => isPictureName(name)) : []
  const taken = new Set([...scans.flatMap(({ sources }) => sources), ...pdfs, ...pictures])
  const texts = rest.filter((source) => !taken.has(source))
  return [
    ...bundle(issueImporter, issues, pictures),
    ...scans.map(({ importer, sources }) => ({ importer, sources: [...sources, ...pictures] })),
    ...bundle(pdfImporter, pdfs),
    ...bundle(importerFor(texts), texts),
  ]
}

/** Manifests and METS, each with the pages that either may name; pages alone where there is no such document. */
function scansAmong(loose: readonly Source[]): Bundle[] {
  const manifests = loose.filter((source) => iiifImporter.accepts([source]))
  const xml = loose.filter(({ name }) => /\.(?:xml|mets|alto)$/iu.test(name.slice(-8)))
  const pages = xml.filter((source) => xmlKind(source) !== 'mets')
  const isMets = pages.length < xml.length || (manifests.length === 0 && metsAltoImporter.accepts(xml))
  return [...bundle(iiifImporter, manifests, pages), ...(isMets ? bundle(metsAltoImporter, xml) : [])]
}

function bundle(importer: Importer, sources: readonly Source[], beside: readonly Source[] = []): Bundle[] {
  return sources.length > 0 ? [{ importer, sources: [...sources, ...beside] }] : []
}

/** Pages without the document that names them go to the one that has one; without any they stay together. */
function joinScans(bundles: readonly Bundle[]): Bundle[] {
  const isScan = ({ importer }: Bundle) => importer === iiifImporter || importer === metsAltoImporter
  const bare = bundles.filter((each) => isScan(each) && !each.sources.some(isRoot))
  const [first, ...others] = bare
  if (first === undefined) return [...bundles]
  const rooted = bundles.filter((each) => isScan(each) && !bare.includes(each))
  // Whose pages they are cannot be told where several documents were given.
  const home = rooted.length === 1 ? rooted[0] : rooted.length === 0 ? first : undefined
  if (home === undefined) return [...bundles]
  const strays = home === first ? others : bare
  return bundles
    .filter((each) => !strays.includes(each))
    .map((each) =>
      each === home ? { ...each, sources: [home, ...strays].flatMap((one) => one.sources) } : each,
    )
}

/** A document that says which pages an issue has: METS, a manifest, a collection. */
function isRoot(source: Source): boolean {
  if (/\.(?:xml|mets)$/iu.test(source.name)) return xmlKind(source) === 'mets'
  if (!iiifImporter.accepts([source])) return false
  const start = startTextOf(source)
  return (
    /"type"\s{0,9}:\s{0,9}"(?:Manifest|Collection)"/u.test(start) ||
    !/"type"\s{0,9}:\s{0,9}"AnnotationPage"/u.test(start)
  )
}

function joinTexts(bundles: readonly Bundle[]): Bundle[] {
  const [first, ...others] = bundles.filter(
    ({ importer, sources }) =>
      importer === plainTextImporter &&
      sources.some((source) => source.within === undefined || isNamedText(source)),
  )
  if (first === undefined || others.length === 0) return [...bundles]
  return bundles
    .filter((each) => !others.includes(each))
    .map((each) =>
      each === first ? { ...each, sources: [first, ...others].flatMap((one) => one.sources) } : each,
    )
}
