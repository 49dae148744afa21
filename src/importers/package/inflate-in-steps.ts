import { Inflate } from 'fflate'

/** Deflate makes at most about a thousand bytes of one, so that a step of this much input stays within 16 MB. */
const STEP = 16 * 1024

/**
 * Inflates what is packed by Deflate (RFC 1951), a step at a time, and stops past a size: what unpacks to more than it says is not followed.
 *
 * @param most bytes that may come of it
 * @param take is given each part of what comes of it, with its place
 * @returns how many bytes came of it; undefined where it is damaged, or more than `most`
 */
export function inflateInSteps(
  packed: Uint8Array,
  most: number,
  take: (part: Uint8Array, at: number) => void,
): number | undefined {
  let length = 0
  const receive = (part: Uint8Array) => {
    if (length + part.length <= most) take(part, length)
    length += part.length
  }
  const inflater = new Inflate(receive)
  try {
    for (let from = 0; from < packed.length && length <= most; from += STEP)
      inflater.push(packed.subarray(from, from + STEP), from + STEP >= packed.length)
  } catch {
    return undefined
  }
  return length > most ? undefined : length
}
