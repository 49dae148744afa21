import type { Equipment } from '../equipment.ts'
import { PDF_LIMITS } from './limits.ts'
import { isCutOff, mendFile } from './mend-file.ts'
import { openDocument, type OpenedPdf } from './open-document.ts'

/** Opens a file; of one that is cut off, the pages that are in it, with what of them is whole. */
export async function openOrMend(
  bytes: Uint8Array,
  equipment: Equipment | undefined,
): Promise<OpenedPdf & { whole?: readonly boolean[] }> {
  // First, where its end is missing: pdf.js opens some of these, and reads pages without their fonts as nonsense.
  const cut = bytes.length > 0 && bytes.length <= PDF_LIMITS.bytes && isCutOff(bytes)
  const opened = cut ? undefined : await openDocument(bytes, equipment)
  if (opened && (opened.ok || opened.reason.code !== 'pdf-damaged')) return opened
  const mended = mendFile(bytes)
  const again = mended && (await openDocument(mended.bytes, equipment))
  return again?.ok ? { ...again, whole: mended?.whole ?? [] } : (opened ?? openDocument(bytes, equipment))
}
