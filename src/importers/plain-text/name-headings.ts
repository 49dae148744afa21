import type { Block } from './block.ts'
import { isAllCaps, isMostlyHan } from './constructs/heading.ts'
import { isColumnName } from './constructs/labels.ts'

/** The lines over a story by what they are; each group reads as one text. */
export type NamedHeadings = { kicker: Block[]; headline: Block[]; deck: Block[] }

/** A line that cannot end a headline: 让老街的 / 新家. The next line goes on in it. */
const HALF =
  /(?:[的和與与及在把被让讓为為向从從对對將将]|[一二两兩三四五六七八九十百千万萬]+[座个個条條名只家位项項批场場份种種次本支棵])$/u

/** > | Stadtwerke stoppen den / Tausch der Gaszähler: an article, or a word that something must follow. */
const LATIN_HALF =
  /\s(?:the|an?|of|and|der|die|das|den|dem|des|eine?|einen|einem|einer|und|vom|zum|zur|für|im|le|la|les|une?|du|des?|et|aux?|à|el|los|las|una|del|y|il|lo|gli|di|della|een|het|van|en)$/u

const DASHED = /^(?:——|—|－－|––|--)/u
/** > | 三江城市足球联赛第六轮: what the report is about, not what happened. */
const OCCASION = /第\s*[\d一二三四五六七八九十百]{1,4}\s*[届屆轮輪次回期站季]/u
/** Decks and headlines say more than this; a second line as short is the headline itself. */
const SHORTEST_DECK = 6
/** English kickers are a few words: `Letter to the editor`. */
const KICKER_WORDS = 4
/** A second line so much longer than the first, and as long as this, tells what the first could not: a deck. */
const DECK_LENGTH = 50

/**
 * Tells kicker, headline and deck apart by their wording, since plain text has no type sizes.
 *
 * > | 让老街坊有新去处            kicker
 * > | 青河新桥今日通车            headline
 * > | ——全长一公里 往返六车道      deck
 *
 * A line that opens with a dash is the deck; a column's name or an occasion is the kicker; of three lines the middle is
 * the headline; of two the clearly shorter, else the first. In Latin script the lines in capitals that open the group
 * are one headline, and a few words over more of them are the kicker.
 */
export function nameHeadings(lines: readonly Block[]): NamedHeadings {
  const sizes = lines.map((line) => line.evidence?.size ?? 0)
  if (sizes.length > 0 && Math.min(...sizes) > 0) return nameBySize(lines, sizes)
  const dashed = lines.findIndex((line, i) => i > 0 && DASHED.test(line.passage.text))
  const top = dashed > 0 ? lines.slice(0, dashed) : lines
  const deck = dashed > 0 ? lines.slice(dashed) : []
  const [first, second] = top
  if (!first || !second) return { kicker: [], headline: [...top], deck }
  const han = isMostlyHan(first.passage.text)
  if (isColumnName(first.passage.text) || (han && isKickerOver(first.passage.text, second.passage.text))) {
    const [headline, ...more] = headlineLines(top.slice(1))
    return { kicker: [first], headline: headline ?? [], deck: [...more.flat(), ...deck] }
  }
  return han ? nameHan(top, deck) : nameLatin(top, deck)
}

/** What is left under a kicker: the headline, over two lines where the first cannot end one, and the deck. */
function headlineLines(lines: readonly Block[]): Block[][] {
  const end = HALF.test(lines[0]?.passage.text ?? '') ? 2 : 1
  return [lines.slice(0, end), lines.slice(end)]
}

function isKickerOver(first: string, second: string): boolean {
  if (HALF.test(first)) return false
  // > | 今日短评 / 桥连上了，路还要接上: two to five signs over a line that says more.
  const label = /^\p{Script=Han}{2,5}$/u.test(first) && second.length >= Math.max(6, first.length + 3)
  return label || (OCCASION.test(first) && !OCCASION.test(second)) || second.length <= SHORTEST_DECK
}

function nameHan(lines: readonly Block[], deck: readonly Block[]): NamedHeadings {
  const [first, second, ...more] = lines
  if (!first || !second) return { kicker: [], headline: [...lines], deck: [...deck] }
  if (HALF.test(first.passage.text))
    return { kicker: [], headline: [first, second], deck: [...more, ...deck] }
  if (more.length > 0 || deck.length > 0)
    return { kicker: [first], headline: [second], deck: [...more, ...deck] }
  const shorter = first.passage.text.length - second.passage.text.length
  return shorter >= 2 && !isItemised(second.passage.text)
    ? { kicker: [first], headline: [second], deck: [] }
    : { kicker: [], headline: [first], deck: [second] }
}

/** > | 首批57个已开工　必选11项　自选21项: facts side by side are a deck. */
function isItemised(text: string): boolean {
  return text.split(/[\s　]+/u).length >= 3
}

/** The largest lines are the headline, what stands over them the kicker, what stands under them the deck. */
function nameBySize(lines: readonly Block[], sizes: readonly number[]): NamedHeadings {
  const largest = Math.max(...sizes)
  const isLarge = sizes.map((size) => size > largest * 0.92)
  const from = isLarge.indexOf(true)
  const to = isLarge.lastIndexOf(true) + 1
  return { kicker: lines.slice(0, from), headline: lines.slice(from, to), deck: lines.slice(to) }
}

function nameLatin(lines: readonly Block[], deck: readonly Block[]): NamedHeadings {
  const caps = lines.findIndex((line) => !isAllCaps(line.passage.text))
  const [first, second, ...more] = lines
  if (first && second && LATIN_HALF.test(first.passage.text))
    return { kicker: [], headline: [first, second], deck: [...more, ...deck] }
  // > | Opinión · Opinion / Editorial / The river is not a drain: a column's name under its section's.
  if (first && second && more.length > 0 && isLabel(first.passage.text) && isColumnName(second.passage.text))
    return { kicker: [first, second], headline: more.slice(0, 1), deck: [...more.slice(1), ...deck] }
  if (first && second && caps === 0 && isLatinKicker(first.passage.text, second.passage.text, more.length))
    return { kicker: [first], headline: [second], deck: [...more, ...deck] }
  const end = caps < 0 ? lines.length : Math.max(1, caps)
  return { kicker: [], headline: lines.slice(0, end), deck: [...lines.slice(end), ...deck] }
}

function isLabel(text: string): boolean {
  return text.split(/\s+/u).length <= KICKER_WORDS
}

function isLatinKicker(first: string, second: string, more: number): boolean {
  if (!isLabel(first)) return false
  return more > 0 || second.length < Math.max(DECK_LENGTH, first.length * 2.5)
}
