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
  /** How many pieces hold the sign, by its UTF-16 unit. */
  signs: Uint16Array
  /** The terms of each piece, each once. */
  of: Int32Array[]
}

const SLOTS = 1 << 18
const MOST = 0xffff

/** Reads the text of every piece. */
export function readTerms(texts: readonly string[]): Terms {
  const pieces = new Uint16Array(SLOTS)
  const signs = new Uint16Array(0x10000)
  const seen = new Int32Array(SLOTS).fill(-1)
  const signSeen = new Int32Array(0x10000).fill(-1)
  const found = new Int32Array(texts.reduce((longest, text) => Math.max(longest, text.length), 0))
  const of = texts.map((text, piece) => {
    let count = 0
    eachTerm(text, (term) => {
      if (seen[term] === piece) return
      seen[term] = piece
      pieces[term] = Math.min(MOST, (pieces[term] ?? 0) + 1)
      found[count] = term
      count += 1
    })
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      if (signSeen[unit] === piece) continue
      signSeen[unit] = piece
      signs[unit] = Math.min(MOST, (signs[unit] ?? 0) + 1)
    }
    return found.slice(0, count)
  })
  return { pieces, signs, of }
}

/** The terms of a short text, each once. */
export function termsOf(text: string): number[] {
  const found = new Set<number>()
  eachTerm(text, (term) => found.add(term))
  return [...found]
}

/** The term that two neighbouring signs make in a script without spaces. */
export function pairTerm(first: number, second: number): number {
  return slot(Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b))
}

/** Whether a UTF-16 unit belongs to a script that is written without spaces between words. */
export function isUnspaced(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x30ff) || // kana
    (unit >= 0x3400 && unit <= 0x9fff) || // Han
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd800 && unit <= 0xdfff) || // mostly rare Han
    (unit >= 0x0e00 && unit <= 0x0fff) || // Thai, Lao, Tibetan
    (unit >= 0x1000 && unit <= 0x109f) || // Myanmar
    (unit >= 0x1780 && unit <= 0x17ff) // Khmer
  )
}

function eachTerm(text: string, take: (term: number) => void): void {
  let word = 0
  let length = 0
  let before = 0
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0x20
    const unspaced = isUnspaced(unit)
    if (!unspaced && isWordUnit(unit)) {
      word = (Math.imul(word, 31) + lowerCase(unit)) | 0
      length += 1
    } else if (length > 0) {
      // One or two letters are articles and prepositions; a number says as much as a word.
      if (length > 2 || word < 0x40 * 0x20) take(slot(Math.imul(word, 0x9e3779b1) ^ length))
      word = 0
      length = 0
    }
    if (unspaced && before !== 0) take(pairTerm(before, unit))
    before = unspaced ? unit : 0
  }
}

/** Letters and digits: everything but the blocks of spaces, signs and punctuation. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
  if (unit < 0xc0 || unit === 0xd7 || unit === 0xf7) return false
  return !(
    (unit >= 0x2000 && unit <= 0x2bff) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff00 && unit <= 0xff0f) ||
    (unit >= 0xff1a && unit <= 0xff20) ||
    unit >= 0xfff0
  )
}

/** Exact for ASCII and Latin-1, close enough for Greek and Cyrillic, where case is 32 apart too. */
function lowerCase(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit
  if (unit >= 0xc0 && unit <= 0xde) return unit + 32
  if ((unit >= 0x391 && unit <= 0x3a9) || (unit >= 0x410 && unit <= 0x42f)) return unit + 32
  return unit
}

function slot(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1)
}
