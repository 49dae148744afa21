import { endsSentence } from '../characters.ts'
import { CLOSERS, MARK_LIMIT, OPENERS, POINTERS, SIGNS } from './mark.ts'
import type { Mark, MarkKind } from './mark.ts'
import type { Wording } from './mark-wordings.ts'
import { WORDINGS } from './mark-wordings.ts'
import { labelIn } from './page-reference.ts'

/**
 * A jump mark in one of the languages of the table.
 *
 * > | Fortsetzung auf Seite 3    (Suite page 4)    ▶ Viene de la página 1    Окончание. Начало на стр. 1    2面に続く
 *     ^^^^^^^^^^^^^^^^^^^^^^^
 *
 * The same words are prose within a sentence: beside other text a mark needs its brackets or its sign, or it stands
 * behind the last sentence of its paragraph and is none itself.
 */
const NUMBER = '(?:[A-ZА-Я]{1,2}\\s?-?\\s?)?(?:\\p{Nd}{1,3}|[〇一二三四五六七八九十]{1,3})[A-Z]?'
/** A page's letter would else be the end of the word: `stranice 1`. */
const PARTED = '(?:\\s+|(?<=\\.)|(?=[\\p{Nd}〇一二三四五六七八九十]))'
/** > | 3·4    2 et 3: further pages. */
const FURTHER = '(?:(?:\\s*[·・,、&/~–-]\\s*|\\s(?:et|und|y|e|en|og|och|и|та|і)\\s)\\p{Nd}{1,3})*'
/** > | 3-й    2.    3-р    2ème: what stands between a number and its word. */
const ORDINAL = '(?:\\.|\\s?-?(?:[йяеюр]|ой|ая|ого|р|дугаар|дүгээр|[eè](?:me)?|a)|\\.?[ªº])?'

function pageSource({ page, front, counted = [] }: Wording): string {
  const ways = [
    `(?:${page})${PARTED}(?<after>${NUMBER})${FURTHER}`,
    `(?<before>第?\\s*${NUMBER})${FURTHER}${ORDINAL}\\s*(?:${page})`,
    '(?<alone>[A-Z]{1,2}-?\\d{1,3})',
    ...(front === undefined ? [] : [`(?<front>${front})`]),
    ...(counted.length === 0 ? [] : [`(?<counted>${counted.join('|')})\\s+(?:${page})`]),
  ]
  return `(?:${ways.join('|')})`
}

/** A page with its word, as any language of the table writes it; no named groups. */
export const WORDED_PAGES = WORDINGS.map(
  ({ page }) => `(?:${page})${PARTED}${NUMBER}|第?\\s*${NUMBER}\\s*(?:${page})`,
).join('|')

/** The word the paper files the story under, before what it says of the page. */
const JUMP_WORD = "(?:[\\p{L}\\p{N}][\\p{L}\\p{N} ’'-]{1,30}[:,/|–—-]\\s*)?"
const LEAD = `[${OPENERS}${SIGNS}/\\s]{0,8}`
/** > | Seite 3, Spalte 2 */
const COLUMN = '(?:[\\s,.]{1,2}(?:Spalte|Sp\\.|col(?:\\.|onne|onna|umna)?|кол\\.)\\s*\\d)?'
const CLOSE = `[${CLOSERS}${SIGNS}/\\s.]{0,6}`

type Form = { kind: MarkKind; counted: readonly string[]; whole: RegExp; atEnd: RegExp; atStart: RegExp }

function formsOf(wording: Wording): Form[] {
  const page = pageSource(wording)
  const form = (kind: MarkKind, written: string): Form => {
    const source = written.replaceAll(' ', '\\s+').replaceAll('_', '\\s*').replace('#', page)
    return {
      kind,
      counted: wording.counted ?? [],
      whole: new RegExp(`^${LEAD}${JUMP_WORD}${source}${COLUMN}${CLOSE}$`, 'iu'),
      atEnd: new RegExp(`(?<mark>${LEAD}(?<![\\p{L}\\p{N}])${source}${COLUMN}${CLOSE})$`, 'iu'),
      atStart: new RegExp(`^(?<mark>${LEAD}${source}${COLUMN}[${CLOSERS}.]{0,3})`, 'iu'),
    }
  }
  // Back first: "Suite de la page 1" begins as "Suite page 1" does.
  return [
    ...wording.back.map((written) => form('back', written)),
    ...wording.forward.map((written) => form('forward', written)),
    ...(wording.seeAlso ?? []).map((written) => form('see-also', written)),
  ]
}

const LANGUAGES = WORDINGS.map((wording) => ({ hint: hintOf(wording), forms: formsOf(wording) }))

/** The words for a page: a line with none of them, and no lettered page, is no mark of the language. */
function hintOf({ page, front }: Wording): RegExp {
  return new RegExp(`${page}|[A-Z]{1,2}-?\\d|${front ?? page}`, 'iu')
}

/** The mark that a whole line is, or that stands at its start or end, in a language of the table. */
export function readWordedMark(text: string, edge: 'whole' | 'start' | 'end'): Mark | undefined {
  if (edge === 'whole' && text.length > MARK_LIMIT) return undefined
  const offset = edge === 'end' ? Math.max(0, text.length - MARK_LIMIT) : 0
  const part = text.slice(offset, offset + MARK_LIMIT)
  for (const { hint, forms } of LANGUAGES) {
    if (!hint.test(part)) continue
    for (const form of forms) {
      const mark = readForm(form, part, edge)
      if (mark) return { ...mark, start: mark.start + offset, end: mark.end + offset }
    }
  }
  return undefined
}

function readForm(form: Form, part: string, edge: 'whole' | 'start' | 'end'): Mark | undefined {
  if (edge === 'whole') {
    const match = form.whole.exec(part)
    return match ? { ...led(form, match), start: 0, end: part.length } : undefined
  }
  const match = (edge === 'end' ? form.atEnd : form.atStart).exec(part)
  const found = match?.groups?.['mark'] ?? ''
  // Dots and dashes before a mark are the sentence's own, and so is the end of what was said: > | ». Pasa a la página 4
  const mark = found.replace(/^\s*[»›][.…]+\s+/u, '').replace(/^[\s—–…·.-]+/u, '')
  if (!match) return undefined
  const start = match.index + found.length - mark.length
  if (!isFramed(mark) && !(form.kind === 'forward' && standsAlone(mark, part.slice(0, start))))
    return undefined
  return { ...led(form, match), start, end: start + mark.trimEnd().length }
}

const FRAMED = new RegExp(`^\\s*[${OPENERS}/].*[${CLOSERS}/][\\s.]*$|^\\s*[${POINTERS}]`, 'u')

/** Brackets around it or a sign before it. */
function isFramed(mark: string): boolean {
  return FRAMED.test(mark)
}

/** > | … was it. Fortsetzung auf Seite 3: begun like a sentence behind one that ended, and not ended like one. */
function standsAlone(mark: string, before: string): boolean {
  if (!/^[\p{Lu}\p{Lo}\p{Nd}]/u.test(mark) || /[.。]\s*$/u.test(mark)) return false
  return endsSentence(before.trimEnd()) && !/[:;：；]["'”’»」』)）]?\s*$/u.test(before)
}

/** Which page, and which way: what "goes on" and names the first page comes from there (`تتمة الصفحة الأولى`). */
function led({ kind, counted }: Form, { groups = {} }: RegExpExecArray): Pick<Mark, 'kind' | 'page'> {
  const page = pageOf(groups, counted)
  return { kind: kind === 'forward' && page === '1' ? 'back' : kind, page }
}

function pageOf(groups: Record<string, string | undefined>, counted: readonly string[]): string {
  if (groups['front'] !== undefined) return '1'
  const word = groups['counted']
  if (word !== undefined)
    return String(counted.findIndex((one) => new RegExp(`^${one}$`, 'iu').test(word)) + 2)
  return labelIn(groups['after'] ?? groups['before'] ?? groups['alone'] ?? '')
}
