import { withoutIgnorables } from '#issue/without-ignorables.ts'
import { blockText } from '#issue/plain-text.ts'
import { isUnspaced } from '#issue/linking/terms.ts'
import type { Article, Block } from '#issue/schema.ts'

/**
 * How a piece ends or begins, as far as its signs tell.
 *
 * > | …中俄两国要牢牢把握双边关系前进        The mayor said the plan was
 *                                   ^ open                           ^ open
 */
export type Ending = {
  state: 'open' | 'closed' | 'unknown'
  /** Last text of the piece, without the printed mark. */
  text: string
  /** Letters at the very end, where the script has spaces: a word, or its first half. */
  word: string
  /** A hyphen stands after them. */
  hyphen: boolean
  /** Quotation marks and brackets that the last paragraph leaves open, outermost first. */
  brackets: string
}

export type Beginning = {
  /** `middle`: no sentence begins so. `unlikely`: hardly one does. `fresh`: as a sentence begins. */
  state: 'middle' | 'unlikely' | 'fresh' | 'unknown'
  text: string
  /** Small letters at the very beginning: a word, or its second half. */
  word: string
  /** It opens with a pronoun or a connective, which lean on a text before them. */
  refersBack: boolean
  /** Quotation marks and brackets that the first paragraph closes without having opened them. */
  brackets: string
}

const SENTENCE_END = '.!?。！？．…‥。।॥۔؟።။។᠃᠉།։'
const CLOSERS = '"\'”’」』）)]】》〉»'
const OPENERS = '"\'“‘「『（([【《〈«¿¡—–-.…'
/** Signs that only the middle of a sentence can have at its beginning. */
const NEVER_FIRST = '，、。；：,;:.!?！？)）]】」』”》〉»%％…'
/** Chinese particles and suffixes that lean on the word before them. */
const LEANING = '的了们們着著过過吗嗎吧呢之而且与與和及或等者性化所'

/** Beginnings that lean on a text before them: a pronoun, a connective. Articles do not open so. */
const REFERS_BACK =
  /^["“「']?(?:(?:He|She|They|It|His|Her|Their|But|And|However|Meanwhile|Still|Also|Instead|Moreover|In addition|As a result|Despite that|Those|These)\b|他|她|它|此外|同时|同時|另外|其中|对此|對此|据介绍|據介紹|然而|因此|不过|不過|而且|会上|會上|随后|隨後|接着|接著|为此|為此|与此同时|與此同時)/u

const PAIRS = new Map([
  ['”', '“'],
  ['」', '「'],
  ['』', '『'],
  ['）', '（'],
  [')', '('],
  [']', '['],
  ['】', '【'],
  ['》', '《'],
  ['»', '«'],
])
const OPENING = new Set(PAIRS.values())
const BRACKET = /[“”「」『』（）()[\]【】《》«»]/gu

/** How the piece ends; the mark is taken away where it still stands at the end of the text. */
export function endingOf(piece: Article): Ending {
  const block = piece.body.at(-1)
  if (block === undefined) return { state: 'unknown', text: '', word: '', hyphen: false, brackets: '' }
  const text = withoutIgnorables(withoutMark(blockText(block).trim(), piece.continuesOn?.mark)).trimEnd()
  const { open } = bracketsIn(text.slice(-2_000))
  const [, word = '', hyphen = ''] = isUnspaced(text.charCodeAt(text.length - 1))
    ? []
    : (/(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,})([-\u00AD\u2010]?)$/u.exec(text.slice(-40)) ?? [])
  return { state: endState(block, text), text, word, hyphen: hyphen !== '', brackets: open }
}

/** How the piece begins. */
export function beginningOf(piece: Article): Beginning {
  const block = piece.body[0]
  if (block === undefined) return { state: 'unknown', text: '', word: '', refersBack: false, brackets: '' }
  const text = withoutIgnorables(blockText(block)).trim()
  const { unopened } = bracketsIn(text.slice(0, 2_000))
  const [word = ''] = /^\p{Ll}{2,40}/u.exec(text) ?? []
  const refersBack = REFERS_BACK.test(text)
  return { state: startState(block, text, unopened), text, word, refersBack, brackets: unopened }
}

function endState(block: Block, text: string): Ending['state'] {
  if (block.type === 'paragraph' && (block.cut === 'tail' || block.cut === 'both')) return 'open'
  if (block.type !== 'paragraph' && block.type !== 'quote' && block.type !== 'note') return 'unknown'
  let at = text.length - 1
  while (at > 0 && CLOSERS.includes(text.charAt(at))) at -= 1
  const last = text.charAt(at)
  if (SENTENCE_END.includes(last)) return 'closed'
  // A bracket at the very end is a credit (记者 …) or an agency as often as a part of a sentence.
  if (/[)）\]】:：]/u.test(text.slice(-1))) return 'unknown'
  return hasSentenceEnds(text) || text.length < 200 ? 'open' : 'unknown'
}

/** Some scripts part sentences with spaces only; a long text without any full stop is one of those. */
function hasSentenceEnds(text: string): boolean {
  return [...SENTENCE_END].some((sign) => text.includes(sign))
}

function startState(block: Block, text: string, unopened: string): Beginning['state'] {
  if (block.type === 'subheading' || block.type === 'note') return 'fresh'
  if (block.type !== 'paragraph') return 'unknown'
  if (block.cut === 'head' || block.cut === 'both' || unopened !== '') return 'middle'
  const first = text.charAt(0)
  if (NEVER_FIRST.includes(first) && !text.startsWith('...') && !text.startsWith('…')) return 'middle'
  let at = 0
  while (at < text.length - 1 && OPENERS.includes(text.charAt(at))) at += 1
  const letter = text.charAt(at)
  if (/\p{Ll}/u.test(letter)) return 'middle'
  if (/\p{Lu}/u.test(letter)) return 'fresh'
  return LEANING.includes(letter) && letter !== '' && at === 0 ? 'unlikely' : 'unknown'
}

/** Brackets without their partner: those left open, and those closed without having been opened. */
function bracketsIn(text: string): { open: string; unopened: string } {
  const open: string[] = []
  let unopened = ''
  for (const [sign] of text.matchAll(BRACKET)) {
    if (OPENING.has(sign)) open.push(sign)
    const opener = PAIRS.get(sign)
    if (opener === undefined) continue
    if (open.at(-1) === opener) open.pop()
    else if (!open.includes(opener) && !isListNumber(text, sign)) unopened += sign
  }
  return { open: open.join(''), unopened }
}

/** `1)` and `a)` count a list; they close nothing. */
function isListNumber(text: string, sign: string): boolean {
  return (sign === ')' || sign === '）') && /^[\p{L}\p{N}]{1,2}[)）]/u.test(text)
}

function withoutMark(text: string, mark: string | undefined): string {
  if (mark === undefined || mark === '' || !text.endsWith(mark)) return text
  return text.slice(0, -mark.length).trimEnd()
}

/** How two pieces of a story meet, for setting them as one text. */
export type Seam =
  | { kind: 'paragraph' } // a paragraph ends, another begins
  | { kind: 'sentence'; space: boolean } // one paragraph: with a space between its halves, or none
  | { kind: 'word'; hyphen: boolean } // one word: its halves meet, a hyphen at the line's end goes

/** Whether the last paragraph of one piece and the first of the next are one, and how they join. */
export function seamBetween(earlier: Article, later: Article): Seam {
  const last = earlier.body.at(-1)
  const first = later.body[0]
  if (last?.type !== 'paragraph' || first?.type !== 'paragraph') return { kind: 'paragraph' }
  const ending = endingOf(earlier)
  const beginning = beginningOf(later)
  const known = first.cut === 'head' || first.cut === 'both' || last.cut === 'tail' || last.cut === 'both'
  const runsOn = ending.state === 'open' || (beginning.state === 'middle' && ending.state !== 'closed')
  if (!known && !runsOn) return { kind: 'paragraph' }
  if (ending.hyphen && beginning.word !== '') return { kind: 'word', hyphen: true }
  const meets =
    isUnspaced(ending.text.charCodeAt(ending.text.length - 1)) || isUnspaced(beginning.text.charCodeAt(0))
  const clings = NEVER_FIRST.includes(beginning.text.charAt(0)) || /[，、；：。“（《「『]$/u.test(ending.text)
  return { kind: 'sentence', space: !meets && !clings }
}
