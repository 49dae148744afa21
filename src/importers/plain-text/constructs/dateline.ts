import type { Name } from './names.ts'
import { readHanNames } from './names.ts'

/**
 * What opens a report: who sends it, from where, when; and after it who wrote it.
 *
 * > | 新华社莫斯科5月8日电（记者 何远 沈越）当地时间5月8日上午，……    本报讯 记者林安报道：……
 *     ^^^^^^^^^^^^^^^^^^^^
 *
 * All offsets are from the start of the text; `end` is where the report itself begins.
 */
export type Dateline = {
  text: { start: number; end: number }
  agency?: string
  place?: string
  date?: string
  names: Name[]
  end: number
}

/** Nothing longer is read for a dateline. */
const LIMIT = 120

const HAN = '\\p{Script=Han}'
const AGENCY = `据?(?<agency>(?:本[报報刊网網台社]|[${HAN}]{1,6}?(?:社|网|網|日报|日報|晚报|晚報|时报|時報|早报|报|報|台|通讯社)))`
const NUMBER = '[0-9０-９〇零一二三四五六七八九十]{1,3}'
const DATE = `(?<date>(?:${NUMBER}\\s*月\\s*)?${NUMBER}\\s*日)`
const PLACE = `(?<place>[${HAN}·—\\-]{0,12}?)`
const KIND = '(?:综合|綜合|专|專|特|急)?(?:电|電|讯|訊|消息)'
const DATELINE = new RegExp(
  `^[【〔（(\\[]?\\s*${AGENCY}\\s*(?:${PLACE}\\s*${DATE}|${PLACE.replace('place', 'place2')})\\s*${KIND}\\s*[】〕）)\\]]?`,
  'u',
)

/** > | 【記者林安台北報導】    〔記者林安／台北報導〕    （中央社記者林安台北8日電） */
const BRACKETED =
  /^[【〔（([]\s*(?<agency>[\p{Script=Han}]{2,6}(?:社|報))?(?:特派|駐[\p{Script=Han}]{1,4})?(?:記者|记者)(?<names>[\p{Script=Han}]{3}(?=[\p{Script=Han}]{2,4}(?:\d{1,2}日)?(?:綜合)?(?:報導|報道|报道|電|电))|[\p{Script=Han}、 ]{2,16}?)\s*[／/]?\s*(?<place>[\p{Script=Han}]{2,6}?)?(?<date>\d{1,2}日)?(?:綜合|专|專)?(?:報導|報道|报道|電|电)\s*[】〕）)\]]/u

const REPORTERS = /^\s*[（(【[]([^（）()【】[\]。，]{2,60})[）)】\]]\s*/u
const REPORTED =
  /^\s*((?:本报|本報|通讯员|通訊員)?(?:记者|記者|通讯员|通訊員)[^，。：:（(]{2,40}?)(?:摄影)?(?:报道|報道|報導)\s*[：:，,\s]\s*/u
const UNBRACKETED =
  /^\s*((?:本报|本報)?(?:见习|实习|首席|特约|全媒体|融媒体)*(?:记者|記者|通讯员|通訊員|实习生|實習生)[\s　]*[^，。：:（(]{2,30}?)(?=[\s　]{1,4}\S{6})[\s　]+/u
const CITY = "\\p{Lu}[\\p{Lu}'’.-]*(?:[ -]\\p{Lu}[\\p{Lu}'’.-]*){0,3}"
const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'

/** Agencies that write themselves small. */
const SMALL_AGENCIES = 'dpa|epd|kna|apa|sda|ats|ansa|efe|lusa|anp|belga|tt|ritzau|ntb'

/** > | LONDON, May 8 (Reuters) — The    HARBOR POINT (AP) —    WASHINGTON —    St. Louis, April 30. — */
const ENGLISH = new RegExp(
  `^(?<place>${CITY}(?:,\\s+(?:[A-Z][a-z]+\\.?|[A-Z]\\.\\s?[A-Z]\\.|[A-Z]{2})){0,2}|(?=[^—–-]{0,50}(?:${MONTH}|\\())[A-Z][a-z.]+(?:\\s[A-Z][a-z.]+){0,2}(?:,\\s+[A-Z][a-z]+\\.?)?)` +
    `(?:[,.]\\s*(?<date>${MONTH}\\s?\\d{1,2}\\.?(?:,\\s\\d{4})?))?(?:\\s*[(/](?<agency>[A-Z][A-Za-z /&.]{1,30}|${SMALL_AGENCIES})[)/])?\\s*(?:—|–|--|-{1,2}(?=\\s))\\s*`,
  'u',
)

/** The dateline that opens a text, with the names that stand in it. */
export function readDateline(text: string): Dateline | undefined {
  const part = text.slice(0, LIMIT)
  return readBracketed(part) ?? readChinese(part) ?? readEnglish(part)
}

function readChinese(part: string): Dateline | undefined {
  const match = DATELINE.exec(part)
  if (!match) return undefined
  const { agency, date } = match.groups ?? {}
  const place = match.groups?.['place'] ?? match.groups?.['place2']
  // Without a date only the paper's own 本报讯 is a dateline; 某某社消息 may open any sentence.
  const own = (agency ?? '').startsWith('本') && (place ?? '').length <= 6
  if (date === undefined && !own && !/[电電讯訊]\s*[】〕）)\]]?$/u.test(match[0])) return undefined
  if (date === undefined && !own && (place ?? '').length > 4) return undefined
  const text = { start: 0, end: match[0].trimEnd().length }
  const reporters = REPORTERS.exec(part.slice(match[0].length))
  const listed = reporters ? readHanNames(reporters[1] ?? '') : []
  const found = { text, agency, ...(place && { place }), ...(date && { date }) }
  if (reporters && listed.length > 0) {
    return {
      ...found,
      names: moved(listed, match[0].length + reporters[0].indexOf(reporters[1] ?? '')),
      end: match[0].length + reporters[0].length,
    }
  }
  for (const form of [REPORTED, UNBRACKETED]) {
    const reported = form.exec(part.slice(match[0].length))
    const names = readHanNames(reported?.[1] ?? '')
    if (!reported || names.length === 0) continue
    const at = match[0].length + reported[0].indexOf(reported[1] ?? '')
    return { ...found, names: moved(names, at), end: match[0].length + reported[0].length }
  }
  return { ...found, names: [], end: match[0].length + spacesAt(part, match[0].length) }
}

function readBracketed(part: string): Dateline | undefined {
  const match = BRACKETED.exec(part)
  if (!match) return undefined
  const { agency, names = '', place, date } = match.groups ?? {}
  return {
    text: { start: 0, end: match[0].length },
    ...(agency && { agency }),
    ...(place && { place }),
    ...(date && { date }),
    names: moved(readHanNames(names), match[0].indexOf(names)),
    end: match[0].length + spacesAt(part, match[0].length),
  }
}

function readEnglish(part: string): Dateline | undefined {
  const match = ENGLISH.exec(part)
  const { place, date, agency } = match?.groups ?? {}
  if (!match || !/^[“"'‘„«¿¡\p{Lu}0-9]/u.test(part.slice(match[0].length))) return undefined
  // A capital and a hyphen (N- 0, T-shirts) are no city.
  if ((place ?? '').length < 3 || (date === undefined && agency === undefined && !/[—–]|--/u.test(match[0])))
    return undefined
  return {
    text: { start: 0, end: match[0].trimEnd().length },
    ...(agency && { agency }),
    ...(place && { place }),
    ...(date && { date }),
    names: [],
    end: match[0].length,
  }
}

function moved(names: Name[], by: number): Name[] {
  return names.map(({ stretches }) => ({
    stretches: stretches.map(({ start, end }) => ({ start: start + by, end: end + by })),
  }))
}

function spacesAt(text: string, at: number): number {
  return text.length - at - text.slice(at).trimStart().length
}
