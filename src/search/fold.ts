import pairs from 'opencc-js/dict/TSCharacters'

/**
 * Text as search compares it, and where each of its units is printed.
 *
 * Units are UTF-16 code units of `text`; `starts` and `ends` are offsets into the printed text.
 */
export type Folded = { text: string; starts: readonly number[]; ends: readonly number[] }

/** Typed one way, printed another: quotation marks, apostrophes, hyphens. */
const SIGNS = new Map([
  ...[...'‘’‛′'].map((sign): [string, string] => [sign, "'"]),
  ...[...'“”‟″'].map((sign): [string, string] => [sign, '"']),
  ...[...'‐‑'].map((sign): [string, string] => [sign, '-']),
])
/** Never printed: soft hyphens, joiners, variation selectors, direction marks. */
const UNPRINTED_ALL = /[\p{Cf}\p{Variation_Selector}]/gu
/** A sign with the marks that are set over, under or around it; Korean letters that make one syllable. */
const CLUSTER = /[\u1100-\u11FF]+|[^\p{M}]\p{M}*|\p{M}+/uy
const SPACE = /\s/u

let table: Table | undefined

/**
 * Folds text for comparison: compatibility forms and width (NFKC), case, traditional characters to simplified
 * ones, typographic signs to typed ones. White space is one space between words, and none beside Chinese or
 * Japanese signs, where it means nothing. The result never holds a line break.
 */
export function fold(printed: string): Folded {
  table ??= readPairs()
  const { units, pairs: characters } = table
  const out = new Written(printed.length)
  let at = 0
  while (at < printed.length) {
    const unit = units[printed.charCodeAt(at)] ?? 0
    // Nearly every sign has one form of one unit, unless a mark follows that is set over it.
    if (unit !== 0 && (units[printed.charCodeAt(at + 1)] ?? ALONE) !== 0) {
      if (unit === WHITE) out.space(at, at + 1)
      else out.unit(unit, at, at + 1)
      at += 1
      continue
    }
    CLUSTER.lastIndex = at
    const cluster = CLUSTER.exec(printed)?.[0] ?? printed.charAt(at)
    const end = at + cluster.length
    if (SPACE.test(cluster)) out.space(at, end)
    else out.form(formOf(cluster, characters), at, end)
    at = end
  }
  return out.folded()
}

/** Folded text as it is written. */
class Written {
  readonly #units: Uint16Array
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  #length = 0
  #rest = ''
  #last = 0
  #space: { start: number; end: number } | undefined

  constructor(length: number) {
    this.#units = new Uint16Array(length)
  }

  space(start: number, end: number): void {
    this.#space = { start: this.#space?.start ?? start, end }
  }

  unit(code: number, start: number, end: number): void {
    const space = this.#space
    if (space !== undefined) {
      this.#space = undefined
      if (this.#last !== 0 && !isUnspaced(this.#last) && !isUnspaced(code))
        this.#put(0x20, space.start, space.end)
    }
    this.#put(code, start, end)
  }

  /** A form of any number of units, for one cluster of the printed text. */
  form(form: string, start: number, end: number): void {
    for (let at = 0; at < form.length; at += 1) this.unit(form.charCodeAt(at), start, end)
  }

  folded(): Folded {
    let text = ''
    for (let at = 0; at < this.#length; at += CHUNK)
      text += String.fromCharCode(...this.#units.subarray(at, Math.min(at + CHUNK, this.#length)))
    return { text: text + this.#rest, starts: this.#starts, ends: this.#ends }
  }

  #put(code: number, start: number, end: number): void {
    // Some forms are longer than what is printed: what does not fit is written behind.
    if (this.#rest === '' && this.#length < this.#units.length) this.#units[this.#length++] = code
    else this.#rest += String.fromCharCode(code)
    this.#last = code
    this.#starts.push(start)
    this.#ends.push(end)
  }
}

/** Units that are made a string at once; an engine takes no more arguments than its stack holds. */
const CHUNK = 4096

/** The printed text that a stretch of folded units stands for, as offsets; `length` in units, at least 1. */
export function printedRange(folded: Folded, at: number, length: number): [start: number, end: number] {
  return [folded.starts[at] ?? 0, folded.ends[at + length - 1] ?? folded.ends.at(-1) ?? 0]
}

/** Every place of the sought text, which is folded already, in the printed text; none overlaps another. */
export function findRanges(folded: Folded, sought: string): [start: number, end: number][] {
  const ranges: [number, number][] = []
  if (sought === '') return ranges
  for (let at = folded.text.indexOf(sought); at >= 0; at = folded.text.indexOf(sought, at + sought.length))
    ranges.push(printedRange(folded, at, sought.length))
  return ranges
}

/** Code points of a query; what is longer is cut. */
export const LONGEST_QUERY = 100

/** A query as it is compared: folded, and of bounded length. Empty where there is nothing to look for. */
export function foldQuery(query: string): string {
  // Cut by units first: a pasted novel is not walked to its end.
  return fold(
    Array.from(query.slice(0, LONGEST_QUERY * 2))
      .slice(0, LONGEST_QUERY)
      .join('')
      .trim(),
  ).text
}

function formOf(cluster: string, characters: ReadonlyMap<string, string>): string {
  let form = ''
  // Over the capital, so that ß finds ss and a final ς any σ.
  for (const sign of cluster.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase())
    form += characters.get(sign) ?? SIGNS.get(sign) ?? sign
  return form.replaceAll(UNPRINTED_ALL, '').replaceAll(/\s+/gu, '')
}

/** Whether a unit belongs to a script without spaces between words: Han, kana, their punctuation. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    // Half of a pair: Han signs beyond the first plane, and pictures, which no word ends with.
    (code >= 0xd840 && code <= 0xdfff)
  )
}

/** In the table of units: white space; nothing behind the text's end. */
const WHITE = 0x20
const ALONE = 1

/**
 * How signs are folded: by unit where a unit is a sign that has one form of one unit (0 for every other),
 * else by character.
 */
type Table = { units: Uint16Array; pairs: ReadonlyMap<string, string> }

function readPairs(): Table {
  const read = new Map(
    pairs.split('|').flatMap((pair): [string, string][] => {
      const [traditional, simple] = pair.split(' ')
      return traditional === undefined || simple === undefined ? [] : [[traditional, simple]]
    }),
  )
  // A few simplified characters are themselves the traditional form of another.
  const characters = new Map([...read].map(([from, to]) => [from, read.get(to) ?? to]))
  const units = new Uint16Array(0x10000)
  const put = (code: number) => {
    const sign = String.fromCharCode(code)
    const form = SPACE.test(sign) ? ' ' : formOf(sign, characters)
    units[code] = form.length === 1 ? form.charCodeAt(0) : 0
  }
  for (const [first, last] of PLAIN) for (let code = first; code <= last; code += 1) put(code)
  return { units, pairs: characters }
}

/** Ranges of units without marks that join others: Latin, general punctuation, Han with its punctuation, full width. */
const PLAIN: readonly (readonly [first: number, last: number])[] = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  [0x2010, 0x2027],
  [0x3000, 0x3029],
  [0x4e00, 0x9fff],
  [0xff01, 0xff5e],
]
