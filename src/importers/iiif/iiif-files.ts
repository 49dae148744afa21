import type { Source } from '../importer.ts'
import { sourceFinder } from '../package/find-source.ts'
import type { Problem } from '../problem.ts'
import { xmlKind } from '../xml/xml-kind.ts'
import { isIiifSource } from './iiif-importer.ts'
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
  for (const { file, value } of collections) {
    const find = findFrom(file)
    for (const item of listIn(value['items']).map(objectIn)) {
      if (typeIn(item) !== 'Manifest') continue
      const source = find(idIn(item))
      if (source) titles.set(source.name, value['label'])
      else problems.push({ file: idIn(item), reason: { code: 'file-absent' } })
    }
  }
  return {
    manifests,
    annotations: byType.get('AnnotationPage') ?? [],
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
