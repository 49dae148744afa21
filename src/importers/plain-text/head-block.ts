import { isMostlyHan } from './constructs/heading.ts'
import { nameLikeness } from './constructs/paper-name.ts'
import type { MastheadPart } from './masthead-part.ts'
import type { Line } from './read-lines.ts'

/** A block at the head of a page has no more lines than this. */
const TALLEST = 8

/**
 * The name in a script or a language whose papers are not known, by its place: the first line of the page's head that is
 * no date, number or folio, where the day stands under it. Where empty lines part the block from the stories, so are
 * the lines between.
 */
export function headBlock(
  lines: readonly Line[],
  taken: ReadonlyMap<number, MastheadPart[]>,
): { name: { at: number; score: number }; others: number[]; isParted: boolean } | undefined {
  let end = 1
  while (end < Math.min(lines.length, TALLEST) && lines[end]?.gap === 0) end += 1
  const isParted = end < lines.length && lines[end]?.gap !== 0
  const has = (at: number, kind: string) => taken.get(at)?.some(({ name }) => name === kind) === true
  const all = [...Array(end).keys()]
  const day = all.findLast((at) => has(at, 'date'))
  // > | 江左晚报　2030年11月6日　星期三: the name is known already, if its words are a name's beyond doubt.
  // > | LE PHARE / Quotidien du littoral — 14 octobre 2032: what says so only by a word of it is not; a folio's may be.
  const isFolio = all.some((line) => has(line, 'page'))
  const isNamed = (line: number) =>
    taken.get(line)?.some(({ name, text }) => name === 'name' && (isFolio || nameLikeness(text) === 2)) ===
    true
  if (all.some(isNamed)) return undefined
  const [at, ...below] = all.filter((line) => !taken.has(line))
  // > | Letters to the Editor: under the last of the fields stands what the page is about.
  const last = all.findLast((line) => taken.has(line)) ?? 0
  const others = below.filter((line) => line < last)
  if (day === undefined || at === undefined || !mayBeName(lines[at]?.text ?? '')) return undefined
  // Without a gap behind it only a line right over the day is surely no headline.
  if (!isParted && (at > 0 || all.slice(1, day).some((between) => !taken.has(between)))) return undefined
  // > | 4  EL FARO  14 de octubre de 2032 / LOCAL: under the folio of a page stands its section.
  if (at > day && has(day, 'page')) return undefined
  if (isParted && others.some((other) => !saysOfItself(lines[other]?.text ?? ''))) return undefined
  return { name: { at, score: 1 }, others, isParted }
}

/** A few words and no sentence: a name, what the paper says of itself, where it appears. */
function mayBeName(text: string): boolean {
  return text.length <= 60 && /^[\p{L}\p{M}\u200c '’·&.-]*[\p{L}\p{M}]\.?$/u.test(text)
}

/** > | Diario independiente de la costa · Fundado en 1911: the same with a year or a comma. */
function saysOfItself(text: string): boolean {
  return text.length <= 60 && /^[\p{L}\p{M}\p{Nd}\u200c '’·&.,–—-]*[\p{L}\p{M}\p{Nd}]\.?$/u.test(text)
}

/** A paper says little more than a few lines of itself. */
const MOST_BETWEEN = 3

/**
 * > | The Cañada Honda Voice / (an empty line) / Semanario bilingüe: few words right under the name, or right over the
 * line with the day, are what the paper says of itself.
 *
 * @param name the line of the nameplate
 */
export function betweenNameAndDay(
  lines: readonly Line[],
  taken: ReadonlyMap<number, MastheadPart[]>,
  name: number,
): number[] {
  const days = [...taken].filter(([, parts]) => parts.some((part) => part.name === 'date')).map(([at]) => at)
  const day = Math.min(...days.filter((at) => at > name))
  if (day - name > TALLEST) return []
  const between = Array.from({ length: day - name - 1 }, (_, at) => name + 1 + at)
  const joined = (from: number, to: number) => lines.slice(from, to).every(({ gap }) => gap === 0)
  const others = between.filter((at) => !taken.has(at))
  const areOwn = others.every((at) => {
    const text = lines[at]?.text ?? ''
    const isBeside = joined(name + 1, at + 1) || joined(at + 1, day + 1)
    return isBeside && !isMostlyHan(text) && saysOfItself(text)
  })
  return areOwn && others.length <= MOST_BETWEEN ? others : []
}
