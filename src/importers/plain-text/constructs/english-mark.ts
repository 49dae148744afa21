import { CLOSERS, MARK_LIMIT, OPENERS, SIGNS } from './mark.ts'
import type { Mark, MarkKind } from './mark.ts'
import { EN_NUMBER, EN_PAGE, labelIn } from './page-reference.ts'

/**
 * An English jump line.
 *
 * > | Continued on A4    (Continued from Page 1)    See BUDGET, Page 3    HARBOR, From A1    BUDGET: From Page 1
 *     ^^^^^^^^^^^^^^^
 *
 * In running text the same words are prose ("she continued on page 12 of the report"): beside other text a mark
 * needs its capital or its brackets, and nothing but a bracket or a full stop may follow it.
 */
const FRONT = '(?:the\\s+)?[Ff]ront\\s+[Pp]age'
const PAGE = `(?<page>${EN_PAGE}|${FRONT})`
const SIGN = `[${OPENERS}${SIGNS}|\\s]{0,6}`
/** > | Continued on Page 3, Column 4 */
const COLUMN = '(?:[\\s,.]{1,2}(?:[Cc]ol(?:umn|\\.)?|COL(?:UMN|\\.)?)\\s*\\d)?'
const END = `${COLUMN}[${CLOSERS}${SIGNS}\\s.]{0,4}$`
const WORD = "[A-Z][A-Za-z0-9'’&-]*"
/** The word the paper files the story under: `BUDGET`, `CITY HALL`. */
const JUMP_WORD = `(?:${WORD})(?:\\s+${WORD}){0,3}`
const CAPS_WORD = "[A-Z][A-Z0-9'’&-]+(?:\\s+[A-Z0-9'’&-]+){0,3}"

const CONTINUED =
  "(?:Story\\s+)?(?:[Cc]ontinued|CONTINUED|[Cc]ontinues|CONTINUES|[Cc]ont(?:inu)?['’]?d\\.?|CONT['’]?D\\.?|(?:[Cc]ont|CONT)\\.?)"
const ON = '(?:on|On|ON|to|TO|at|in)'
const FROM = '(?:from|From|FROM)'
/** > | HARBOR | From A1    HARBOR — Continued from A1 */
const PART = '\\s*[,:/|•—–-]?\\s*'
const TURN = '(?:Please\\s+)?(?:[Tt]urn|TURN|[Jj]umps?|JUMPS?|[Gg]o)\\s+(?:to|TO)'
const SEE = '(?:(?:Please|PLEASE)\\s+)?(?:[Ss]ee|SEE)'

type Form = { kind: MarkKind; source: string; edges: 'whole' | 'any'; confidence?: number }

/** In order: the first that fits decides. */
const FORMS: Form[] = [
  { kind: 'back', source: `(?:${JUMP_WORD}${PART})?${CONTINUED}\\s+${FROM}\\s+${PAGE}`, edges: 'any' },
  { kind: 'forward', source: `(?:${JUMP_WORD}${PART})?${CONTINUED}\\s+${ON}\\s+${PAGE}`, edges: 'any' },
  { kind: 'forward', source: `(?:${JUMP_WORD}${PART})?${CONTINUED}[\\s,:]+${PAGE}`, edges: 'whole' },
  { kind: 'forward', source: `${TURN}\\s+(?:${JUMP_WORD},?\\s+(?:on\\s+)?)?${PAGE}`, edges: 'any' },
  { kind: 'forward', source: `${SEE}\\s+${CAPS_WORD}${PART}(?:on\\s+)?${PAGE}`, edges: 'any' },
  {
    kind: 'forward',
    source: `${SEE}\\s+${JUMP_WORD}\\s*[,:/]?\\s*(?:on\\s+)?${PAGE}`,
    edges: 'whole',
    confidence: 0.8,
  },
  { kind: 'back', source: `(?:${JUMP_WORD}${PART})?${FROM}\\s+${PAGE}`, edges: 'whole' },
  { kind: 'back', source: `${CAPS_WORD}\\s*[,:/|•—–-]\\s*${FROM}\\s+${PAGE}`, edges: 'any' },
]

/** A story of its own, wherever these words stand before the page. */
const OTHER_STORY =
  /\b(?:related|stor(?:y|ies)|editorials?|full (?:text|story|report)|photos?|pictures?|map|chart|graphic|coverage|letters?|inside|column|more|analysis|comment|obituar(?:y|ies)|index|results?|schedule|listings?|details?|review)\b/iu
const SEE_ALSO = new RegExp(
  `^${SIGN}(?<what>[A-Za-z][A-Za-z ,'’-]{2,40}?)[\\s,:;—–-]+(?:on\\s+|see\\s+)?${PAGE}${END}`,
  'u',
)
const SEE_PAGE = new RegExp(`^${SIGN}${SEE}\\s+(?:also\\s+)?${PAGE}${END}`, 'u')

const COMPILED = FORMS.map((form) => ({
  ...form,
  whole: new RegExp(`^${SIGN}(?:${form.source})${END}`, 'u'),
  atEnd: new RegExp(
    `(?:^|(?=[(\\[])|[\\s■▶►»—–]|(?<=[.!?”"’]))(?<mark>[■▶►»(\\[]?\\s*(?:${form.source})${END})`,
    'u',
  ),
  atStart: new RegExp(
    `^${SIGN}(?:${form.source})(?:[)\\]>.:]{1,2}|\\s*(?=\\n)|\\s*—|\\s+(?=[A-Z“"'a-z]))`,
    'u',
  ),
}))

/** The English mark that a whole line is, or that stands at its start or end. */
export function readEnglishMark(text: string, edge: 'whole' | 'start' | 'end'): Mark | undefined {
  const part = edge === 'start' ? text.slice(0, MARK_LIMIT) : text.slice(-MARK_LIMIT)
  // Most lines name no page and are done with.
  if (!/[A-Za-z]{3}/u.test(part) || !EN_NUMBER.test(part)) return undefined
  if (edge === 'whole') return text.length > MARK_LIMIT ? undefined : readWhole(text)
  return edge === 'end' ? readAtEnd(text) : readAtStart(text)
}

function readWhole(text: string): Mark | undefined {
  for (const { kind, whole, confidence } of COMPILED) {
    const match = whole.exec(text)
    if (!match || (kind === 'forward' && OTHER_STORY.test(text) && !/contin/iu.test(text))) continue
    return { kind, start: 0, end: text.length, page: pageOf(match), ...(confidence && { confidence }) }
  }
  const other = SEE_ALSO.exec(text)
  if (other && OTHER_STORY.test(other.groups?.['what'] ?? '')) {
    return { kind: 'see-also', start: 0, end: text.length, page: pageOf(other) }
  }
  const page = SEE_PAGE.exec(text)
  return page
    ? { kind: 'see-also', start: 0, end: text.length, page: pageOf(page), confidence: 0.7 }
    : undefined
}

function readAtEnd(text: string): Mark | undefined {
  const offset = Math.max(0, text.length - MARK_LIMIT)
  const part = text.slice(offset)
  for (const { kind, edges, atEnd } of COMPILED) {
    if (edges !== 'any' || kind === 'back') continue
    const match = atEnd.exec(part)
    const mark = match?.groups?.['mark']
    if (!match || mark === undefined) continue
    const start = offset + match.index + match[0].length - mark.length
    const framed = /^[■▶►»(\[]/u.test(mark) || /[(\[]$/u.test(text.slice(0, start).trimEnd())
    if (!framed && !/^[A-Z]/u.test(mark)) continue
    return { kind, start, end: text.length, page: pageOf(match) }
  }
  const bracket = /[(\[][^()[\]]{4,60}[)\]]\.?$/u.exec(part)
  const inside = bracket ? readWhole(bracket[0]) : undefined
  if (!bracket || !inside || inside.kind === 'back') return undefined
  return { ...inside, start: offset + bracket.index, end: text.length }
}

function readAtStart(text: string): Mark | undefined {
  const part = text.slice(0, MARK_LIMIT)
  for (const { kind, edges, atStart } of COMPILED) {
    if (edges !== 'any' || kind !== 'back') continue
    const match = atStart.exec(part)
    if (match) return { kind, start: 0, end: match[0].trimEnd().length, page: pageOf(match) }
  }
  return undefined
}

function pageOf(match: RegExpExecArray): string {
  const page = match.groups?.['page'] ?? ''
  return /front/iu.test(page) ? '1' : labelIn(page)
}
