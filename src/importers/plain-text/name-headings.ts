import type { Block } from './block.ts'
import { isAllCaps, isMostlyHan } from './constructs/heading.ts'
import { isColumnName } from './constructs/labels.ts'

/** The lines over a story by what they are; each group reads as one text. */
export type NamedHeadings = { kicker: Block[]; headline: Block[]; deck: Block[] }

/** A line that cannot end a headline: 让老街的 / 新家. The next line goes on in it. */
const HALF =
  /(?:[的和与與及在把被让讓为為向从從对對将將]|[一二两兩三四五六七八九十百千万萬]+[座个個条條名只家位项項批场場份种種次本支棵])$/u

const DASHED = /^(?:——|—|－－|––|--)/u

/**
 * Tells kicker, headline and deck apart by their wording, since plain text has no type sizes.
 *
 * > | 让老街坊有新去处            kicker
 * > | 青河新桥今日通车            headline
 * > | ——全长一公里 往返六车道      deck
 *
 * A line that opens with a dash is the deck; of three lines the middle is the headline; of two the shorter, the first
 * when they are alike. In Latin script the lines in capitals that open the group are one headline.
 */
export function nameHeadings(lines: readonly Block[]): NamedHeadings {
  const dashed = lines.findIndex((line, i) => i > 0 && DASHED.test(line.passage.text))
  const top = dashed > 0 ? lines.slice(0, dashed) : lines
  const deck = dashed > 0 ? lines.slice(dashed) : []
  const [first, second, ...more] = top
  if (!first) return { kicker: [], headline: [], deck: [...deck] }
  // > | 【民生短讯】    ◆ 走基层: the column's name over the headline.
  if (second && isColumnName(first.passage.text)) {
    const rest = nameHeadings(lines.slice(1))
    return { ...rest, kicker: [first, ...rest.kicker] }
  }
  if (!isMostlyHan(first.passage.text)) return nameLatin(top, deck)
  if (second && isLabelOver(first.passage.text, second.passage.text)) {
    const rest = nameHeadings(lines.slice(1))
    return { ...rest, kicker: [first, ...rest.kicker] }
  }
  if (!second) return { kicker: [], headline: [first], deck: [...deck] }
  if (HALF.test(first.passage.text))
    return { kicker: [], headline: [first, second], deck: [...more, ...deck] }
  if (more.length > 0) return { kicker: [first], headline: [second], deck: [...more, ...deck] }
  if (deck.length > 0) return { kicker: [first], headline: [second], deck: [...deck] }
  return second.passage.text.length < first.passage.text.length
    ? { kicker: [first], headline: [second], deck: [] }
    : { kicker: [], headline: [first], deck: [second] }
}

/** > | 今日短评 / 桥连上了，路还要接上: two to five signs over a line that says more. */
function isLabelOver(first: string, second: string): boolean {
  return (
    /^\p{Script=Han}{2,5}$/u.test(first) &&
    second.length >= Math.max(6, first.length + 3) &&
    !HALF.test(first)
  )
}

function nameLatin(lines: readonly Block[], deck: readonly Block[]): NamedHeadings {
  const caps = lines.findIndex((line) => !isAllCaps(line.passage.text))
  const end = caps < 0 ? lines.length : Math.max(1, caps)
  return { kicker: [], headline: lines.slice(0, end), deck: [...lines.slice(end), ...deck] }
}
