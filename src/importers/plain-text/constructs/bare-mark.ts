import { endsSentence, widthOf } from '../characters.ts'
import { MARK_LIMIT } from './mark.ts'
import type { Mark } from './mark.ts'
import { EN_PAGE, ZH_PAGE_UNIT, labelIn } from './page-reference.ts'
import { WORDED_PAGES } from './worded-mark.ts'

/**
 * A page alone, after an arrow or the word a story is filed under.
 *
 * > | → Seite 3    ☞3면    ▶3版    » 3面    FIRE, A4    » CITY HALL, Page A4
 *     ^^^^^^^^^
 *
 * It does not say whether this text goes on there or another stands there; what comes before it does.
 */
const ARROW = '(?:[▶►▷▸→⇒➔➜➤»›☞]{1,3}|[＞>]{2,3})'
/** A section has few letters; roads and paper have the others. */
const EN_PAGE_OR_SECTION = `(?:(?=[Pp]|[A-H]-?\\d)${EN_PAGE})`
const CAPS_WORD = "\\p{Lu}[\\p{Lu}’'&-]{2,}(?:\\s\\p{Lu}[\\p{Lu}’'&-]+){0,2}"
const TAIL = '\\s*[▶►▷▸→»›>.]{0,3}'
const FORMS = [
  {
    source: `${ARROW}\\s*(?:(?<word>${CAPS_WORD})[,:/|•]?\\s*)?(?<page>${ZH_PAGE_UNIT}|${EN_PAGE_OR_SECTION})${TAIL}`,
    flags: 'u',
  },
  { source: `${ARROW}\\s*(?<page>${WORDED_PAGES})${TAIL}`, flags: 'iu' },
  { source: `(?<word>${CAPS_WORD})\\s?[,:/|•]\\s?(?<page>${EN_PAGE_OR_SECTION})${TAIL}`, flags: 'u' },
].map(({ source, flags }) => ({
  whole: new RegExp(`^${source}$`, flags),
  atEnd: new RegExp(`(?<=[\\s。.!?！？”"’」])(?=${ARROW})${source}$`, flags),
}))

/** A line that is nothing but such a mark; another story's, until the text before it is known. */
export function readBareMark(line: string): Mark | undefined {
  const match = line.length > MARK_LIMIT ? undefined : firstMatch('whole', line)
  return match ? { kind: 'see-also', start: 0, end: line.length, ...said(match) } : undefined
}

/** Half squares: so much before a page is a teaser's line (`新馆开放 >>02版`). */
const TEASER_WIDTH = 90

/** Such a mark with an arrow at the end of a paragraph. */
export function readBareMarkAtEnd(text: string): Mark | undefined {
  const offset = Math.max(0, text.length - MARK_LIMIT)
  const match = firstMatch('atEnd', text.slice(offset))
  if (!match) return undefined
  const start = offset + match.index
  const before = text.slice(0, start).trimEnd()
  if (widthOf(before) <= TEASER_WIDTH) return undefined
  return settledBareMark({ kind: 'see-also', start, end: text.length, ...said(match) }, before)
}

/** What such a mark says after a text: with a word to look for there it goes on, and where it stops amid a sentence. */
export function settledBareMark(mark: Mark, before: string): Mark {
  return mark.bare !== 'filed' && endsSentence(before)
    ? mark
    : { ...mark, kind: 'forward', confidence: CONFIDENCE }
}

const CONFIDENCE = 0.7

function firstMatch(edge: 'whole' | 'atEnd', part: string): RegExpExecArray | undefined {
  for (const form of FORMS) {
    const match = form[edge].exec(part)
    if (match) return match
  }
  return undefined
}

function said({ groups = {} }: RegExpExecArray): Pick<Mark, 'page' | 'bare'> {
  return { page: labelIn(groups['page'] ?? ''), bare: groups['word'] === undefined ? 'arrow' : 'filed' }
}
