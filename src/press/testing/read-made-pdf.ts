import { importPdf } from '#importers/pdf/import-pdf.ts'
import { makePdf, type PdfPageSpec } from '#importers/pdf/testing/make-pdf.ts'
import type { ImportOptions, ImportResult } from '#importers/importer.ts'
import { pdfEquipment } from '#press/pdf-equipment.ts'

export const equipment = await pdfEquipment()

/** Reads one PDF; without canvases, which most tests do without, unless the options bring them. */
export async function readPdf(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportResult> {
  return importPdf([{ name: 'qinghe.pdf', bytes }], { equipment: { pdfFile: equipment.pdfFile }, ...options })
}

/** The issue of a PDF that is made of these pages; it must be one. */
export async function issueOf(
  pages: PdfPageSpec[],
  options: ImportOptions = {},
): Promise<Extract<ImportResult, { ok: true }>> {
  const result = await readPdf(makePdf(pages), options)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}
