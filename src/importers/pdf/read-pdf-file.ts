import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ImportOptions, Progress, Source } from '../importer.ts'
import type { Problem } from '../problem.ts'
import { describeDocument, type PdfDescription } from './describe-document.ts'
import { inTime } from './in-time.ts'
import { PDF_LIMITS } from './limits.ts'
import { openOrMend } from './open-or-mend.ts'
import { type PdfPage, readPdfPage } from './read-pdf-page.ts'

/** A page as it was read: the address of it in its file, the file, and its label where none is printed. */
export type ReadPage = { file: string; document: string; label: string; page: PdfPage }

/** What all files of an import add to. */
export type Reading = { pages: ReadPage[]; leftOut: Problem[]; counter: Progress }

/** So many pages of a file show how large its pages are. */
const MEASURED = 12

/**
 * Reads the pages of a file one after the other, both of a sheet that shows two. What cannot be read is left out by
 * name, as one sentence where it is the whole file.
 *
 * @returns what the file says of itself, if it could be opened
 */
export async function readPdfFile(
  { name, bytes }: Source,
  { pages, leftOut, counter }: Reading,
  { equipment, signal, progress }: ImportOptions,
): Promise<PdfDescription | undefined> {
  const opened = await openOrMend(bytes, equipment)
  if (!opened.ok) {
    leftOut.push({ file: name, reason: opened.reason })
    return undefined
  }
  const { document, whole } = opened
  try {
    const description = await describeDocument(document, name)
    const { numPages } = document
    if (pages.length + numPages > PDF_LIMITS.pages) {
      leftOut.push({ file: name, reason: { code: 'pdf-too-large' } })
      return description
    }
    counter.total += numPages - 1
    const labels = await document.getPageLabels().catch(() => null)
    const others = [...pages.map(({ page }) => page), ...(await sizesOf(document))]
    const broken: Problem[] = []
    let kept = 0
    for (let number = 1; number <= numPages; number += 1) {
      signal?.throwIfAborted()
      // The address of a page in a PDF file, after RFC 8118.
      const file = numPages === 1 ? name : `${name}#page=${number}`
      const lost = whole?.[number - 1] === false
      try {
        const read = await inTime(
          readPdfPage(document, number, equipment?.canvases, { lost, others }),
          PDF_LIMITS.pageTime,
          signal,
        )
        if (lost && read.every(isUnreadable)) throw new Error('its fonts are lost, and nothing can be read')
        kept += 1
        for (const page of read) {
          const given = read.length > 1 ? undefined : (labels?.[number - 1] ?? sectionIn(file))
          const place = partOf(file, page)
          pages.push({ file: place, document: name, label: labelOf(given, pages.length + 1), page })
        }
      } catch {
        signal?.throwIfAborted()
        broken.push({ file, reason: { code: 'pdf-page-damaged' } })
      }
      counter.done += 1
      progress?.({ ...counter })
    }
    if (!whole || kept > 0) leftOut.push(...broken)
    if (whole)
      leftOut.push({
        file: name,
        reason: kept > 0 ? { code: 'pdf-cut-off', kept } : { code: 'pdf-cut-off-early', pages: numPages },
      })
    return description
  } finally {
    await opened.close()
  }
}

function isUnreadable({ isUnknown, laid }: PdfPage): boolean {
  return isUnknown || laid.text.trim() === ''
}

async function sizesOf(document: PDFDocumentProxy): Promise<{ width: number; height: number }[]> {
  const sizes: { width: number; height: number }[] = []
  for (let number = 1; number <= Math.min(document.numPages, MEASURED); number += 1) {
    const page = await document.getPage(number).catch(() => undefined)
    if (page) sizes.push(page.getViewport({ scale: 1 }))
  }
  return sizes
}

/** Which part of a sheet a page is, as RFC 8118 has it: > | issue.pdf#page=2&viewrect=600,0,600,800 */
function partOf(file: string, { part, width, height }: PdfPage): string {
  if (!part) return file
  const rect = [part.left, part.top, width, height].map(Math.round).join(',')
  return `${file}${file.includes('#page=') ? '&' : '#page=1&'}viewrect=${rect}`
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
