import type { ImportedIssue, ImportOptions, ImportResult, Source } from '../importer.ts'
import { optionProblem } from '../option-problem.ts'
import { nameInLabel } from '../scan/name-in-label.ts'
import { dayIn, languageTag } from '../scan/day-and-language.ts'
import type { Problem } from '../problem.ts'
import { mainLanguage } from '../scan/main-language.ts'
import type { ScanHead } from '../scan/scan-issue.ts'
import { cutPictures } from '../scan/cut-pictures.ts'
import { writeScanIssue } from '../scan/write-scan-issue.ts'
import { readCanvases } from './canvases.ts'
import { type JsonObject, labelIn, listIn, objectIn, textIn } from './json-value.ts'
import { type IiifFiles, sortFiles } from './iiif-files.ts'
import { articleRanges, storyOf } from './ranges.ts'

/**
 * Manifests of IIIF Presentation 3 to issues; a collection names the paper that they are of. What a manifest refers to
 * is looked for among the given files and nowhere else.
 */
export async function importIiif(
  sources: readonly Source[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const wrong = optionProblem(options)
  if (wrong) return { ok: false, problems: [wrong] }
  const files = sortFiles(sources)
  const problems: Problem[] = [...files.problems]
  const issues: ImportedIssue[] = []
  for (const manifest of files.manifests) {
    const read = await importManifest(manifest, files, options)
    if ('issue' in read) issues.push(read)
    for (const problem of read.problems) problems.push(problem)
  }
  const [first, ...others] = issues.toSorted((a, b) => (a.issue.date < b.issue.date ? -1 : 1))
  if (!first)
    return {
      ok: false,
      problems:
        problems.length > 0 ? problems : [{ file: sources[0]?.name ?? '', reason: { code: 'no-manifest' } }],
    }
  return {
    ok: true,
    ...first,
    ...(others.length > 0 && { others }),
    ...(problems.length > 0 && { leftOut: onceEach(problems) }),
  }
}

/** A file that cannot be read is met when files are sorted, and again where a canvas names it. */
function onceEach(problems: readonly Problem[]): Problem[] {
  const withPage = new Set(problems.filter(({ page }) => page !== undefined).map(({ file }) => file))
  return problems.filter(({ file, page }) => page !== undefined || !withPage.has(file))
}

type Manifest = IiifFiles['manifests'][number]
type ReadManifest = { problems: Problem[] } | (ImportedIssue & { problems: Problem[] })

async function importManifest(
  manifest: Manifest,
  files: IiifFiles,
  options: ImportOptions,
): Promise<ReadManifest> {
  const { file, value } = manifest
  const head = headOf(manifest, files, options)
  const { name, date } = head
  if (name === undefined) return { problems: [{ file, reason: { code: 'no-masthead' } }] }
  if (date === undefined) return { problems: [{ file, reason: { code: 'no-date', paper: name } }] }
  const { pages, place, assets, leftOut } = await readCanvases(manifest, files, options)
  if (pages.every(({ transcript }) => transcript === ''))
    return { problems: [{ file, reason: { code: 'no-text', found: 'iiif' } }, ...leftOut] }
  const ranges = articleRanges(value)
  const stories = ranges.map((range) => storyOf(range, pages, place))
  const imported = writeScanIssue(
    {
      head: { ...head, name, date, language: mainLanguage([], pages, head.language) },
      pages,
      stories: stories.filter(({ parts }) => parts.length > 0),
      areRegions: true,
      furniture: [],
      doubts: stories
        .filter(({ parts }) => parts.length === 0)
        .map(({ title = '' }) => ({ confidence: 0.4, reason: { code: 'article-unplaced', title } })),
      leftOut,
      ...(assets.size > 0 && { assets }),
    },
    options,
  )
  return { ...(await cutPictures(imported, options)), problems: leftOut }
}

/** The paper's name from its collection, else from the manifest's label; the day from `navDate`, else from the label. */
function headOf({ file, value }: Manifest, files: IiifFiles, options: ImportOptions): Partial<ScanHead> {
  const label = labelIn(value['label'])
  const title = labelIn(files.titleOf(value))
  const name = title?.text ?? (label && (titleIn(value, label.text) ?? nameInLabel(label.text)))
  const number = metadataIn(value, /^(?:(?:issue )?number|no\.?|nummer|num[eé]ro|期号|期號)$/iu)
  const date =
    options.date ?? dayIn(textIn(value['navDate']) ?? '') ?? dayIn(label?.text ?? '') ?? dayIn(file)
  const language = languageIn(value) ?? label?.language ?? title?.language
  return {
    ...(name !== undefined && { name }),
    ...(date !== undefined && { date }),
    ...(number !== undefined && { number }),
    ...(language !== undefined && { language }),
  }
}

/** The paper's title in the metadata, where the label begins with it. */
function titleIn(manifest: JsonObject, label: string): string | undefined {
  const title = metadataIn(
    manifest,
    /^(?:title|newspaper|periodical|titel|zeitung|titre|journal|报纸|報紙|报刊)$/iu,
  )
  return title !== undefined && label.startsWith(title) ? title : undefined
}

function metadataIn(manifest: JsonObject, named: RegExp): string | undefined {
  for (const entry of listIn(manifest['metadata']).map(objectIn)) {
    if (!named.test(labelIn(entry['label'])?.text ?? '')) continue
    const value = labelIn(entry['value'])?.text.trim()
    if (value) return value
  }
  return undefined
}

/** A language that the metadata names by its code. */
function languageIn(manifest: JsonObject): string | undefined {
  for (const entry of listIn(manifest['metadata']).map(objectIn)) {
    if (!/^(?:language|langue|sprache|语言|idioma)s?$/iu.test(labelIn(entry['label'])?.text ?? '')) continue
    const values = Object.values(objectIn(entry['value'])).flatMap(listIn)
    const tag = values
      .map((value) => textIn(value))
      .find((code) => code !== undefined && /^[a-z]{2,3}(?:-|$)/u.test(code))
    if (tag !== undefined) return languageTag(tag)
  }
  return undefined
}
