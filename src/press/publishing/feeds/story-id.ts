import { createHash } from 'node:crypto'

/** RFC 9562's namespace of addresses. */
const NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** A name that stays the same when the site moves to another host: a UUID (version 5) of the story's place. */
export function storyId(place: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`jumpline:${place}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')}`
}
