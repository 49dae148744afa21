import { decodeName, type ZipMember } from './zip-directory.ts'

const LOCAL_HEADER = 0x04034b50
const DESCRIPTOR = 0x08074b50

/**
 * The members that stand whole in a zip archive whose directory is lost, as a download that broke off has no more: each
 * has a header of its own before its content (APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.9). Nothing is inflated, and
 * what a header says is judged like what a directory says.
 *
 * @param most stop after this many members
 */
export function readLocalHeaders(bytes: Uint8Array, most: number): ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const members: ZipMember[] = []
  let at = 0
  while (members.length < most && at + 30 <= bytes.length && view.getUint32(at, true) === LOCAL_HEADER) {
    const flags = view.getUint16(at + 6, true)
    const nameLength = view.getUint16(at + 26, true)
    const start = at + 30 + nameLength + view.getUint16(at + 28, true)
    const said = { crc: view.getUint32(at + 14, true), packed: view.getUint32(at + 18, true) }
    const head = { ...said, size: view.getUint32(at + 22, true), next: start + said.packed }
    const content = (flags & 8) === 0 ? head : describedBehind(view, start)
    if (!content || content.next > bytes.length) break
    const name = decodeName(bytes.subarray(at + 30, at + 30 + nameLength))
    const { next, ...sizes } = content
    members.push({
      name,
      kind: /[/\\]$/u.test(name) ? 'folder' : 'file',
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 8, true),
      ...sizes,
      at,
    })
    at = next
  }
  return members
}

type Content = { crc: number; packed: number; size: number; next: number }

/** Writers that stream put sum and sizes behind the content: at the first place that tells the length before it. */
function describedBehind(view: DataView, start: number): Content | undefined {
  for (let at = start; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== DESCRIPTOR) continue
    const packed = view.getUint32(at + 8, true)
    if (packed !== at - start) continue
    return { crc: view.getUint32(at + 4, true), packed, size: view.getUint32(at + 12, true), next: at + 16 }
  }
  return undefined
}
