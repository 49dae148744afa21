/** What a walk over the bytes found: whole multi-byte characters, bad bytes, and the first of these (-1: none). */
export type Utf8Scan = { good: number; bad: number; firstBad: number }

/**
 * Walks bytes as UTF-8 (RFC 3629: shortest form, no surrogates, nothing past U+10FFFF).
 *
 * The platform's decoder says only that something is wrong; this says where.
 */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let good = 0
  let bad = 0
  let firstBad = -1
  let i = 0
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) {
      i += 1
      continue
    }
    const length = sequenceLength(bytes, i)
    if (length > 0) {
      good += 1
      i += length
    } else {
      bad += 1
      if (firstBad < 0) firstBad = i
      i += 1
    }
  }
  return { good, bad, firstBad }
}

/** Bytes of the multi-byte character at `i`, or 0 where there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let k = 1; k < length; k += 1) {
    const next = bytes[i + k] ?? 0
    if (next < 0x80 || next > 0xbf) return 0
  }
  const second = bytes[i + 1] ?? 0
  const outOfRange =
    (lead === 0xe0 && second < 0xa0) || // longer than needed
    (lead === 0xed && second > 0x9f) || // a surrogate
    (lead === 0xf0 && second < 0x90) || // longer than needed
    (lead === 0xf4 && second > 0x8f) // past the last character
  return outOfRange ? 0 : length
}
