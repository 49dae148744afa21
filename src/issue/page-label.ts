import { withoutIgnorables } from '#issue/without-ignorables.ts'
import { chineseNumber } from '#issue/chinese-number.ts'

/**
 * Page labels: as printed, and as meant.
 *
 * > | ■下转第三版      Continued on A4
 *           ^^^                    ^^
 */
export type PageLabel = {
  /** What two spellings of one page share: `3` for `03`, `第三版`, `Page 3`, `３`; `A3` for `A03版`. */
  key: string
  /** The letters before the number: `A` of `A3`; empty for `3`, and for a label that has no number. */
  section: string
  /** Absent for a label that is a name: `Cover`, `要闻`. */
  number?: number
}

/** Where the digits 0 to 9 of other scripts begin; NFKC has already folded the full-width ones. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810,
]

/** Names of the first page. */
const FRONT = /^(?:头版?|頭版?|ONE|FRONT)$/u

/** Words for "page" around a label, in the languages of the papers we have met. */
const BEFORE =
  /^(?:(?:第|PÁG(?:INA)?|PAG(?:INA|ES?)?|PG|PP|P(?=[\s.]+\d)|SEITE|S(?=\.\s*\d)|СТРАНИЦА|СТР|صفحة|صفحه)[\s.:_-]*(?=.))+/u
const AFTER = /(?<=.)[\s.]*(?:版面|版|面|頁|页|쪽|면|НҮҮР|PAGE)$/u

/**
 * Reads a label as printed in a folio, a mark or a file: `3`, `03`, `第３版`, `第十二版`, `Page A4`, `a-04`.
 * Total: text that holds no page number is a label by name. Undefined only for text without any sign.
 */
export function readPageLabel(text: string): PageLabel | undefined {
  const folded = asciiDigits(withoutIgnorables(text.slice(0, 64)).normalize('NFKC').trim().toUpperCase())
  const bare = folded.replace(BEFORE, '').replace(AFTER, '').trim()
  const label = bare === '' ? folded : bare
  if (label === '') return undefined

  if (FRONT.test(label)) return { key: '1', section: '', number: 1 }
  const match =
    /^((?:(?!第)\p{L}){0,4}?)[\s.·_-]*(?:第\s*)*(\d{1,6}|[〇零○一二三四五六七八九十百廿卅两兩壹贰貳叁參肆伍陆陸柒捌玖拾]{1,7})$/u.exec(
      label,
    )
  if (match === null) return { key: label, section: '', number: undefined }
  const [, section = '', digits = ''] = match
  const number = /^\d/u.test(digits) ? Number(digits) : chineseNumber(digits)
  if (number === undefined) return { key: label, section: '', number: undefined }
  return { key: `${section}${number}`, section, number }
}

/** Signs between the two labels of a spread: `A1-A2`, `4、5`, `第4—5版`. */
const BETWEEN = /[-–—~～、，,&+及和至]/u

/** The pages of a spread, which is printed as one: `A1` and `A2` of `A1-A2`, `4` and `5` of `第4-5版`; none of any other label. */
export function facingPages(text: string): PageLabel[] {
  const [left, right, ...more] = text.split(BETWEEN, 3).map(readPageLabel)
  if (left?.number === undefined || right?.number !== left.number + 1 || more.length > 0) return []
  const { section } = left
  if (right.section !== section && right.section !== '') return []
  return [left, { key: `${section}${right.number}`, section, number: right.number }]
}

/**
 * The page that a printed label means, among the pages of an issue: as printed, else as normalised;
 * else the spread it is of (`4` of `4-5`); else, where exactly one page has that number, with a section on one side only
 * (`A3` for `3`, `3` for `A3`).
 */
export function matchPageLabel<P extends { label: string }>(
  text: string,
  pages: readonly P[],
): P | undefined {
  const index = pageFinder(pages)(text)
  return index === undefined ? undefined : pages[index]
}

/** `matchPageLabel` for many look-ups: reads every label of the issue once, and gives indexes. */
export function pageFinder(pages: readonly { label: string }[]): (text: string) => number | undefined {
  const printed = new Map<string, number>()
  const meant = new Map<string, number>()
  const facingAt = new Map<string, number>()
  const numbered = new Map<number, { index: number; section: string }[]>()
  const labels = pages.map((page) => readPageLabel(page.label))
  for (const [index, page] of pages.entries()) {
    if (!printed.has(page.label)) printed.set(page.label, index)
    const label = labels[index]
    if (label !== undefined && !meant.has(label.key)) meant.set(label.key, index)
  }
  for (const [index, page] of pages.entries()) {
    const label = labels[index]
    if (label === undefined) continue
    const both = label.number === undefined ? facingPages(page.label) : []
    // Beside a page `1`, `1-2` is no spread but a second page of that label.
    const facing = both.some(({ key }) => meant.has(key)) ? [] : both
    for (const { key } of facing) if (!facingAt.has(key)) facingAt.set(key, index)
    for (const { number, section } of [label, ...facing]) {
      if (number === undefined) continue
      const sameNumber = numbered.get(number) ?? []
      numbered.set(number, sameNumber)
      sameNumber.push({ index, section })
    }
  }

  return (text) => {
    const exact = printed.get(text)
    if (exact !== undefined) return exact
    const label = readPageLabel(text)
    if (label === undefined) return undefined
    const known = meant.get(label.key) ?? facingAt.get(label.key)
    if (known !== undefined || label.number === undefined) return known
    const [only, ...others] = numbered.get(label.number) ?? []
    if (only === undefined || others.length > 0) return undefined
    return (only.section === '') === (label.section === '') ? undefined : only.index
  }
}

function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = ZEROS.find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}
