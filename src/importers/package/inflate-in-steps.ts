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
  const made = { length: 0 }
  const inflater = new Inflate((part) => {
    if (made.length + part.length <= most) take(part, made.length)
    made.length += part.length
  })
  try {
    for (let from = 0; from < packed.length && made.length <= most; from += STEP)
      inflater.push(packed.subarray(from, from + STEP), from + STEP >= packed.length)
  } catch {
    return undefined
  }
  return made.length > most ? undefined : made.length
}
