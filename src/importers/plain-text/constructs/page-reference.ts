import { readPageLabel } from '#issue/page-label.ts'

/**
 * A page named in running text, without the words around it.
 *
 * > | ■下转第三版    （下转A03版）    Continued on Page Three    See BUDGET, A4
 *           ^^^          ^^^^                    ^^^^^^^^^^              ^^
 */
const ZH_SIGNS = '〇零一二三四五六七八九十百廿壹贰貳叁參肆伍陆陸柒捌玖拾'
const ZH_NUMBER = `(?:[0-9０-９]{1,3}|[${ZH_SIGNS}]{1,4})`
const LETTERS = '[A-Za-zＡ-Ｚａ-ｚ]{1,2}'
const MORE = `(?:\\s*[、,，/和至~～－—-]\\s*(?:${LETTERS})?${ZH_NUMBER})*`

/** With a unit: `第3版`, `A03版`, `三版`, `第2、3版`. */
export const ZH_PAGE_UNIT = `第?\\s*(?:${LETTERS}\\s*[-－·]?\\s*)?${ZH_NUMBER}${MORE}\\s*(?:叠\\s*)?(?:版面|版|面|页|頁|叠)`
/** The first page by its name: `头版`. */
export const ZH_FRONT = '[头頭]版'
/** Without: `A03`. */
export const LETTERED_PAGE = `(?:${LETTERS})\\s*[-－·]?\\s*[0-9０-９]{1,3}`
/** Without a unit or a letter; only brackets or signs make a page of it. */
export const BARE_PAGE = `第?\\s*${ZH_NUMBER}`

const EN_NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  )

/** Old papers count their pages: `Continued on Third Page.` */
const EN_ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
)

/** `three`, `Three` and `THREE`. */
function anyCase(word: string): string {
  return `${word}|${word.charAt(0).toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`
}

/** What a text that names a page in English holds at least: a figure or such a word. */
export const EN_NUMBER = new RegExp(`\\d|${[...EN_NUMBERS, ...EN_ORDINALS].join('|')}|front`, 'iu')

/** `A4`, `A-4`, `4A`, `3`, `Three`. */
const EN_PAGE_NUMBER = `(?:[A-Za-z]{1,2}\\s?-?\\s?\\d{1,3}|\\d{1,3}(?:-?[A-Za-z]\\b)?|${EN_NUMBERS.map(anyCase).join('|')})`
const EN_FURTHER = `(?:\\s*(?:[,&–-]|and)\\s*\\d{1,3})*`
/** `Page 3`, `pg. 3`, `p3`, `page A4`, `Third Page`; or `A4` or `4A` alone. */
export const EN_PAGE = `(?:(?:[Pp]ages?|PAGES?|[Pp]g\\.?|[Pp]p?\\.?)\\s*${EN_PAGE_NUMBER}${EN_FURTHER}|(?:${EN_ORDINALS.map(anyCase).join('|')})\\s+(?:[Pp]age|PAGE)|[A-Z]{1,2}-?\\d{1,3}|\\d{1,2}-?[A-Z]\\b)`

/** A number written out in English, as a numeral: `three`, `third`. */
export function englishNumber(word: string): string | undefined {
  const written = word.toLowerCase()
  const at = Math.max(EN_NUMBERS.indexOf(written), EN_ORDINALS.indexOf(written))
  return at < 0 ? undefined : String(at + 1)
}

/**
 * The label that a printed reference names: `3` for `第三版` and `Page Three`, `A03` for `A０３版`, `4A` for `Page 4-A`, `2`
 * for `第2、3版`. Digits keep their leading zeros, as printed.
 */
export function labelIn(reference: string): string {
  const folded = reference.normalize('NFKC').trim()
  const bare = folded.replace(/^(?:(?:[Pp]ages?|PAGES?|[Pp][Gg]|[Pp]{1,2})\b[\s.]*|pp?(?=\d))/u, '')
  const arabic = /(?<![A-Za-z])([A-Za-z]{0,2})[\s·-]*(\d{1,3})(?:-?([A-Z])(?![\p{L}\d]))?/u.exec(bare)
  if (arabic) {
    const [, before = '', number = '', after = ''] = arabic
    return `${before.toUpperCase()}${number}${before === '' ? after : ''}`
  }
  const word = /^[A-Za-z]+/u.exec(bare)?.[0]
  const spelled = word === undefined ? undefined : englishNumber(word)
  if (spelled !== undefined) return spelled
  const chinese = new RegExp(`([A-Za-z]{0,2})([${ZH_SIGNS}]+)`, 'u').exec(folded)
  const label = readPageLabel(chinese ? chinese[0] : folded)
  return label?.key ?? folded
}
