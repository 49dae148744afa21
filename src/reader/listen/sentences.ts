/** A sentence of a text, or a part of a long one: without white at its edges, and where it stands. */
export type Sentence = { text: string; from: number; to: number }

/**
 * The most signs of one utterance. Some browsers fall silent after fifteen seconds of one; and it is as
 * far as one steps back.
 */
const MOST = 190
const MOST_WIDE = 60

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const SHORTENED =
  /(?:^|[\s(“"‘])(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Rev|Prof|Hon|No|Nos|Vol|vs|Inc|Co|Corp|Ltd|Ave|Blvd|Rd|Mt|Ft|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|a\.m|p\.m|e\.g|i\.e|etc|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u
const CLOSING = /^[\s]*[”’」』》〉）)\]】〕，、；：,;:。！？!?…]/u
const BREAK = /[，、；：。！？,;:.!?…—][”’」』》）)\]"']*\s*/gu

/**
 * The sentences of a text, for speaking it. `Intl.Segmenter` finds them; it takes a shortened word for an
 * end, and a mark of quotation for a beginning, which is mended here.
 *
 * @param language BCP 47 tag; one that is none counts as no language
 */
export function sentencesOf(text: string, language: string): Sentence[] {
  return mended(text, segmented(text, language))
    .flatMap(({ from, to }) =>
      to - from > mostOf(text.slice(from, to)) ? parted(text, { from, to }) : [{ from, to }],
    )
    .flatMap(({ from, to }) => trimmed(text, from, to))
}

type Stretch = { from: number; to: number }

function segmented(text: string, language: string): Stretch[] {
  if (typeof Intl.Segmenter === 'undefined') return lines(text)
  let segmenter: Intl.Segmenter
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })
  }
  return [...segmenter.segment(text)].map(({ index, segment }) => ({
    from: index,
    to: index + segment.length,
  }))
}

/** Where a browser has no segmenter: lines, which are parted where they are long. */
function lines(text: string): Stretch[] {
  return [...text.matchAll(/[^\n]+\n?/gu)].map(({ index, 0: line }) => ({
    from: index,
    to: index + line.length,
  }))
}

/** Joins what one sentence is. */
function mended(text: string, stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const stretch of stretches) {
    const last = found.at(-1)
    if (last !== undefined && goesOn(text.slice(last.from, last.to), text.slice(stretch.from, stretch.to)))
      last.to = stretch.to
    else found.push({ ...stretch })
  }
  return found
}

function goesOn(before: string, after: string): boolean {
  if (before.endsWith('\n')) return false
  if (CLOSING.test(after) || /^\p{Ll}/u.test(after)) return true
  // A straight mark closes what one opened.
  if (after.startsWith('"') && (before.split('"').length - 1) % 2 === 1) return true
  return SHORTENED.test(before) || /^\s*[\p{N}]+[.、]\s*$/u.test(before)
}

function mostOf(text: string): number {
  return WIDE.test(text) ? MOST_WIDE : MOST
}

/** Parts a long sentence behind a comma or the like, else between words, else where it is too long. */
function parted(text: string, { from, to }: Stretch): Stretch[] {
  const parts: Stretch[] = []
  const most = mostOf(text.slice(from, to))
  let start = from
  while (to - start > most) {
    const piece = text.slice(start, start + most)
    const signs = [...piece.matchAll(BREAK)].map((match) => match.index + match[0].length)
    // Not so near its beginning that a word is left alone.
    const behind = signs.findLast((at) => at > most / 3) ?? piece.search(/\s\S*$/u) + 1
    const cut = behind > 0 ? behind : piece.length - (/[\uD800-\uDBFF]$/u.test(piece) ? 1 : 0)
    parts.push({ from: start, to: start + cut })
    start += cut
  }
  return [...parts, { from: start, to }]
}

/** Without white at its edges; nothing where there is nothing to say. */
function trimmed(text: string, from: number, to: number): Sentence[] {
  const whole = text.slice(from, to)
  const said = whole.trim()
  if (!/[\p{L}\p{N}]/u.test(said)) return []
  const start = from + whole.indexOf(said)
  return [{ text: said, from: start, to: start + said.length }]
}
