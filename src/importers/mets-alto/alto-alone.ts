import { readAltoFile } from '../alto/read-alto-file.ts'
import type { ImportOptions, ImportResult, Source } from '../importer.ts'
import { pageImage } from '../package/page-image.ts'
import { isPictureName } from '../package/picture-name.ts'
import { pause } from '../pause.ts'
import { labelInName } from '../plain-text/page-label.ts'
import { dateInName } from '../plain-text/printed-date.ts'
import type { Problem } from '../problem.ts'
import { mainLanguage } from '../scan/main-language.ts'
import { pageLabels } from '../scan/page-labels.ts'
import type { ScanHead } from '../scan/scan-issue.ts'
import type { ScanPage } from '../scan/scan-page.ts'
import { startOf } from '../source-start.ts'
import { cutPictures } from '../scan/cut-pictures.ts'
import { writeScanIssue } from '../scan/write-scan-issue.ts'
import { xmlKind } from '../xml/xml-kind.ts'
import { printedHead, stemOf } from './printed-head.ts'

/**
 * ALTO files without METS as the pages of one issue, in the order of their names. There is no structure: the text goes
 * through the steps for plain text, and the paper's name and day come from its nameplate, or from the files' names.
 *
 * @param known what a damaged METS file still tells of the issue
 */
export async function importAltoAlone(
  sources: readonly Source[],
  options: ImportOptions,
  known: Partial<ScanHead> = {},
): Promise<ImportResult> {
  const files = sources
    .filter((source) => /\.(?:xml|alto)$/iu.test(source.name) && xmlKind(source) === 'alto')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  // An empty file may have been the document that tells the articles: it is not passed over in silence.
  const leftOut = sources
    .filter(({ name, within }) => within !== undefined && /\.(?:xml|mets|alto)$/iu.test(name))
    .filter((source) => startOf(source).length === 0)
    .map(({ name }): Problem => ({ file: name, reason: { code: 'empty-file' } }))
  const scanned: (Omit<ScanPage, 'label' | 'labelSure'> & { source: Source })[] = []
  for (const [at, source] of files.entries()) {
    options.signal?.throwIfAborted()
    const read = readAltoFile(source)
    if ('problem' in read) leftOut.push(read.problem)
    else {
      scanned.push({ source, file: source.name, encoding: read.encoding, ...read.scan })
      if (read.partly) leftOut.push(read.partly)
    }
    options.progress?.({ done: at + 1, total: files.length })
    await pause()
  }
  const [first] = scanned
  if (!first) return { ok: false, problems: leftOut }
  const labels = pageLabels(scanned.map(({ file }) => labelInName(file)))
  const assets = new Map<string, Uint8Array>()
  const picturesOf = pictureFinder(sources)
  const pages = scanned.map(({ source, ...page }, at): ScanPage => {
    const { label, sure } = labels[at] ?? { label: String(at + 1), sure: 0.5 }
    const image = pageImage(picturesOf(source), at + 1)
    if (image) assets.set(image.image.src, image.bytes)
    return { ...page, label, labelSure: sure === 1 ? 0.95 : sure, ...(image && { image: image.image }) }
  })
  const printed = printedHead(pages)
  const name = known.name ?? printed.name ?? stemOf(first.source)
  const date = options.date ?? known.date ?? printed.date ?? dateInName(first.source.name)
  if (date === undefined)
    return { ok: false, problems: [{ file: first.file, reason: { code: 'no-date', paper: name } }] }
  const isNamed = known.name !== undefined || printed.name !== undefined
  const imported = writeScanIssue(
    {
      head: { ...known, name, date, language: mainLanguage([], pages, known.language) },
      pages,
      stories: [],
      furniture: [],
      leftOut,
      ...(assets.size > 0 && { assets }),
      ...(!isNamed && { doubts: [{ confidence: 0.3, reason: { code: 'name-from-file' } as const }] }),
    },
    options,
  )
  return { ok: true, ...(await cutPictures(imported, options)), ...(leftOut.length > 0 && { leftOut }) }
}

/** Pictures that are called like a page's file, whatever folder they are in. */
function pictureFinder(sources: readonly Source[]): (page: Source) => Source[] {
  const byStem = new Map<string, Source[]>()
  for (const source of sources) {
    if (!isPictureName(source.name)) continue
    const stem = pageStem(source.name)
    byStem.set(stem, [...(byStem.get(stem) ?? []), source])
  }
  return ({ name }) => byStem.get(pageStem(name)) ?? []
}

/** > | alto/page-001_alto.xml, images/page-001.jpg: page-001 */
function pageStem(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase()
  return base.replace(/\.[a-z0-9]{1,5}$/u, '').replace(/[-_.]?(?:alto|ocr|image|img)$/u, '')
}
