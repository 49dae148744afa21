import type { ImportedIssue, ImportOptions, ImportResult, Source } from '../importer.ts'
import { importLaidPages } from '../plain-text/import-plain-text.ts'
import type { PageSource } from '../plain-text/page-draft.ts'
import type { Problem } from '../problem.ts'
import type { Doubt, FileReport } from '../report.ts'
import type { PdfDescription } from './describe-document.ts'
import { placePieces } from './place-pieces.ts'
import { placeReadings } from './place-readings.ts'
import { type ReadPage, readPdfFile } from './read-pdf-file.ts'
import type { PdfPage } from './read-pdf-page.ts'

/**
 * PDF files, one an issue or one a page, to an issue with page images and pictures.
 *
 * Geometry gives each page's text its order, and evidence; from there the steps are those of page texts. A file or page
 * that cannot be read is left out by name, as long as something is left. Rejects only when the signal is aborted.
 */
export async function importPdf(sources: readonly Source[], options: ImportOptions): Promise<ImportResult> {
  const leftOut: Problem[] = []
  const pages: ReadPage[] = []
  const descriptions = new Map<string, PdfDescription>()
  const counter = { done: 0, total: sources.length }
  for (const [at, source] of sources.entries()) {
    options.signal?.throwIfAborted()
    const description = await readPdfFile(source, { pages, leftOut, counter }, options)
    if (description) descriptions.set(source.name, description)
    if (at < sources.length - 1) options.progress?.({ ...counter })
  }
  if (pages.length === 0)
    return {
      ok: false,
      problems: leftOut.length > 0 ? leftOut : [{ file: '', reason: { code: 'no-files' } }],
    }
  return written(pages, leftOut, (document = '') => descriptions.get(document) ?? { name: 'PDF' }, options)
}

function written(
  pages: readonly ReadPage[],
  leftOut: Problem[],
  describe: (document: string | undefined) => PdfDescription,
  options: ImportOptions,
): ImportResult {
  const sources = pages.map(({ file, document, label, page }): PageSource => ({
    file,
    document,
    label,
    text: page.laid.text,
    encoding: 'pdf',
    evidence: page.laid.evidence,
  }))
  const result = importLaidPages(sources, options, describe)
  if (!result.ok) {
    // Pictures alone print no day, and that is what a person should be told of first.
    const bare = pages.every(({ page }) => page.wordless || page.isUnknown)
    const problems: Problem[] =
      bare && result.problems.every(isWithoutDay)
        ? pages.map(({ file, page }) => ({
            file,
            reason: { code: page.isUnknown ? 'pdf-letters-unknown' : 'pdf-picture-only' },
          }))
        : result.problems
    return { ok: false, problems: [...problems, ...leftOut] }
  }
  const problems = [...leftOut, ...(result.leftOut ?? [])]
  const [first, ...others] = [result, ...(result.others ?? [])].map((imported) =>
    illustrated(imported, pages, leftOut),
  )
  if (!first) throw new Error('an import that is well holds an issue')
  return {
    ok: true,
    ...first,
    ...(others.length > 0 && { others }),
    ...(problems.length > 0 && { leftOut: problems }),
  }
}

/** An issue of these pages with its places, pictures and page images; its report names what of its files was left out. */
function illustrated(
  { issue, report, texts }: ImportedIssue,
  pages: readonly ReadPage[],
  leftOut: readonly Problem[],
): ImportedIssue {
  const assets = new Map<string, Uint8Array>()
  const own = pages.filter(({ file }) => report.files.some((each) => each.file === file))
  const byFile = new Map(own.map(({ file, page }) => [file, page]))
  const placed = issue.pages.map((page, at) => {
    const file = report.files[at]
    const read = file && byFile.get(file.file)
    if (!file || !read) return page
    const named = read.pictures.map(({ bytes, ending, width, height, rect, alt }, i) => {
      const src = `photos/${at + 1}-${i + 1}.${ending}`
      assets.set(src, bytes)
      return { src, width, height, rect, alt }
    })
    return { ...placePieces(page, at, read, named, file.ranges), ...pageImage(read, at, assets) }
  })
  const doubts = [
    ...report.doubts,
    ...headDoubts(report.files),
    ...wordless(own),
    ...doubtful(own),
    ...parted(own),
  ]
  const whole = placeReadings(
    { ...issue, pages: placed },
    report.files,
    (file) => byFile.get(file)?.laid.readings ?? [],
  )
  const documents = new Set(own.map(({ document }) => document))
  const missing = leftOut.filter(({ file }) => documents.has(file.replace(/#page=.*$/u, '')))
  return {
    issue: whole,
    report: { ...report, doubts, ...(missing.length > 0 && { leftOut: missing }) },
    texts,
    assets,
  }
}

function isWithoutDay({ reason }: Problem): boolean {
  return reason.code === 'no-date' || reason.code === 'no-masthead'
}

function pageImage({ image }: PdfPage, at: number, assets: Map<string, Uint8Array>) {
  if (!image) return {}
  const src = `pages/${at + 1}.${image.ending}`
  assets.set(src, image.bytes)
  return { image: { src, width: image.width, height: image.height } }
}

/** Pages that are only pictures, and those with type that could not be read: it is not in the issue. */
function wordless(pages: readonly ReadPage[]): Doubt[] {
  return pages
    .filter(({ page }) => page.wordless || page.unknown > 0)
    .map(({ file, page }) => ({
      file,
      start: 0,
      end: 0,
      confidence: 1,
      reason: { code: page.unknown > 0 ? 'letters-unknown' : 'picture-only' },
    }))
}

/** Pages some of whose letters are told wrongly, or not at all, by their fonts. */
function doubtful(pages: readonly ReadPage[]): Doubt[] {
  return pages
    .filter(({ page }) => page.doubtful > 0)
    .map(({ file }) => ({ file, start: 0, end: 0, confidence: 0.5, reason: { code: 'letters-doubtful' } }))
}

/** Sheets that were read as two pages: said once of each, at its left half. */
function parted(pages: readonly ReadPage[]): Doubt[] {
  return pages
    .filter(({ page }) => page.part?.left === 0)
    .map(({ file }) => ({ file, start: 0, end: 0, confidence: 0.9, reason: { code: 'sheet-parted' } }))
}

/** The paper's name and day where no page prints them, and only the file tells. */
function headDoubts(files: readonly FileReport[]): Doubt[] {
  const file = files[0]?.file ?? ''
  const printed = (path: string) =>
    files.some(({ ranges }) => ranges.some((range) => 'kept' in range && range.kept.path === path))
  const doubt = (code: 'name-from-file' | 'date-inferred'): Doubt => ({
    file,
    start: 0,
    end: 0,
    confidence: 0.4,
    reason: { code },
  })
  return [
    ...(printed('publication.name') ? [] : [doubt('name-from-file')]),
    ...(printed('date') ? [] : [doubt('date-inferred')]),
  ]
}
