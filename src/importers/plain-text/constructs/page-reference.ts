import { readPageLabel } from '#issue/page-label.ts'

/**
 * A page named in running text, without the words around it.
 *
 * > | ■下转第三版    （下转A03版）    Continued on Page Three    See BUDGET, A4
 *           ^^^          ^^^^                    ^^^^^^^^^^              ^^
 */
const ZH_NUMBER = '(?:[0-9０-９]{1,3}|[〇零一二三四五六七八九十百]{1,4})'
const LETTERS = '[A-Za-zＡ-Ｚａ-ｚ]{1,2}'
const MORE = `(?:\\s*[、,，/和至~～－—-]\\s*(?:${LETTERS})?${ZH_NUMBER})*`

/** With a unit: `第3版`, `A03版`, `三版`, `第2、3版`. */
export const ZH_PAGE_UNIT = `第?\\s*(?:${LETTERS}\\s*[-－·]?\\s*)?${ZH_NUMBER}${MORE}\\s*(?:叠\\s*)?(?:版面|版|面|页|頁|叠)`
/** Without: `A03`. */
export const LETTERED_PAGE = `(?:${LETTERS})\\s*[-－·]?\\s*[0-9０-９]{1,3}`
/** Without a unit or a letter; only brackets or signs make a page of it. */
export const BARE_PAGE = `第?\\s*${ZH_NUMBER}`

const EN_NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  )

/** `three`, `Three` and `THREE`. */
function anyCase(word: string): string {
  return `${word}|${word.charAt(0).toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`
}

/** `A4`, `A-4`, `3`, `Three`. */
export const EN_PAGE_NUMBER = `(?:[A-Za-z]{1,2}\\s?-?\\s?\\d{1,3}|\\d{1,3}[A-Za-z]?|${EN_NUMBERS.map(anyCase).join('|')})`
/** `Page 3`, `pg. 3`, `P. 3`, `page A4`; or `A4` alone. */
export const EN_PAGE = `(?:(?:[Pp]ages?|PAGES?|[Pp]g\\.?|[Pp]p?\\.)\\s*${EN_PAGE_NUMBER}|[A-Z]{1,2}-?\\d{1,3})`

/** A number written out in English, as a numeral. */
export function englishNumber(word: string): string | undefined {
  const at = EN_NUMBERS.indexOf(word.toLowerCase())
  return at < 0 ? undefined : String(at + 1)
}

/**
 * The label that a printed reference names: `3` for `第三版` and `Page Three`, `A03` for `A０３版`, `2` for `第2、3版`.
 * Digits keep their leading zeros, as printed.
 */
export function labelIn(reference: string): string {
  const folded = reference.normalize('NFKC').trim()
  const arabic = /([A-Za-z]{0,2})[\s·-]*(\d{1,3})/u.exec(folded.replace(/^(?:pages?|pg|pp?)\b[\s.]*/iu, ''))
  if (arabic) return `${(arabic[1] ?? '').toUpperCase()}${arabic[2] ?? ''}`
  const word = /[A-Za-z]+$/u.exec(folded.replace(/[\s.]+$/u, ''))?.[0]
  const spelled = word === undefined ? undefined : englishNumber(word)
  if (spelled !== undefined) return spelled
  const chinese = /([A-Za-z]{0,2})([〇零一二三四五六七八九十百]+)/u.exec(folded)
  const label = readPageLabel(chinese ? chinese[0] : folded)
  return label?.key ?? folded
}
