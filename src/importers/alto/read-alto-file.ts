import type { Source } from '../importer.ts'
import type { Problem } from '../problem.ts'
import type { Scan } from '../scan/scan-page.ts'
import { decodeDamagedXml, decodeXml } from '../xml/decode-xml.ts'
import { readAlto } from './read-alto.ts'

const NONE: ReadonlySet<string> = new Set()

/** A page as it was read; `partly` says what of its file was not. */
export type AltoPage = { scan: Scan; encoding: string; partly?: Problem }

/**
 * One ALTO file as a scan with its encoding, or the problem why not. Of a damaged file the rest is read.
 *
 * @param pointed the ids that a structure points to: lines keep no other
 */
export function readAltoFile(
  { name, bytes }: Pick<Source, 'name' | 'bytes'>,
  pointed: ReadonlySet<string> = NONE,
): AltoPage | { problem: Problem } {
  const whole = decodeXml(bytes)
  const decoded = 'reason' in whole ? (decodeDamagedXml(bytes, 'alto') ?? whole) : whole
  if ('reason' in decoded) return { problem: { file: name, reason: decoded.reason } }
  const asWritten = readAlto(decoded.text, pointed)
  const isWhole = 'scan' in asWritten && asWritten.damage === undefined
  const read = isWhole ? asWritten : readAlto(withAmpersands(decoded.text), pointed)
  if ('reason' in read) return { problem: { file: name, ...read } }
  const { scan, damage } = read
  const isHurt = damage !== undefined || 'reason' in whole
  if (!isHurt) return { scan, encoding: decoded.encoding }
  const place = damage?.place
  if (scan.blocks.every(({ kind, lines }) => kind === 'text' && lines.length === 0))
    return { problem: { file: name, ...(place && { place }), reason: { code: 'xml-damaged' } } }
  return {
    scan: { ...scan, damaged: true },
    encoding: decoded.encoding,
    partly: { file: name, ...(place && { place }), reason: { code: 'xml-partly-read' } },
  }
}

/** Careless writers put `&` where `&amp;` is meant; a reader of XML loses its way at the first. */
function withAmpersands(xml: string): string {
  return xml.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/giu, '&amp;')
}
