/** What the directory of a zip archive says of one member. Sizes and offsets in bytes. */
export type ZipMember = {
  /** As written, decoded; not yet known to be safe. */
  name: string
  kind: 'file' | 'folder' | 'link'
  encrypted: boolean
  /** 0 stored, 8 deflated; others are not read. */
  method: number
  crc: number
  packed: number
  size: number
  /** Where its local header begins. */
  at: number
}

const END = 0x06054b50
const END_64_LOCATOR = 0x07064b50
const END_64 = 0x06064b50
const MEMBER = 0x02014b50
/** The end record may be followed by a comment of at most this many bytes. */
const LONGEST_COMMENT = 65_535
const LINK = 0o120000

/**
 * The members of a zip archive as its central directory lists them (APPNOTE.TXT 6.3.10, sections 4.3 and 4.5.3), or
 * nothing where the directory is damaged. Nothing is inflated.
 *
 * @param most stop after this many members; one more than allowed tells that there are too many
 */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipMember[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const { count, start } = end
  const members: ZipMember[] = []
  let at = start
  while (members.length < Math.min(count, most)) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== MEMBER) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > view.byteLength) return undefined
    members.push(readMember(bytes, view, at))
    at = next
  }
  return members
}

function findEnd(view: DataView): { count: number; start: number } | undefined {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue
    const count = view.getUint16(at + 10, true)
    const start = view.getUint32(at + 16, true)
    if (count !== 0xffff && start !== 0xffffffff) return { count, start }
    return findEnd64(view, at) ?? { count, start }
  }
  return undefined
}

/** The end record of an archive with more than 65,534 members or 4 GB. */
function findEnd64(view: DataView, end: number): { count: number; start: number } | undefined {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return undefined
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return undefined
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  }
}

function readMember(bytes: Uint8Array, view: DataView, at: number): ZipMember {
  const flags = view.getUint16(at + 8, true)
  const nameLength = view.getUint16(at + 28, true)
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength))
  // Unix systems write the file's mode into the upper half of the external attributes.
  const mode = view.getUint8(at + 5) === 3 ? view.getUint16(at + 40, true) : 0
  const long = readExtra64(view, at, nameLength)
  return {
    name,
    kind: (mode & 0o170000) === LINK ? 'link' : /[/\\]$/u.test(name) ? 'folder' : 'file',
    encrypted: (flags & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...long,
  }
}

/** Sizes and place, from the 64-bit extra field where the 32-bit ones are all ones. */
function readExtra64(
  view: DataView,
  at: number,
  nameLength: number,
): Pick<ZipMember, 'packed' | 'size' | 'at'> {
  const short = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    at: view.getUint32(at + 42, true),
  }
  let from = at + 46 + nameLength
  const end = from + view.getUint16(at + 30, true)
  while (from + 4 <= end) {
    const length = view.getUint16(from + 2, true)
    if (view.getUint16(from, true) === 1) {
      let field = from + 4
      for (const key of ['size', 'packed', 'at'] as const) {
        if (short[key] !== 0xffffffff || field + 8 > from + 4 + length) continue
        short[key] = Number(view.getBigUint64(field, true))
        field += 8
      }
    }
    from += 4 + length
  }
  return short
}

/** Names are UTF-8, said or not; else those of a Chinese Windows. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
