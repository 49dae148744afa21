import { decodeStrictly } from './decode-strictly.ts'

/** Encodings of before Unicode that newspapers' archives are in, and Unicode's own without its mark. */
export type OlderEncoding =
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr'
  | 'windows-1251'
  | 'koi8-r'
  | 'windows-1252'
export type WideEncoding = 'utf-16le' | 'utf-16be'

/** So much of a file tells. */
const SAMPLE = 64 * 1024

/**
 * What running text in an encoding is full of: these signs are at least this share of all its letters. By chance they
 * are a tenth of that.
 */
const SIGNS: [OlderEncoding, RegExp, number][] = [
  ['shift_jis', /[\u3041-\u3096\u30a1-\u30fa]/gu, 0.2],
  ['euc-jp', /[\u3041-\u3096\u30a1-\u30fa]/gu, 0.2],
  ['gb18030', /[的一是在不了有和人这中大为上个国新日年月记者报市会发工作第他我们说要区地本来到时]/gu, 0.08],
  ['big5', /[的一是在不了有和人這中大為上個國新日年月記者報市會發工作第他我們說要區地本來到時]/gu, 0.08],
  ['euc-kr', /[이다의는에을를가은고하한지로서자도사기인대시해일정]/gu, 0.2],
  ['windows-1251', /[оеаинтсрвл]/gu, 0.4],
  ['koi8-r', /[оеаинтсрвл]/gu, 0.4],
]

/**
 * Encodings of an alphabet: a text in one has more of its letters than of Latin ones. Among many of these a few with
 * accents, `è` and `à`, would pass for the commonest letters of Russian.
 */
const ALPHABETS: ReadonlySet<OlderEncoding> = new Set(['windows-1251', 'koi8-r'])
const LEAST_OF_ALPHABET = 0.5

/**
 * The encoding that text which is no UTF-8 is in, by what its signs say when they are read that way; none where no
 * reading makes sense.
 *
 * @param alone no characters of UTF-8 are among the bytes: only then may single ones be letters with accents
 */
export function guessEncoding(bytes: Uint8Array, alone: boolean): OlderEncoding | undefined {
  const start = bytes.subarray(0, SAMPLE)
  let best: { encoding: OlderEncoding; worth: number } | undefined
  for (const [encoding, signs, share] of SIGNS) {
    const text = decodeStrictly(start, encoding, true)
    if (text === undefined) continue
    const letters = count(text, /[^\p{ASCII}\p{P}\p{S}\s]/gu)
    if (ALPHABETS.has(encoding) && letters < count(text, /[A-Za-z]/gu) * LEAST_OF_ALPHABET) continue
    const worth = letters === 0 ? 0 : count(text, signs) / letters / share
    if (worth >= 1 && (!best || worth > best.worth)) best = { encoding, worth }
  }
  return best?.encoding ?? (alone && isWestern(start) ? 'windows-1252' : undefined)
}

/** Letters with accents, quotation marks and dashes that stand among plain letters, a few in a hundred. */
const WESTERN = /[àâäáãåçéèêëíìîïñóòôöõúùûüýßæœøÀÂÄÁÃÅÇÉÈÊËÍÎÏÑÓÔÖÕÚÛÜØÆŒ“”‘’„–—…«»¿¡°§·•€£©®ªº´\u00a0]/gu
const MOST_WESTERN = 0.2

function isWestern(bytes: Uint8Array): boolean {
  const text = decodeStrictly(bytes, 'windows-1252') ?? ''
  const letters = count(text, /\p{L}/gu)
  const others = count(text, /\P{ASCII}/gu)
  return others <= letters * MOST_WESTERN && count(text, WESTERN) >= others * 0.95
}

/** Of the characters at least so many are line breaks, blanks, figures or letters with a zero for their upper half. */
const FEWEST_ZEROS = 0.01

/**
 * Whether bytes with zeros among them are UTF-16 without its mark: the zeros are upper halves all, and what is read that
 * way is nearly all letters and blanks of a few scripts.
 */
export function guessWide(bytes: Uint8Array): WideEncoding | undefined {
  if (bytes.length % 2 !== 0) return undefined
  const start = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < Math.max(2, (start.length / 2) * FEWEST_ZEROS)) return undefined
  // Both halves have some: 一 is U+4E00, and a line break U+000A.
  const encoding = even > odd ? 'utf-16be' : 'utf-16le'
  return plainness(start, encoding) >= 0.97 ? encoding : undefined
}

function plainness(bytes: Uint8Array, encoding: WideEncoding): number {
  const text = decodeStrictly(bytes, encoding, true)
  if (text === undefined || text === '') return 0
  return (
    count(
      text,
      /[\t\n\r\u0020-\u007e\u00a0-\u024f\u0370-\u06ff\u2010-\u2044\u2190-\u25ff\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/gu,
    ) / text.length
  )
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0
}
