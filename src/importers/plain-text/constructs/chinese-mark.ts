import { CLOSERS, MARK_LIMIT, OPENERS, POINTERS, SIGNS } from './mark.ts'
import type { Mark, MarkKind } from './mark.ts'
import { BARE_PAGE, LETTERED_PAGE, ZH_FRONT, ZH_PAGE_UNIT, labelIn } from './page-reference.ts'

/**
 * A Chinese jump mark at the edge of a line or paragraph.
 *
 * > | ■下转第3版    （上接第一版）    【紧接A01版】    ▶▶转第４版    下轉第3版    （转2版头条）
 *     ^^^^^^
 *
 * Verbs alone prove nothing: a page must stand beside them, with its unit or within brackets or after a sign;
 * the short verbs 转 and 接 need the brackets, the sign or the whole line.
 */
const FORWARD = '紧?下\\s*[转轉接]|[紧緊续續文][转轉]|[续續][见見]'
const BACK = '上\\s*[接承]|接上|[续續]自'
/** Printed at either end: beside the earlier half as often as beside the later one. */
const EITHER_WAY = '[紧緊文]接|承接'
const SHORT_FORWARD = '[转轉]接?|[续續]'
const SHORT_EITHER_WAY = '接'

const LEAD = `[${OPENERS}${SIGNS}\\s]{0,12}`
const ARROWS = `[${SIGNS}\\s：:]{0,8}`
/** > | 下转要闻3版: the section before its page, after the longer verbs. */
const SECTION = '(?:[\\p{Script=Han}]{2,4}[·・]?(?=第?[A-Za-z\\d]))?'
/** Where on the page, inside the brackets: `头条`, `·要闻`, `《标题》`, `1条`, `①`. */
const TRAILER = '(?:[·・\\s]?\\d{0,2}[\\p{Script=Han}《》“”①-⑳]{1,12})?'
/** > | ■下转第4版①: which of a page's jumps it is, also without brackets. */
const COUNT = '[①-⑳]'
const CLOSE = `[${CLOSERS}${SIGNS}\\s]{0,8}`
/** After a mark that text follows, dots and dashes are the text's own. */
const CLOSE_BEFORE_TEXT = `[${CLOSERS}\\s]{0,4}[■□▲△▶►◆◇●★☆]?`
const PAGE = `(?:${ZH_FRONT}|${ZH_PAGE_UNIT}|${LETTERED_PAGE}\\s*版?|${BARE_PAGE})`

type Pattern = {
  kind: MarkKind
  short: boolean
  eitherWay: boolean
  whole: RegExp
  atStart: RegExp
  atEnd: RegExp
}

function pattern(kind: MarkKind, verb: string, short: boolean, eitherWay = false): Pattern {
  const core = `(?<lead>${LEAD})(?:${verb})${ARROWS}${short ? '' : SECTION}(?<page>${PAGE})`
  return {
    kind,
    short,
    eitherWay,
    whole: new RegExp(`^[。.]?${core}${TRAILER}(?<close>${CLOSE})[。.]?$`, 'u'),
    atStart: new RegExp(
      `^${core}(?:(?<inside>${TRAILER})(?=[${CLOSERS}])|${COUNT})?(?<close>${CLOSE_BEFORE_TEXT})`,
      'u',
    ),
    atEnd: new RegExp(`${core}(?:${TRAILER}(?=[${CLOSERS}])|${COUNT})?(?<close>${CLOSE})$`, 'u'),
  }
}

const PATTERNS = [
  pattern('forward', FORWARD, false),
  pattern('back', BACK, false),
  pattern('back', EITHER_WAY, false, true),
  pattern('forward', SHORT_FORWARD, true),
  pattern('back', SHORT_EITHER_WAY, true, true),
]

/** Most lines hold none of these and are done with. */
const VERBS = /[转轉接承续續]/u
const UNIT = new RegExp(`^(?:${ZH_FRONT}|${ZH_PAGE_UNIT}|${LETTERED_PAGE}\\s*版?)$`, 'u')
const BRACKETED = new RegExp(`[${OPENERS}]`, 'u')
const SIGNED = new RegExp(`[${POINTERS}]`, 'u')

/** A bare number is a page only in brackets or after a sign; a short verb needs them, or the whole line. */
function convinces(match: RegExpExecArray, short: boolean, whole: boolean): boolean {
  const { lead = '', page = '', close = '' } = match.groups ?? {}
  const framed = (BRACKETED.test(lead) && close.trim() !== '') || SIGNED.test(lead)
  if (!UNIT.test(page.trim()) && !framed) return false
  return !short || framed || whole
}

/** > | 下转笫3板: two signs that scans and typists take for others beside a page. As long as it was. */
function asMeant(text: string): string {
  return text
    .replaceAll('笫', '第')
    .replace(/(?<=[\d０-９一二三四五六七八九十]\s?)板(?=[\s)）】\]]*$)/gu, '版')
}

/** The mark that a whole line is, or that stands at its start or end. Longer texts are read at their edges only. */
export function readChineseMark(text: string, edge: 'whole' | 'start' | 'end'): Mark | undefined {
  if (edge === 'whole' && text.length > MARK_LIMIT) return undefined
  const offset = edge === 'end' ? Math.max(0, text.length - MARK_LIMIT) : 0
  const part = asMeant(text.slice(offset, offset + MARK_LIMIT))
  if (!VERBS.test(part)) return undefined
  for (const { kind, short, eitherWay, whole, atStart, atEnd } of PATTERNS) {
    const match = (edge === 'whole' ? whole : edge === 'start' ? atStart : atEnd).exec(part)
    if (!match || !convinces(match, short, edge === 'whole')) continue
    const lead = match.groups?.['lead'] ?? ''
    // A dash or dots before the mark may be the sentence's own; spaces belong to no one.
    const skipped = edge === 'end' ? lead.length - lead.replace(/^[\s—…–.\-]+/u, '').length : 0
    const start = offset + match.index + skipped
    return {
      kind,
      start,
      end: start - skipped + match[0].trimEnd().length,
      page: labelIn(match.groups?.['page'] ?? ''),
      ...(eitherWay && { eitherWay }),
    }
  }
  return undefined
}
