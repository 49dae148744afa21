import type { Source } from '../importer.ts'
import type { Problem } from '../problem.ts'
import type { Scan } from '../scan/scan-page.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { readAlto } from './read-alto.ts'

/** One ALTO file as a scan with its encoding, or the problem why not. */
export function readAltoFile({
  name,
  bytes,
}: Pick<Source, 'name' | 'bytes'>): { scan: Scan; encoding: string } | { problem: Problem } {
  const decoded = decodeXml(bytes)
  if ('reason' in decoded) return { problem: { file: name, reason: decoded.reason } }
  const read = readAlto(decoded.text)
  if ('reason' in read) return { problem: { file: name, ...read } }
  return { scan: read.scan, encoding: decoded.encoding }
}
