import { isColumnName } from './labels.ts'
import { opensWithSurname } from './surnames.ts'
import type { Name } from './names.ts'
import { readEnglishNames, readHanNames } from './names.ts'

/**
 * A line that says who wrote the text above or below it.
 *
 * > | 本报记者 林安 周宁    □ 何远    记者 沈越 文/图    （通讯员 陆舟）    文／林安 图／周宁    By MARA QUILL
 *     ^^^^^^^^^^^^^
 *
 * Offsets are from the start of the line. A byline without a name (本报评论员) is its own name.
 */
export type Byline = { names: Name[] }

const LIMIT = 60

const ROLE =
  /^[（(【\[■□▲●◆◎○◇▪•\s]{0,4}(?:(?:本报|本報|本刊|本网|本台)(?:全媒体|融媒体|首席|特约|特派|驻\p{Script=Han}{1,4})*(?:见习|实习)?(?:记者|記者|通讯员|通訊員|评论员|評論員|特约\p{Script=Han}{2,4}|实习生)|(?:全媒体|融媒体|见习|见習|实习|首席|特约)*(?:记者|記者|通讯员|通訊員|评论员|評論員|撰稿人?)|[\p{Script=Han}]{2,5}(?:社|报|網|网)(?:见习|特约)?(?:记者|記者)|作者|撰文|文)(?=[\s：:／/]|[\p{Script=Han}]{2})[\s：:／/]*/u
const SIGNED_NAME = /^[□■◎○◇◆●▪•]\s*([\p{Script=Han}·\s　]{2,14})$/u
const TRAILER =
  /[\s（(]*(?:(?:摄影)?报道|報道|報導|文\s*[/／]?\s*[图图圖摄攝]|文并?[图摄]|图文|摄影|[摄攝])?[\s)）】\]]*$/u
const NAMELESS =
  /^[（(【\[■□●◆◎\s]{0,3}(?:本报|本報|本刊)(?:特约)?(?:评论员|評論員|编辑部|編輯部|评论部)[\s)）】\]]*$/u
const BY = /^(?:By|BY|by|[Aa]uthors?(?=:)|AUTHOR(?=:)|[Rr]eporter(?=:))[:\s]\s*(?=[A-Z])/u
/** > | Von Mara Quill    Par Mara Quill    Por Mara Quill: in other languages two words at least, else it is a place. */
const BY_ELSEWHERE =
  /^(?:Von|VON|von|Par|PAR|par|Por|POR|por|Di|DI|di|Door|DOOR|Av|AV|Af|AF)\s+(?=\p{Lu}[\p{L}’'.-]+\s+\p{L})/u
/** > | 記者林安／臺北報導: from where, when it opens like no name. */
const PLACED = /[／/]\s*(\p{Script=Han}{2,4})(?:報導|報道|报道)[\s)）】\]]*$/u
const AGENCY_BY =
  /^(?:By|BY)\s+(?:The\s+|THE\s+)?(?:[A-Z][A-Za-z]+\s+)?(?:Associated Press|ASSOCIATED PRESS|Reuters|REUTERS|Staff|STAFF|Leased Wire)[\w ]*\.?$/u
/** > | CARMEN SOTO / Valdeagua: who, and from where. */
const WHO_WHERE =
  /^(\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3})\s?[/|]\s?\p{Lu}[\p{L}.’'-]+(?:\s[\p{L}.’'-]+){0,3}$/u
/** > | 김서연 기자    박도윤 기자 dypark@gangbyeon.example */
const KOREAN =
  /^[/\[(■▲]?\s?(\p{Script=Hangul}{2,4}(?:[·,]\s?\p{Script=Hangul}{2,4}){0,3})\s?(?:수습|선임|인턴|객원)?기자(?:\s?[=|·])?(?:\s[\w.+-]{1,40}@[\w.-]{1,60})?[)\]]?$/u
/** > | كتبت سلمى الحداد    מאת נועה לביא: scripts without capitals say it in a word. */
const SAID_BY =
  /^(?:كتبت?|بقلم|تقرير|نوشتهٔ?|گزارش|به قلم|מאת|เรื่อง)\s?[:：]?\s(?=[\p{L}\p{M}]+\s[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,2}$)/u
/** > | Анна ЛЕБЕДЕВА    И. САМСОНОВ: a surname in capitals, by how surnames end. */
const CYRILLIC =
  /^(?:\p{Lu}\p{Ll}+|\p{Lu}\.(?:\s?\p{Lu}\.)?)\s(?:\p{Lu}{2,}-)?\p{Lu}*(?:[ОЕЁ]ВА?|[ИЫ]НА?|[СЦ]КИЙ|[СЦ]КАЯ|[ИЫ]Х|КО|[УЮ]К|ИЧ|ЯН|ДЗЕ|ЕЦ)$/u
/** > | Mara Quill, Staff Writer    MARA QUILL / Harbor Gazette    Mara Quill | Staff Reporter */
const TITLED =
  /^([A-Z][\p{L}'’.-]+(?:\s+[A-Z][\p{L}'’.-]*){1,3})\s*[,|/•]\s*(?:(?:[A-Z][A-Za-z]*\s+){0,3}(?:[Ss]taff|STAFF)\s*(?:[Ww]riter|WRITER|[Rr]eporter|REPORTER)?|[Cc]orrespondent|(?:The\s+)?[A-Z][a-z]+\s+(?:Gazette|Times|Herald|Tribune|Post|News|Courier))$/u

/** Reads a line as a byline; undefined for anything that holds more than names and what they are called. */
export function readByline(line: string): Byline | undefined {
  if (line.length > LIMIT) return undefined
  if (NAMELESS.test(line)) {
    const start = line.search(/本/u)
    const end = line.length - (/[\s)）】\]]*$/u.exec(line)?.[0].length ?? 0)
    return { names: [{ stretches: [{ start, end }] }] }
  }
  const role = ROLE.exec(line)
  const signed = isColumnName(line) && !/^[□◎○]\s/u.test(line) && !role ? null : SIGNED_NAME.exec(line)
  if (role || signed) {
    // （记者 林安 周宁）新桥昨日通车: a dateline's bracket with the report behind it.
    if (/[）)】\]]\s*[^\s）)】\]]/u.test(line)) return undefined
    const placed = PLACED.exec(line)
    const end =
      placed && !opensWithSurname(placed[1] ?? '')
        ? placed.index
        : line.length - (TRAILER.exec(line)?.[0].length ?? 0)
    const names = readHanNames(line.slice(0, end))
    return names.length > 0 && names.length <= 8 && namesStandOut(line, role, names) ? { names } : undefined
  }
  return readEnglish(line)
}

/**
 * Grown together with what the person is called, a name must open like one: 记者林安, but not 记者走访.
 * After a sign alone (□林安) it must as well.
 */
function namesStandOut(line: string, role: RegExpExecArray | null, [first]: Name[]): boolean {
  const start = first?.stretches[0]?.start ?? 0
  if (!role) return /\s/u.test(line.charAt(start - 1)) || opensWithSurname(line.slice(start))
  return !/\p{Script=Han}/u.test(line.charAt(start - 1)) || opensWithSurname(line.slice(start))
}

function readEnglish(line: string): Byline | undefined {
  const said = SAID_BY.exec(line)
  if (said) return { names: [{ stretches: [{ start: said[0].length, end: line.length }] }] }
  const korean = KOREAN.exec(line)?.[1]
  if (korean !== undefined) {
    const from = line.indexOf(korean)
    const names = [...korean.matchAll(/\p{Script=Hangul}+/gu)].map((name) => ({
      stretches: [{ start: from + name.index, end: from + name.index + name[0].length }],
    }))
    return { names }
  }
  if (CYRILLIC.test(line)) return { names: [{ stretches: [{ start: 0, end: line.length }] }] }
  const by = BY.exec(line) ?? BY_ELSEWHERE.exec(line)
  if (by) {
    const end = line.replace(/[.\s]+$/u, '').length
    if (AGENCY_BY.test(line)) return { names: [{ stretches: [{ start: by[0].length, end }] }] }
    const names = readEnglishNames(line.slice(by[0].length, end))
    const moved = names.map(({ stretches }) => ({
      stretches: stretches.map(({ start, end: stop }) => ({
        start: start + by[0].length,
        end: stop + by[0].length,
      })),
    }))
    return moved.length > 0 ? { names: moved.filter((name) => !isTitle(line, name)) } : undefined
  }
  const titled = TITLED.exec(line)
  return titled ? { names: [{ stretches: [{ start: 0, end: titled[1]?.length ?? 0 }] }] } : undefined
}

/** What a reporter is, after the comma of `By Mara Quill, Staff Writer`. */
function isTitle(line: string, name: Name): boolean {
  const { start = 0, end = 0 } = name.stretches[0] ?? {}
  return isReporterTitle(line.slice(start, end))
}

/**
 * The line under an English byline.
 *
 * > | Staff Writer    Gazette Staff Reporter    Special to the Gazette    mquill@gazette.example
 *     ^^^^^^^^^^^^
 */
export function isReporterTitle(line: string): boolean {
  if (line.length <= 60 && /^[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}$/u.test(line)) return true
  return (
    line.length <= 50 &&
    /^(?:[A-Z][A-Za-z]*\s+){0,3}(?:[Ss]taff|STAFF)(?:\s+(?:[Ww]riter|WRITER|[Rr]eporter|REPORTER|[Cc]orrespondent))?s?$|^(?:[A-Z][A-Za-z]*\s+){0,2}(?:[Cc]orrespondent|[Cc]olumnist|[Ee]ditor|[Rr]eporter)$|^(?:Special|SPECIAL) to (?:the|The|THE) [A-Z].{2,30}$/u.test(
      line,
    )
  )
}

/** Who reports and from where, of a line that under a headline is a byline and under a picture its credit. */
export function readWhoWhere(line: string): Byline | undefined {
  const who = line.length <= LIMIT ? WHO_WHERE.exec(line)?.[1] : undefined
  return who === undefined ? undefined : { names: [{ stretches: [{ start: 0, end: who.length }] }] }
}
