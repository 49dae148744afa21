import { inflateInSteps } from './inflate-in-steps.ts'
import type { ZipMember } from './zip-directory.ts'

const LOCAL_HEADER = 0x04034b50

/**
 * The content of a member, or nothing where it is damaged: cut off, of another size or sum than the directory says, or
 * packed in a way other than stored and deflated. Never makes more than the size that the directory says.
 *
 * @param checked its sum was found right before and need not be made again
 */
export function inflateMember(
  archive: Uint8Array,
  member: ZipMember,
  checked = false,
): Uint8Array<ArrayBuffer> | undefined {
  const packed = packedBytes(archive, member)
  if (packed === undefined) return undefined
  const content = member.method === 0 ? new Uint8Array(packed) : inflate(packed, member.size)
  if (content?.length !== member.size) return undefined
  return checked || crc32(content) === member.crc ? content : undefined
}

function packedBytes(archive: Uint8Array, { at, packed, method }: ZipMember): Uint8Array | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_HEADER) return undefined
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > view.byteLength || (method !== 0 && method !== 8)) return undefined
  return archive.subarray(start, start + packed)
}

function inflate(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined {
  const content = new Uint8Array(size)
  const length = inflateInSteps(packed, size, (part, at) => content.set(part, at))
  return length === undefined ? undefined : content.subarray(0, length)
}

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The sum that zip keeps of each member (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let sum = -1
  // By index: an iterator over a hundred million bytes takes seconds.
  for (let i = 0; i < bytes.length; i += 1) sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0)
  return (sum ^ 0xffffffff) >>> 0
}
