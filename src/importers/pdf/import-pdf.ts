import type { ImportedIssue, ImportOptions, ImportResult, Source } from '../importer.ts'
import { importLaidPages } from '../plain-text/import-plain-text.ts'
import type { PageSource } from '../plain-text/read-page.ts'
import type { Problem } from '../problem.ts'
import type { Doubt, FileReport } from '../report.ts'
import { describeDocument } from './describe-document.ts'
import type { PdfDescription } from './describe-document.ts'
import { PDF_LIMITS } from './limits.ts'
import { isCutOff, mendFile } from './mend-file.ts'
import { openDocument, type OpenedPdf } from './open-document.ts'
import { placePieces } from './place-pieces.ts'
import { placeReadings } from './place-readings.ts'
import type { PdfPage } from './read-pdf-page.ts'
import { readPdfPage } from './read-pdf-page.ts'
import { inTime } from './in-time.ts'

type ReadPage = { file: string; document: string; label: string; page: PdfPage }

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
    const opened = await openOrMend(source, options)
    if (!opened.ok) {
      leftOut.push({ file: source.name, reason: opened.reason })
      continue
    }
    const { whole } = opened
    let kept = 0
    const said = leftOut.length
    try {
      descriptions.set(source.name, await describeDocument(opened.document, source.name))
      const { numPages } = opened.document
      if (pages.length + numPages > PDF_LIMITS.pages) {
        leftOut.push({ file: source.name, reason: { code: 'pdf-too-large' } })
        continue
      }
      counter.total += numPages - 1
      const labels = await opened.document.getPageLabels().catch(() => null)
      for (let number = 1; number <= numPages; number += 1) {
        options.signal?.throwIfAborted()
        // The address of a page in a PDF file, after RFC 8118.
        const file = numPages === 1 ? source.name : `${source.name}#page=${number}`
        try {
          const page = await inTime(
            readPdfPage(opened.document, number, options.equipment?.canvases, whole?.[number - 1] === false),
            PDF_LIMITS.pageTime,
            options.signal,
          )
          if (whole?.[number - 1] === false && (page.isUnknown || page.laid.text.trim() === ''))
            throw new Error('its fonts are lost, and nothing of it can be read')
          kept += 1
          pages.push({
            file,
            document: source.name,
            label: labelOf(labels?.[number - 1] ?? sectionIn(file), pages.length + 1),
            page,
          })
        } catch {
          options.signal?.throwIfAborted()
          leftOut.push({ file, reason: { code: 'pdf-page-damaged' } })
        }
        counter.done += 1
        options.progress?.({ ...counter })
      }
      // One sentence, not one for each page.
      if (whole && kept === 0) leftOut.length = said
      if (whole) leftOut.push(cutOff(source.name, kept, numPages))
    } finally {
      await opened.close()
    }
    if (at < sources.length - 1) options.progress?.({ ...counter })
  }
  if (pages.length === 0)
    return {
      ok: false,
      problems: leftOut.length > 0 ? leftOut : [{ file: '', reason: { code: 'no-files' } }],
    }
  return written(pages, leftOut, (document = '') => descriptions.get(document) ?? { name: 'PDF' }, options)
}

/** What is said of a file that is cut off: how many of the pages that are still in it could be read. */
function cutOff(file: string, kept: number, pages: number): Problem {
  return { file, reason: kept > 0 ? { code: 'pdf-cut-off', kept } : { code: 'pdf-cut-off-early', pages } }
}

/** Opens a file; of one that is cut off, the pages that are in it, with what of them is whole. */
async function openOrMend(
  { bytes }: Source,
  { equipment }: ImportOptions,
): Promise<OpenedPdf & { whole?: readonly boolean[] }> {
  // First, where its end is missing: pdf.js opens some of these, and reads pages without their fonts as nonsense.
  const cut = bytes.length > 0 && bytes.length <= PDF_LIMITS.bytes && isCutOff(bytes)
  const opened = cut ? undefined : await openDocument(bytes, equipment)
  if (opened && (opened.ok || opened.reason.code !== 'pdf-damaged')) return opened
  const mended = mendFile(bytes)
  const again = mended && (await openDocument(mended.bytes, equipment))
  return again?.ok ? { ...again, whole: mended?.whole ?? [] } : (opened ?? openDocument(bytes, equipment))
}

/** > | courier-A4.pdf    A04.pdf    03.pdf: the page at the end of a name, or all of it */
function sectionIn(file: string): string | undefined {
  const base = file.slice(file.lastIndexOf('/') + 1)
  return (/(?:^|[-_ .])([A-Z]\d{1,2})\.pdf$/u.exec(base.slice(-40)) ?? /^(\d{1,3})\.pdf$/u.exec(base))?.[1]
}

/** A label that the file gives its page (`A4`); its number where it gives none. */
function labelOf(given: string | undefined, number: number): string {
  return given !== undefined && /^[A-Z]?\d{1,3}$/u.test(given) ? given : String(number)
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
    illustrated(imported, pages),
  )
  if (!first) throw new Error('an import that is well holds an issue')
  return {
    ok: true,
    ...first,
    ...(others.length > 0 && { others }),
    ...(problems.length > 0 && { leftOut: problems }),
  }
}

/** An issue of these pages with its places, pictures and page images. */
function illustrated({ issue, report, texts }: ImportedIssue, pages: readonly ReadPage[]): ImportedIssue {
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
  const doubts = [...report.doubts, ...headDoubts(report.files), ...wordless(own)]
  const whole = placeReadings(
    { ...issue, pages: placed },
    report.files,
    (file) => byFile.get(file)?.laid.readings ?? [],
  )
  return { issue: whole, report: { ...report, doubts }, texts, assets }
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
