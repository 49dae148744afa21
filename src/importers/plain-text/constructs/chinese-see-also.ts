import { CLOSERS, MARK_LIMIT, OPENERS, SIGNS } from './mark.ts'
import type { Mark } from './mark.ts'
import { LETTERED_PAGE, ZH_FRONT, ZH_PAGE_UNIT, labelIn } from './page-reference.ts'

/**
 * The line that points to another text: never a jump.
 *
 * > | 讲话全文见第二版    （详见第5版）    相关报道见3版    ▶更多图片请看A06版    （图文见第4版）
 *     ^^^^^^^^^^^^^^^^
 */
const VERB =
  '(?:详见|詳見|[请請]?(?:参见|參見|参阅|參閱)|另见|另見|请看|請看|请见|請見|刊于|刊於|刊登于|见|見|刊|载|載)'
/** What stands there: `全文`, `相关报道`, `更多图片`, `社论《……》`. */
const WHAT = '[\\p{Script=Han}A-Za-z0-9《》“”·、／/\\s]{0,24}?'
const PAGE = `(?<page>${ZH_FRONT}|${ZH_PAGE_UNIT}|${LETTERED_PAGE}\\s*版?)`
const TRAILER = '(?:[·・\\s]?[\\p{Script=Han}]{1,6})?'
const CLOSE = `[${CLOSERS}${SIGNS}。\\s]{0,6}$`
const AFTER_VERB = `[${SIGNS}：:\\s]{0,6}`

const WHOLE = new RegExp(
  `^[${OPENERS}${SIGNS}\\s]{0,8}(?<what>${WHAT})${VERB}${AFTER_VERB}(?:今日|本报|本報)?${PAGE}${TRAILER}${CLOSE}`,
  'u',
)
const FRAMED_END = new RegExp(
  `(?<mark>(?:[${OPENERS}]|[■▲▶►◆●★→]+)\\s*${WHAT}${VERB}${AFTER_VERB}(?:今日|本报|本報)?${PAGE}${TRAILER}${CLOSE})`,
  'u',
)
/** Without a frame it must be a sentence of its own, and say what stands there. */
const CLAUSE_END = new RegExp(
  `[。！？”」\\s](?<mark>${WHAT}${VERB}${AFTER_VERB}(?:今日|本报|本報)?${PAGE}[。\\s]?$)`,
  'u',
)
const THING =
  /全文|报道|報道|報導|评论|評論|社论|社論|图|圖|内容|详|詳|参|參|另|请|請|文|表|名单|名單|公告|版/u

/** A subject before the verb makes prose of it: 市民常见, 他曾看见. */
const PROSE = /[常罕少可曾看再未想遇听碰会會]\s*$/u

/** Most lines hold none of these and are done with. */
const VERBS = /[见見看刊载載阅閱]/u

export function readChineseSeeAlso(text: string, edge: 'whole' | 'end'): Mark | undefined {
  if (!VERBS.test(text.slice(-MARK_LIMIT))) return undefined
  if (edge === 'whole') {
    const match = text.length > MARK_LIMIT ? null : WHOLE.exec(text)
    const what = match?.groups?.['what'] ?? ''
    const framed = /^[（(【\[〔［■▲▶►◆●★→☞]/u.test(text)
    if (!match || PROSE.test(what) || (what !== '' && !framed && !THING.test(match[0]))) return undefined
    return { kind: 'see-also', start: 0, end: text.length, page: labelIn(match.groups?.['page'] ?? '') }
  }
  const offset = Math.max(0, text.length - MARK_LIMIT)
  const part = text.slice(offset)
  const match = FRAMED_END.exec(part) ?? CLAUSE_END.exec(part)
  const mark = match?.groups?.['mark']
  if (!match || mark === undefined || !THING.test(mark)) return undefined
  const start = offset + match.index + match[0].length - mark.length
  return { kind: 'see-also', start, end: text.length, page: labelIn(match.groups?.['page'] ?? '') }
}
