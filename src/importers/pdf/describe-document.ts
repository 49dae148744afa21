import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isCalendarDay } from '#issue/patterns.ts'

/** What a PDF file says of itself: a name for the paper, and the day it was made. */
export type PdfDescription = { name: string; date?: string }

/** Reads the file's own title and day; a file without a title is called by its name. */
export async function describeDocument(document: PDFDocumentProxy, file: string): Promise<PdfDescription> {
  const metadata = await document.getMetadata().catch(() => undefined)
  const title = fieldOf(metadata?.info, 'Title').trim()
  const day = /^D:(\d{4})(\d{2})(\d{2})/u.exec(fieldOf(metadata?.info, 'CreationDate'))
  const date = day && dayOf(`${day[1]}-${day[2]}-${day[3]}`)
  return {
    name: title !== '' && title.length <= 40 && !/\.\w{2,4}$/u.test(title) ? title : stemOf(file),
    ...(date && { date }),
  }
}

function fieldOf(info: unknown, name: string): string {
  if (typeof info !== 'object' || info === null || !(name in info)) return ''
  const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : ''
}

function dayOf(date: string): string | undefined {
  return isCalendarDay(date) ? date : undefined
}

/** > | papers/harbor-gazette-2025-05-09.pdf: harbor-gazette */
function stemOf(file: string): string {
  const base = (file.split(/[/\\]/u).at(-1) ?? '').slice(0, 120).replace(/\.pdf$/iu, '')
  const bare = base.replace(/[-_ .]*(?:19|20)\d{2}[-_.]?\d{2}[-_.]?\d{2}.*$/u, '').trim()
  return bare || base || 'PDF'
}
