import type { Article } from '#issue/schema.ts'
import { maybeSerial, plain, SERIAL_WORD } from '#issue/serial-mark.ts'

/** Which serial a piece is a part of, and its number where one is printed. */
export type SerialPlace = { title: string; part?: number }

/** A number behind or around which a title goes on: （十二） (3) 之三 第三章 Part 3 3/5 （上）. */
const PART_NUMBER =
  /[（(【[]?\s*(?:之|第|part|chapter|no\.)?\s*(\d{1,4}|[〇零一二三四五六七八九十百]{1,7})\s*(?:[回章节節集期讲講篇]|\/\s*\d{1,4})?\s*[）)】\]]?/iu
const IN_BRACKETS =
  /[（(【[]\s*(?:之|第|part|连载之?|連載之?)?\s*(\d{1,3}|[〇零一二三四五六七八九十百]{1,7}|上|中|下)\s*[回章节節集期讲講篇]?\s*[）)】\]]/iu
const CHAPTER = /^(?:第\s*(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,7})\s*[回章节節集]|chapter\s+\d{1,4})/iu
const NAMED = /《([^《》]{1,60})》/u
const DIGITS = '零一二三四五六七八九'

/**
 * The serial a piece belongs to, told by what it prints: its label (未完待续), its kicker (长篇连载⑫), or a headline
 * with a number in brackets behind it （上）. Undefined for a piece that is whole by itself.
 */
export function serialOf(article: Article): SerialPlace | undefined {
  if (!maybeSerial(article)) return undefined
  const kicker = plain(article.kicker)
  const headline = plain(article.headline)
  const deck = plain(article.deck)
  const label = plain(article.serial)
  const inHeadline = IN_BRACKETS.exec(headline)
  const behind = inHeadline !== null && inHeadline.index > 0
  const isSerial = label !== '' || [kicker, deck].some((text) => SERIAL_WORD.test(text)) || behind
  if (!isSerial) return undefined
  const title = titleOf(kicker, headline, deck)
  if (title === '') return undefined
  const part = [behind ? headline : '', label, kicker, deck, headline]
    .map(partIn)
    .find((number) => number !== undefined)
  return { title, part }
}

/** The name of the file that lists a serial's parts: two hashes of its title (FNV-1a), the same on every machine. */
export function serialKey(title: string): string {
  return [0x811c9dc5, 0x7ee3623a].map((start) => hashOf(title, start).toString(36)).join('')
}

function hashOf(text: string, start: number): number {
  let hash = start
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A serial's own name, else its headline without the number; under a chapter's headline the line above it. */
function titleOf(kicker: string, headline: string, deck: string): string {
  const named = [kicker, deck].find((text) => NAMED.test(text))
  if (named !== undefined) return clean(NAMED.exec(named)?.[1] ?? '')
  if (headline === '' || CHAPTER.test(headline)) return clean(kicker.replace(PART_NUMBER, ''))
  return clean(headline.replace(IN_BRACKETS, '').replace(/[\s:：·—-]*\bpart\s+\d{1,4}\s*$/iu, ''))
}

function clean(title: string): string {
  return title
    .replace(/^《(.+)》$/u, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s·:：—-]+|[\s·:：—-]+$/gu, '')
    .toLowerCase()
}

function partIn(text: string): number | undefined {
  const [, number] = IN_BRACKETS.exec(text) ?? PART_NUMBER.exec(text) ?? []
  if (number === undefined) return undefined
  const place = '上中下'.indexOf(number)
  if (place >= 0) return place + 1
  return /^\d/u.test(number) ? Number(number) : chineseNumber(number)
}

/** 十二 is 12, 二十 is 20, 一百零三 is 103, 二〇 is 20. */
function chineseNumber(text: string): number {
  if (!/[十百]/u.test(text))
    return Number([...text].map((sign) => DIGITS.indexOf(sign === '〇' ? '零' : sign)).join(''))
  let sum = 0
  let digit = 0
  for (const sign of text) {
    if (sign === '百' || sign === '十') {
      sum += (digit || 1) * (sign === '百' ? 100 : 10)
      digit = 0
    } else digit = Math.max(0, DIGITS.indexOf(sign))
  }
  return sum + digit
}
