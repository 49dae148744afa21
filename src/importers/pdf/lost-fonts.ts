import { type FileObject, referencesIn } from './file-objects.ts'

/** A font whose signs have numbers and no letters: what is set in it is counted, and not read. */
export const LOST_FONT =
  '<< /Type /Font /Subtype /Type0 /BaseFont /Lost /Encoding /Identity-H /DescendantFonts [<< /Type /Font ' +
  '/Subtype /CIDFontType2 /BaseFont /Lost /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ' +
  '/Supplement 0 >> >>] >>'

/**
 * The fonts that pages name and that are not in the file, or not so much of them as tells their letters: the font of its
 * signs, and the table of their letters.
 */
export function lostFonts(objects: ReadonlyMap<number, FileObject>): number[] {
  const named = new Set<number>()
  for (const { body } of objects.values())
    for (const [, direct, at] of body.matchAll(
      /\/Font\s{0,9}(?:<<([^<>]{0,20000})>>|(\d{1,10}) \d{1,5} R)/gu,
    ))
      for (const number of referencesIn(direct ?? objects.get(Number(at))?.body ?? '')) named.add(number)
  return [...named].filter((number) => !tellsLetters(objects.get(number), objects))
}

function tellsLetters(font: FileObject | undefined, objects: ReadonlyMap<number, FileObject>): boolean {
  if (!font) return false
  const needed = [
    ...font.body.matchAll(/\/(?:DescendantFonts|ToUnicode)\s{0,9}(\[[^\]]{0,2000}\]|\d{1,10} \d{1,5} R)/gu),
  ]
  return needed.every(([, value = '']) => referencesIn(value).every((number) => objects.has(number)))
}
