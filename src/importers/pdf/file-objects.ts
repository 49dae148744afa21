import { inflateInSteps } from '../package/inflate-in-steps.ts'

/** One numbered object of a PDF file: its dictionary or value as text, and where it begins. */
export type FileObject = { body: string; at: number; packed: boolean }

/** The whole objects of a file, whatever its tables say, by number; and where the last of them ends. */
export type FileObjects = { objects: Map<number, FileObject>; end: number }

/** Objects in one stream, and bytes that all streams of objects may inflate to. */
const MOST_PACKED = 100_000
const LARGEST_PACKED = 256 * 1024 ** 2

/**
 * Walks a file from its beginning, object after object, to where it is cut off. A later object of a number replaces an
 * earlier one, as in a file that was saved again. Time grows with the file.
 *
 * @param text the bytes as Latin-1, a sign a byte
 */
export function readFileObjects(text: string, bytes: Uint8Array): FileObjects {
  const objects = new Map<number, FileObject>()
  const room = { left: LARGEST_PACKED }
  let end = 0
  let close = 0
  for (let at = text.indexOf(' obj'); at >= 0; at = text.indexOf(' obj', Math.max(end, at + 4))) {
    const head = /(\d{1,10}) \d{1,5}$/u.exec(text.slice(Math.max(0, at - 17), at))
    if (!head?.[1]) continue
    const number = Number(head[1])
    const begin = at + 4
    // Past the last of them none is looked for again, so that the whole is read once.
    if (close >= 0) close = text.indexOf('endobj', begin)
    const stream = streamIn(text, begin, close)
    // Only the end of the file may be missing: what is not closed is cut off.
    if (close < 0 && stream === undefined) break
    if (stream === undefined) {
      objects.set(number, { body: text.slice(begin, close), at, packed: false })
      end = close + 6
      continue
    }
    const over = text.indexOf('endstream', stream)
    if (over < 0) break
    const body = text.slice(begin, stream)
    objects.set(number, { body, at, packed: false })
    const closed = text.indexOf('endobj', over)
    end = closed < 0 ? over + 9 : closed + 6
    if (/\/Type\s{0,9}\/ObjStm\b/u.test(body))
      for (const [packed, value] of unpackObjects(body, bytes.subarray(stream, over), room))
        objects.set(packed, { body: value, at, packed: true })
  }
  return { objects, end }
}

/** Where an object's stream begins, if it has one: its dictionary, the word, the end of a line. */
function streamIn(text: string, begin: number, close: number): number | undefined {
  // Within the object alone: to the end of the file, each object would be as long as what follows it.
  const within = text.slice(begin, close < 0 ? undefined : close).indexOf('stream')
  if (within < 0) return undefined
  const word = begin + within
  if (!/>>\s{0,9}$/u.test(text.slice(Math.max(begin, word - 12), word))) return undefined
  return word + (text.startsWith('\r\n', word + 6) ? 8 : 7)
}

/** Objects that are packed into a stream: pairs of number and offset, then the objects (ISO 32000-2, 7.5.7). */
function unpackObjects(dictionary: string, stream: Uint8Array, room: Room): [number, string][] {
  const count = Math.min(MOST_PACKED, Number(/\/N\s{1,9}(\d{1,9})/u.exec(dictionary)?.[1] ?? 0))
  const first = Number(/\/First\s{1,9}(\d{1,9})/u.exec(dictionary)?.[1] ?? 0)
  const text = inflated(dictionary, stream, room)
  const head = text.slice(0, first).trim().split(/\s+/u).map(Number)
  return Array.from({ length: count }, (_, i): [number, string] => {
    const start = first + (head[i * 2 + 1] ?? NaN)
    const next = head[i * 2 + 3]
    return [head[i * 2] ?? NaN, text.slice(start, next === undefined ? undefined : first + next)]
  }).filter(([number, body]) => Number.isInteger(number) && body.trim() !== '')
}

/** Bytes that may still be inflated. */
type Room = { left: number }

function inflated(dictionary: string, stream: Uint8Array, room: Room): string {
  if (!/\/Filter\b/u.test(dictionary)) return latin1(stream)
  if (!/\/FlateDecode\b/u.test(dictionary) || /\/Predictor\b/u.test(dictionary)) return ''
  const parts: string[] = []
  // The two bytes before it and the sum behind it (RFC 1950) say nothing that is needed.
  const length = inflateInSteps(stream.subarray(2), room.left, (part) => parts.push(latin1(part)))
  room.left -= length ?? 0
  return length === undefined ? '' : parts.join('')
}

/** Bytes as signs of the same number, in parts that a call's arguments can hold. */
export function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)))
  return parts.join('')
}

/** The numbers of the objects that a piece of a PDF file refers to. */
export function referencesIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)(\d{1,10}) \d{1,5} R\b/gu)].map(([, number]) => Number(number))
}
