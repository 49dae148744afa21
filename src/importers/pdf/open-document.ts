import { AbortException, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Sets itself up in this very thread; the whole import already runs beside the page, in a worker.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { Equipment, PdfFolder } from '../equipment.ts'
import type { ProblemReason } from '../problem.ts'
import { canvasFactoryFor, NoFilters } from './canvas-factory.ts'
import { PDF_LIMITS } from './limits.ts'
import { completeEngine } from './older-engines.ts'

export type OpenedPdf =
  | { ok: true; document: PDFDocumentProxy; close: () => Promise<void> }
  | { ok: false; reason: ProblemReason }

const FOLDERS: Readonly<Record<string, PdfFolder>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
  wasmUrl: 'wasm',
}

/**
 * Opens a PDF from its bytes. Nothing is fetched but the files that
 * come with pdf.js, no script of the file runs, and its fonts are drawn as outlines.
 */
export async function openDocument(bytes: Uint8Array, equipment: Equipment | undefined): Promise<OpenedPdf> {
  if (bytes.length === 0) return { ok: false, reason: { code: 'empty-file' } }
  if (bytes.length > PDF_LIMITS.bytes) return { ok: false, reason: { code: 'pdf-too-large' } }
  completeEngine()
  const task = getDocument({
    // A copy: pdf.js takes its bytes away.
    data: new Uint8Array(bytes),
    verbosity: 0,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    // The same pixels in every engine: pdf.js decodes pictures by itself.
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: PDF_LIMITS.imagePixels,
    enableXfa: false,
    stopAtErrors: false,
    // What letters a font's signs are: not every font says so.
    fontExtraProperties: true,
    // Only their presence counts: the factory below finds the files.
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    wasmUrl: equipment?.withoutWasm ?? 'wasm/',
    useWasm: equipment?.withoutWasm === undefined,
    BinaryDataFactory: filesFrom(equipment),
    CanvasFactory: canvasFactoryFor(equipment?.canvases),
    FilterFactory: NoFilters,
  })
  try {
    const document = await task.promise
    if (document.numPages > PDF_LIMITS.pages) {
      await task.destroy()
      return { ok: false, reason: { code: 'pdf-too-large' } }
    }
    return { ok: true, document, close: () => task.destroy() }
  } catch (error) {
    await task.destroy().catch(() => undefined)
    return { ok: false, reason: reasonOf(error) }
  }
}

function reasonOf(error: unknown): ProblemReason {
  if (error instanceof AbortException) throw error
  return error instanceof Error && error.name === 'PasswordException'
    ? { code: 'pdf-encrypted' }
    : { code: 'pdf-damaged' }
}

/** The class by which pdf.js asks for its files, over those that the machine offers. */
function filesFrom(equipment: Equipment | undefined) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const folder = FOLDERS[kind]
      if (!equipment || !folder || !/^[A-Za-z0-9_.-]+$/u.test(filename))
        throw new Error(`no file ${filename}`)
      return equipment.pdfFile(folder, filename)
    }
  }
}
