import type { Article } from '#issue/schema.ts'

/** What a serial's parts are told by. */
export const SERIAL_WORD = /连载|連載|未完待[续續]|^\s*[（(]?待[续續]|to be continued|\bserial\b/iu
const BRACKET = /[（(【[［]/u
/** Nobody prints a longer headline; what is longer is no title. */
const LONGEST = 120

/**
 * Whether a piece may be part of a serial by what it prints: a label, a word of serials, or a bracket in its headline
 * that may hold a number. `serialOf` (issue/serial.ts) is sure; this asks for nothing.
 */
export function maybeSerial(article: Article): boolean {
  return saysSerial(article) || BRACKET.test(plain(article.headline))
}

/** Whether a piece says itself that it is of a serial, by a label or a word over its headline. */
export function saysSerial({ serial, kicker, deck }: Article): boolean {
  return plain(serial) !== '' || [kicker, deck].some((text) => SERIAL_WORD.test(plain(text)))
}

/** Circled and full-width numbers as plain ones; bounded, since it is matched by patterns. */
export function plain(text: string | undefined): string {
  return (text ?? '').slice(0, LONGEST).normalize('NFKC').trim()
}
