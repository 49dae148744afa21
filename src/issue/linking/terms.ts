/**
 * The words of an issue, as numbers: which pieces share which, and how rare each is.
 *
 * Scripts written with spaces give words; scripts written without give every two neighbouring signs,
 * since cutting them into words needs a dictionary and loses half of the names. Terms are hashes, not
 * strings: an issue of 640 pieces is read in a few milliseconds. Two terms that fall on one hash make
 * both look a little less rare, never more.
 */
export type Terms = {
  /** How many pieces hold the term. */
  pieces: Uint16Array
  /** About what share of the signs one is, by its UTF-16 unit. */
  shareOf: (unit: number) => number
  /** About how many signs the issue has. */
  signs: number
  /** The terms of each piece, each once. */
  of: Int32Array[]
}

/** Thai, Lao, Tibetan; Myanmar; Khmer; kana; Han; and the rare Han that take two units. */
const WITHOUT_SPACES = [
  [0x0e00, 0x0fff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3041, 0x30ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0xd800, 0xdfff],
] as const

/** Spaces, signs and punctuation: ASCII, Latin-1, Armenian, Arabic, Indic, Mongolian, general, CJK, full-width. */
const GAPS = [
  [0x00, 0x2f],
  [0x3a, 0x60],
  [0x7b, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x55a, 0x55f],
  [0x60c, 0x60d],
  [0x61b, 0x61f],
  [0x6d4, 0x6d4],
  [0x964, 0x965],
  [0x1800, 0x180a],
  [0x2000, 0x2bff],
  [0x3000, 0x303f],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff0f],
  [0xff1a, 0xff20],
  [0xfff0, 0xffff],
] as const

/** Latin, Greek and Cyrillic capitals whose small letter is 32 further on; other cases are left apart. */
const CAPITALS = [
  [0x41, 0x5a],
  [0xc0, 0xd6],
  [0xd8, 0xde],
  [0x391, 0x3a9],
  [0x410, 0x42f],
] as const

const GAP = 0
const UNSPACED = 1
const WORD = 2
const CAPITAL = 3

/** What each UTF-16 unit is: a table, since every sign of an issue is looked up. */
const UNITS = new Uint8Array(0x10000).fill(WORD)
for (const [kind, ranges] of [
  [UNSPACED, WITHOUT_SPACES],
  [GAP, GAPS],
  [CAPITAL, CAPITALS],
] as const) {
  for (const [first, last] of ranges) UNITS.fill(kind, first, last + 1)
}

const SLOTS = 1 << 17
const COUNT_BITS = 12
const MOST = (1 << COUNT_BITS) - 1
const LAST_PIECE = (1 << (31 - COUNT_BITS)) - 1
/** Signs are counted in about so many pieces: enough to know the common ones. */
const SAMPLE = 80
/** Of a long piece so many signs at either end are read: names come early, and what the cut parts, late. */
const READ = 700

/** Reads the text of every piece. */
export function readTerms(texts: readonly string[]): Terms {
  // The piece that held a term last, and how many did: in one number, as memory is what takes the time.
  const table = new Int32Array(SLOTS)
  const found = new Int32Array(2 * READ + 2)
  const signs = new Uint16Array(0x10000)
  let sampled = 0
  const stride = Math.ceil(texts.length / SAMPLE)
  const of = texts.map((whole, piece) => {
    const text = whole.length > 2 * READ ? `${whole.slice(0, READ)}\n${whole.slice(-READ)}` : whole
    const all = readText(text, found, piece % stride === 0 ? signs : undefined)
    if (piece % stride === 0) sampled += text.length
    const stamp = ((piece + 1) & LAST_PIECE) << COUNT_BITS
    let count = 0
    for (let at = 0; at < all; at += 1) {
      const term = found[at] ?? 0
      const known = table[term] ?? 0
      if ((known & ~MOST) === stamp) continue
      table[term] = stamp | Math.min(MOST, (known & MOST) + 1)
      found[count] = term
      count += 1
    }
    return found.slice(0, count)
  })
  const pieces = new Uint16Array(SLOTS)
  for (let term = 0; term < SLOTS; term += 1) pieces[term] = (table[term] ?? 0) & MOST
  return {
    pieces,
    shareOf: (unit) => (signs[unit] ?? 0) / Math.max(1, sampled),
    signs: sampled * stride,
    of,
  }
}

/** The terms of a short text, each once. */
export function termsOf(text: string): number[] {
  const found = new Int32Array(text.length + 2)
  return [...new Set(found.subarray(0, readText(text, found)))]
}

/** The words of a text with one space between, without punctuation. */
export function wordsOnly(text: string): string {
  let words = ''
  let start = -1
  for (let at = 0; at <= text.length; at += 1) {
    const isGap = at === text.length || UNITS[text.charCodeAt(at)] === GAP
    if (!isGap && start === -1) start = at
    if (!isGap || start === -1) continue
    words += words === '' ? text.slice(start, at) : ` ${text.slice(start, at)}`
    start = -1
  }
  return words
}

/** The term that two neighbouring signs make in a script without spaces. */
export function pairTerm(first: number, second: number): number {
  return slot(Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b))
}

/** Whether a UTF-16 unit belongs to a script that is written without spaces between words. */
export function isUnspaced(unit: number): boolean {
  return UNITS[unit] === UNSPACED
}

/** Writes the terms of a text into `found`, in order, and gives their number; counts signs if asked. */
function readText(text: string, found: Int32Array, signs?: Uint16Array): number {
  let count = 0
  let word = 0
  let length = 0
  let before = 0
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0x20
    const kind = UNITS[unit] ?? GAP
    if (kind >= WORD) {
      word = (Math.imul(word, 31) + (kind === CAPITAL ? unit + 32 : unit)) | 0
      length += 1
      before = 0
      continue
    }
    // One or two letters are articles and prepositions; a number of two digits says as much.
    if (length > 2) found[count++] = slot(Math.imul(word, 0x9e3779b1) ^ length)
    word = 0
    length = 0
    if (kind === UNSPACED) {
      if (before !== 0) found[count++] = pairTerm(before, unit)
      if (signs) signs[unit] = (signs[unit] ?? 0) + 1
      before = unit
    } else before = 0
  }
  return count
}

function slot(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1)
}
