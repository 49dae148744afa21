import type { TextRange } from '#issue/text-range.ts'

/** Text around a hit, cut in three: what is before it, the hit as printed, what follows. */
export type Excerpt = { before: string; hit: string; after: string }

/** Signs of the text shown on each side of a hit. */
const AROUND = 28
/** Signs that are left out at most, so that an excerpt begins and ends with a whole word. */
const PART_OF_WORD = 12

/** A hit with what stands around it, never cut inside a sign, nor inside a word where words are parted by spaces. */
export function excerptOf(text: string, [start, end]: TextRange): Excerpt {
  return { before: before(text, start), hit: text.slice(start, end), after: after(text, end) }
}

/** Where the text that an excerpt of this hit shows ends, as an offset. */
export function excerptEnd(text: string, [, end]: TextRange): number {
  return Math.min(text.length, end + AROUND)
}

function before(text: string, start: number): string {
  if (start <= AROUND) return text.slice(0, start)
  const cut = text.slice(start - AROUND, start).replace(/^[\uDC00-\uDFFF]/u, '')
  const space = cut.indexOf(' ')
  return `…${space >= 0 && space < PART_OF_WORD ? cut.slice(space + 1) : cut}`
}

function after(text: string, end: number): string {
  if (text.length - end <= AROUND) return text.slice(end)
  const cut = text.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/u, '')
  const space = cut.lastIndexOf(' ')
  return `${space > cut.length - PART_OF_WORD ? cut.slice(0, space) : cut}…`
}
