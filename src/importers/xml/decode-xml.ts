import { decodeText } from '../decode-text.ts'
import type { ProblemReason } from '../problem.ts'

/**
 * The text of an XML file in the encoding that it declares (XML 1.0, 4.3.3), without its byte order mark; where it
 * declares none, in whatever its bytes show.
 */
export function decodeXml(bytes: Uint8Array): { text: string; encoding: string } | { reason: ProblemReason } {
  const declared = declaredEncoding(bytes)
  if (declared !== undefined && !/^utf-?(?:8|16)/iu.test(declared)) {
    try {
      const decoder = new TextDecoder(declared, { fatal: true })
      return { text: decoder.decode(bytes), encoding: decoder.encoding }
    } catch {
      // An encoding that nobody knows, or bytes that are not in it: the bytes decide.
    }
  }
  const decoded = decodeText(bytes)
  return decoded.ok ? decoded : { reason: decoded.reason }
}

/** Of a damaged file at most one character in so many may be unreadable. */
const READABLE = 50

/**
 * What can be read of an XML file whose bytes are hurt: it ends at the first zero byte, where a disk lost the rest, and
 * a byte that is no letter becomes U+FFFD. Nothing where the first element is another, or hardly anything is readable.
 */
export function decodeDamagedXml(
  bytes: Uint8Array,
  root: string,
): { text: string; encoding: string } | undefined {
  const start = xmlStart(bytes)
  if (rootName(start) !== root) return undefined
  if (bytes[0] === 0xff || bytes[0] === 0xfe) {
    const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
    return { text: new TextDecoder(encoding).decode(bytes), encoding }
  }
  const nul = bytes.indexOf(0)
  const text = new TextDecoder().decode(nul < 0 ? bytes : bytes.subarray(0, nul))
  let unreadable = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) unreadable += 1
  return unreadable * READABLE <= text.length ? { text, encoding: 'utf-8' } : undefined
}

/** What the declaration in the first bytes says; a byte order mark speaks louder and is read elsewhere. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  return /^\s{0,8}<\?xml[^>]{0,120}?encoding\s{0,4}=\s{0,4}["']([A-Za-z][\w.-]{0,40})["']/u.exec(start)?.[1]
}

/** The beginning of a file, enough to tell what kind of XML it is. */
export function xmlStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4096)
  const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  return new TextDecoder(wide ? (start[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(start)
}

/** The name of the first element, without its prefix and in small letters: `mets`, `alto`. */
export function rootName(start: string): string | undefined {
  let at = 0
  while (at < start.length) {
    const open = start.indexOf('<', at)
    if (open < 0) return undefined
    if (start.startsWith('<!--', open)) at = after(start, '-->', open)
    else if (/^<[?!]/u.test(start.slice(open, open + 2))) at = after(start, '>', open)
    else
      return /^<(?:[\w.-]{1,60}:)?([\w.-]{1,60})[\s/>]/u
        .exec(start.slice(open, open + 130))?.[1]
        ?.toLowerCase()
  }
  return undefined
}

function after(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from)
  return found < 0 ? text.length : found + sign.length
}
