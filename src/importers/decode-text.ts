import { decodeStrictly } from './decode-strictly.ts'
import { decodeMixed } from './decode-mixed.ts'
import { guessEncoding, guessWide, type OlderEncoding, type WideEncoding } from './guess-encoding.ts'
import type { BinaryKind, Place, ProblemReason } from './problem.ts'
import { scanUtf8 } from './scan-utf8.ts'

/** How the bytes of a file were read. */
export type Encoding = 'utf-8' | WideEncoding | OlderEncoding | `utf-8, ${OlderEncoding}`

/** The text of a file without its byte order mark, or why there is none. */
export type Decoded =
  | { ok: true; text: string; encoding: Encoding }
  | { ok: false; reason: ProblemReason; place?: Place }

const SIGNATURES: { bytes: number[]; found: BinaryKind }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], found: 'pdf' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], found: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], found: 'zip' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: 'image' },
  { bytes: [0xff, 0xd8, 0xff], found: 'image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], found: 'image' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], found: 'image' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], found: 'image' },
  { bytes: [0x52, 0x49, 0x46, 0x46], found: 'image' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], found: 'office' },
  { bytes: [0x1f, 0x8b], found: 'compressed' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], found: 'compressed' },
  { bytes: [0x52, 0x61, 0x72, 0x21], found: 'compressed' },
]

/** Over this many good UTF-8 characters for each bad byte, the file is UTF-8 with damage. */
const UTF8_TRUST = 10

/**
 * Bytes to text: UTF-8 and UTF-16, with or without a byte order mark, else what they make most sense in of the encodings
 * of before Unicode; else line by line, where pages in two of them were put together.
 *
 * Binary and empty files are refused, and so are bytes that fit no encoding, with the offset of the first.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, reason: { code: 'empty-file' } }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be')
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, i) => bytes[i] === byte))
  if (signature) return { ok: false, reason: { code: 'binary-file', found: signature.found } }
  const nul = bytes.indexOf(0)
  const wide = nul >= 0 ? guessWide(bytes) : undefined
  if (wide) return decodeUtf16(bytes, wide)
  if (nul >= 0) {
    return {
      ok: false,
      reason: { code: 'binary-file', found: 'unknown' },
      place: { kind: 'byte', offset: nul },
    }
  }
  const utf8 = scanUtf8(bytes)
  // The decoder takes the byte order mark away.
  if (utf8.firstBad < 0) return { ok: true, text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
  const encoding =
    utf8.good < utf8.bad * UTF8_TRUST ? guessEncoding(bytes, utf8.good * UTF8_TRUST <= utf8.bad) : undefined
  const text = encoding && decodeStrictly(bytes, encoding)
  if (encoding && text !== undefined) return { ok: true, text, encoding }
  const mixed = utf8.good > 0 ? decodeMixed(bytes) : undefined
  if (mixed) return { ok: true, text: mixed.text, encoding: `utf-8, ${mixed.older}` }
  return { ok: false, reason: { code: 'undecodable' }, place: { kind: 'byte', offset: utf8.firstBad } }
}

/** UTF-16; half a character (an odd byte, a lone surrogate) is said with its offset. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  if (bytes.length === 2) return { ok: false, reason: { code: 'empty-file' } }
  const text = decodeStrictly(bytes, encoding)
  if (text !== undefined) return { ok: true, text, encoding }
  const lenient = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const damage = lenient.indexOf('\uFFFD')
  return {
    ok: false,
    reason: { code: 'undecodable' },
    place: { kind: 'byte', offset: Math.min(damage * 2, bytes.length - 1) },
  }
}
