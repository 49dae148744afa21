import { chineseNumber } from '#issue/chinese-number.ts'
import { DAY_MONTH_YEAR, monthNumber, persianMonth, weekdayNumber } from './constructs/day-names.ts'

/**
 * A printed date as a day of the calendar.
 *
 * > | 2025年5月9日    二〇二五年五月九日    中華民國114年5月9日    Friday, May 9, 2025    9 May 2025    2025.05.09
 *     gives 2025-05-09; undefined for anything that is no day.
 */
export function calendarDate(printed: string): string | undefined {
  // > | 2026年（令和8年）3月5日: the year once more, by the other count.
  const text = arabic(westernDigits(printed.normalize('NFKC')).replace(/年\s?\([^()\s]{2,8}年\)/u, '年'))
  const chinese = /(\d{1,4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/u.exec(text)
  if (chinese) {
    const era = /民國/u.test(text) ? 1911 : /令和/u.test(text) ? 2018 : 0
    return dayOf(Number(chinese[1]) + era, Number(chinese[2]), Number(chinese[3]))
  }
  const plain = /(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})/u.exec(text)
  if (plain) return dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]))
  // > | 2031 оны 5 дугаар сарын 6
  const mongolian = /(\d{4})\s?оны?\s(\d{1,2})\D{1,10}сарын\s(\d{1,2})/iu.exec(text)
  if (mongolian) return dayOf(Number(mongolian[1]), Number(mongolian[2]), Number(mongolian[3]))
  // > | ngày 6 tháng 4 năm 2032
  const vietnamese = /ngày\s(\d{1,2})\stháng\s(\d{1,2})\snăm\s(\d{4})/iu.exec(text)
  if (vietnamese) return dayOf(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]))
  // > | 14.02.2031: points part a date that begins with its day; strokes also one that begins with its month.
  const dayFirst = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u.exec(text)
  if (dayFirst) return dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  const monthFirst = /([A-Za-z]{3,9})\.?\s?(\d{1,2})(?:st|nd|rd|th)?\s?[,.]?\s+?(\d{4})/u.exec(text)
  if (monthFirst) return dayOf(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]))
  const { day = '', month = '', year = '' } = DAY_FIRST.exec(text)?.groups ?? {}
  const persian = persianMonth(month)
  if (persian > 0) return persianDay(Number(year), persian, Number(day))
  // > | 17 เมษายน พ.ศ. 2574: the Buddhist year is 543 ahead.
  const buddhist = /\p{Script=Thai}/u.test(month) && Number(year) > 2400 ? 543 : 0
  return dayOf(Number(year) - buddhist, monthNumber(month), Number(day))
}

const DAY_FIRST = new RegExp(DAY_MONTH_YEAR, 'iu')

const PERSIAN = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** A day of the Persian calendar: near the day that as many days after the spring's beginning is. */
function persianDay(year: number, month: number, day: number): string | undefined {
  const near = Date.UTC(year + 621, 2, 21 + (month - 1) * 30.5 + day - 1)
  for (let off = -4; off <= 4; off += 1) {
    const date = new Date(near + off * 86_400_000)
    const parts = PERSIAN.formatToParts(date)
    const partOf = (type: string) =>
      Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10)
    if (partOf('year') === year && partOf('month') === month && partOf('day') === day)
      return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  }
  return undefined
}

/** The day of the week, 0 for Sunday, that a printed weekday names. */
export function weekdayOf(printed: string): number | undefined {
  const japanese = /^([月火水木金土日])(?:曜|$)/u.exec(printed.trim())
  if (japanese) return '日月火水木金土'.indexOf(japanese[1] ?? '')
  const korean = /^([월화수목금토일])요일/u.exec(printed.trim())
  if (korean) return '일월화수목금토'.indexOf(korean[1] ?? '')
  const han = /[一二三四五六日天]$/u.exec(printed.trim())
  if (han) return '日一二三四五六'.indexOf(han[0] === '天' ? '日' : han[0])
  const word = printed.trim()
  return weekdayNumber(word)
}

/** A date in a file's name: `2025-05-09`, `20250509`. */
export function dateInName(name: string): string | undefined {
  const match = /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/u.exec(name.slice(-120))
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** True for a day of the calendar written as 2025-05-09. */
export function isCalendarDate(date: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date)
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) === date
}

function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1600 || year > 2200) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}

/** Digits of any script as those of dates: ٢٠٢٦ ๒๐๒๖ 2026. In every script those of ten stand in a row, from 0. */
function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0
    const value = zero
    while (value - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
    return String(value - zero)
  })
}

/** Chinese numerals of a date as digits: 二〇二五 2025, 十二 12, 廿三 23, 一百一十四 114. */
function arabic(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九十廿卅百]+/gu, (signs) =>
    String(chineseNumber(signs) ?? signs),
  )
}
