import { type FileObject, latin1, readFileObjects, referencesIn } from './file-objects.ts'
import { LOST_FONT, lostFonts } from './lost-fonts.ts'
import { PDF_LIMITS } from './limits.ts'

/** True for a file that ends without the last line of every PDF file, and without where its table stands. */
export function isCutOff(bytes: Uint8Array): boolean {
  const tail = latin1(bytes.subarray(-65_536))
  return !tail.includes('%%EOF') && !tail.includes('startxref')
}

/** A file that can be opened again. `whole` says of each of its pages whether nothing of it is missing. */
export type MendedFile = { bytes: Uint8Array<ArrayBuffer>; whole: boolean[] }

/**
 * The pages of a PDF file that is cut off, as a file that can be opened: the objects that are there, and a new list of
 * those pages whose drawing is whole. A font that came behind the cut, in part or as a whole, would be read as nonsense:
 * in its place stands one that says that its letters are not known.
 *
 * @returns undefined where no page is there, or the file is locked or too large
 */
export function mendFile(bytes: Uint8Array): MendedFile | undefined {
  if (bytes.length > PDF_LIMITS.mendedBytes) return undefined
  const text = latin1(bytes)
  if (text.includes('/Encrypt')) return undefined
  const { objects, end } = readFileObjects(text, bytes)
  const isWhole = wholeness(objects)
  const pages = [...objects]
    .filter(([, { body }]) => /\/Type\s{0,9}\/Page\b/u.test(body) && isDrawn(body, objects))
    .toSorted(([, a], [, b]) => a.at - b.at)
    .slice(0, PDF_LIMITS.pages)
  if (pages.length === 0) return undefined
  const free = [...objects.keys()].reduce((most, number) => Math.max(most, number), 0) + 1
  const written = [...objects].flatMap(([number, { body, packed }]) =>
    packed ? [`${number} 0 obj\n${body}\nendobj\n`] : [],
  )
  const lost = lostFonts(objects).map((number) => `${number} 0 obj\n${LOST_FONT}\nendobj\n`)
  const tail = [
    '\n',
    ...written,
    ...lost,
    `${free} 0 obj\n<< /Type /Catalog /Pages ${free + 1} 0 R >>\nendobj\n`,
    `${free + 1} 0 obj\n<< /Type /Pages /Count ${pages.length} /Kids [${pages.map(([number]) => `${number} 0 R`).join(' ')}] >>\nendobj\n`,
    `trailer\n<< /Root ${free} 0 R /Size ${free + 2} >>\n`,
  ].join('')
  const mended = new Uint8Array(end + tail.length)
  mended.set(bytes.subarray(0, end))
  for (let at = 0; at < tail.length; at += 1) mended[end + at] = tail.charCodeAt(at)
  return { bytes: mended, whole: pages.map(([number]) => isWhole(number)) }
}

/** Whether what a page draws is there. */
function isDrawn(page: string, objects: ReadonlyMap<number, FileObject>): boolean {
  const contents = /\/Contents\s{0,9}(\d{1,10} \d{1,5} R|\[[^\]]{0,100000}\])/u.exec(page)?.[1]
  return contents !== undefined && referencesIn(contents).every((number) => objects.has(number))
}

/** Ways out of a page that its content does not need: the tree above it, notes, threads, and where links lead. */
const ASIDE =
  /\/(?:Parent|Annots|B|Metadata|StructParent|PieceInfo|Thumb|SeparationInfo|P|Dest)\s{0,9}(?:\d{1,10} \d{1,5} R|\[[^\]]{0,100000}\])/gu

/** Tells of an object whether all that it needs is in the file. */
function wholeness(objects: ReadonlyMap<number, FileObject>): (page: number) => boolean {
  const known = new Map<number, boolean>()
  return (page) => {
    const seen = new Set<number>()
    const waiting = [page]
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (seen.has(number) || known.get(number) === true) continue
      seen.add(number)
      const object = objects.get(number)
      if (object === undefined) return false
      for (const needed of needs(object, objects)) waiting.push(needed)
    }
    for (const number of seen) known.set(number, true)
    return true
  }
}

/** What an object refers to; a page without resources of its own needs what stands above it. */
function needs({ body }: FileObject, objects: ReadonlyMap<number, FileObject>): number[] {
  const numbers = referencesIn(body.replace(ASIDE, ''))
  if (!/\/Type\s{0,9}\/Page\b/u.test(body) || /\/Resources\b/u.test(body)) return numbers
  const parent = Number(/\/Parent\s{1,9}(\d{1,10}) /u.exec(body)?.[1] ?? NaN)
  const above = objects.get(parent)
  const kept = above && /\/Resources\s{0,9}(\d{1,10} \d{1,5} R|<<)/u.exec(above.body)
  return kept ? [...numbers, ...referencesIn(kept[1] ?? '')] : [...numbers, NaN]
}
