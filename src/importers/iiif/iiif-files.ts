import type { Source } from '../importer.ts'
import { sourceFinder } from '../package/find-source.ts'
import type { Problem } from '../problem.ts'
import { xmlKind } from '../xml/xml-kind.ts'
import { isIiifSource } from './is-iiif.ts'
import { idIn, type JsonObject, listIn, objectIn, typeIn } from './json-value.ts'
import { readJson } from './read-json.ts'

/** A JSON file that was read. */
export type IiifFile = { file: string; value: JsonObject }

/** The given files by what they are. */
export type IiifFiles = {
  manifests: IiifFile[]
  /** Annotation pages that are files of their own. */
  annotations: IiifFile[]
  /** The label of the collection that a manifest is in. */
  titleOf: (manifest: JsonObject) => unknown
  /** How a file finds others by the addresses that it gives them. */
  findFrom: (file: string) => (address: string) => Source | undefined
  problems: Problem[]
}

/** Reads every IIIF file once and sorts them; what a collection names and nobody gave is a problem. */
export function sortFiles(sources: readonly Source[]): IiifFiles {
  const named = sources.filter((source) => !isRoot(source))
  const findFrom = (file: string) => sourceFinder(named, file)
  const problems: Problem[] = []
  const byType = new Map<string, IiifFile[]>()
  for (const source of sources.filter(isIiifSource)) {
    const read = readJson(source)
    if ('problem' in read) problems.push(read.problem)
    else {
      const type = typeIn(read.value)
      byType.set(type, [...(byType.get(type) ?? []), { file: source.name, value: read.value }])
    }
  }
  const manifests = byType.get('Manifest') ?? []
  const collections = byType.get('Collection') ?? []
  const titles = new Map<string, unknown>()
  const itemsOf = ({ value }: IiifFile) =>
    listIn(value['items'] ?? value['manifests'] ?? value['members'])
      .map(objectIn)
      .filter((item) => typeIn(item) === 'Manifest')
  const byId = new Map(manifests.map((manifest) => [idIn(manifest.value), manifest.file]))
  const meant = new Set(collections.flatMap(itemsOf).flatMap((item) => byId.get(idIn(item)) ?? []))
  for (const collection of collections) {
    const find = findFrom(collection.file)
    for (const item of itemsOf(collection)) {
      // Manifests are mostly called alike: one that is another by its own id is not this one.
      const near = find(idIn(item))?.name
      const found = byId.get(idIn(item)) ?? (near !== undefined && !meant.has(near) ? near : undefined)
      if (found !== undefined) titles.set(found, collection.value['label'])
      else problems.push({ file: idIn(item), reason: { code: 'file-absent' } })
    }
  }
  return {
    manifests,
    // Presentation 2 calls them lists.
    annotations: [...(byType.get('AnnotationPage') ?? []), ...(byType.get('AnnotationList') ?? [])],
    titleOf: (manifest) => {
      const own = manifests.find(({ value }) => value === manifest)
      return own && titles.get(own.file)
    },
    findFrom,
    problems,
  }
}

/** METS of the same package describes the same pages once more. */
function isRoot(source: Source): boolean {
  return /\.xml$/iu.test(source.name) && xmlKind(source) === 'mets'
}
