import type { Block } from './block.ts'
import { isMostlyHan } from './constructs/heading.ts'
import { extentOf } from './passage.ts'
import type { PieceDraft } from './piece.ts'
import { absorb } from './piece.ts'
import type { Profile, Settled } from './profiles.ts'
import { profilesOf } from './profiles.ts'
import type { Features, Frequencies } from './words.ts'
import { coverage, featuresOf } from './words.ts'

/** A headline must have at least this share of its words in a body's text to go there. */
const ENOUGH = 0.12
/** Where a line says nothing of the text under it, less will do. */
const ENOUGH_ALONE = 0.05
/** Text without dateline or byline needs more to be called a story of its own. */
const ENOUGH_FOR_STRAY = 0.3
/** What standing directly over a text is worth. */
const NEARNESS = 0.25
/** Bodies that a headline is compared with. */
const COMPARED = 8

/** Headline lines that stay together, and the piece they were found in. */
type Unit = { lines: Block[]; from: PieceDraft }

type Pair = { unit: Unit; body: PieceDraft; words: number; score: number }

/**
 * Finds the body of each headline: the text under it, unless another text holds its words and that one does not.
 *
 * Headlines without text go to texts without a headline, by the words they share, then in their order. Where such texts
 * are left, the lines over one story are taken one by one: what looked like kicker and deck may be headlines too.
 */
export function matchHeadlines(pieces: readonly PieceDraft[]): { pieces: PieceDraft[]; settled: Settled[] } {
  const taking = pieces.filter((piece) => piece.kind === undefined && !piece.bound)
  const bare = taking.filter((piece) => piece.body.length > 0 && piece.headings.length === 0 && !piece.back)
  const wanting = bare.filter((piece) => !piece.stray)
  const units = unitsOf(taking, wanting.length > 0)
  if (
    units.length === 0 ||
    (units.every(({ from }) => from.body.length > 0) && wanting.length === 0 && units.length < 2)
  ) {
    return { pieces: [...pieces], settled: [] }
  }
  const pairs = pairsOf(units, taking, bare)
  const given = assign(pairs)
  const settled = [...given].flatMap(([unit, { pair }]) =>
    unit.from === pair.body ? [] : [settledHeadline(pair, 'shared-words', Math.min(0.98, 0.6 + pair.words))],
  )
  assignInOrder(units, wanting, given, settled)
  return { pieces: rebuilt(pieces, units, given, pairs), settled }
}

/** Each group of heading lines as one unit; line by line where headlines may hide among kickers and decks. */
function unitsOf(pieces: readonly PieceDraft[], lineByLine: boolean): Unit[] {
  return pieces.flatMap((from) => {
    if (from.headings.length === 0) return []
    // Latin headlines run over several lines; taken apart they would say nothing.
    return lineByLine && isMostlyHan(from.headings[0]?.passage.text ?? '')
      ? from.headings.map((line) => ({ lines: [line], from }))
      : [{ lines: from.headings, from }]
  })
}

function pairsOf(units: readonly Unit[], pieces: readonly PieceDraft[], bare: readonly PieceDraft[]): Pair[] {
  const { of, frequencies, index } = profilesOf(pieces)
  const stray = new Set(bare.filter((piece) => piece.stray))
  return units.flatMap((unit) => {
    const words = featuresOf(unit.lines.map((block) => block.passage.text).join('\n'), 200)
    const candidates = new Set(of.size <= COMPARED ? of.keys() : index.candidates(words, COMPARED))
    if (unit.from.body.length > 0) candidates.add(unit.from)
    const own = of.get(unit.from)
    const alone = !own || headlineScore(words, own, frequencies) < ENOUGH_ALONE / 2
    const enough = alone ? ENOUGH_ALONE : ENOUGH
    return [...candidates].flatMap((body) => {
      const profile = of.get(body)
      if (!profile) return []
      const shared = headlineScore(words, profile, frequencies)
      const isOwn = body === unit.from
      if (!isOwn && (body.back || shared < (stray.has(body) ? ENOUGH_FOR_STRAY : enough))) return []
      return [{ unit, body, words: shared, score: shared + (isOwn ? NEARNESS : 0) }]
    })
  })
}

type Given = Map<Unit, { pair: Pair }>

/** The best pairs first, one headline to one body. A line leaves its own story only for one that fits clearly better. */
function assign(pairs: Pair[]): Given {
  const own = new Map<Unit, number>()
  for (const { unit, body, words } of pairs) if (body === unit.from) own.set(unit, words)
  const given: Given = new Map()
  const taken = new Set<PieceDraft>()
  for (const pair of pairs.sort((a, b) => b.score - a.score)) {
    if (given.has(pair.unit) || taken.has(pair.body)) continue
    const stays = pair.body !== pair.unit.from && pair.words < (own.get(pair.unit) ?? 0) * 1.3
    if (stays) continue
    given.set(pair.unit, { pair })
    taken.add(pair.body)
  }
  return giveBack(given, pairs)
}

/**
 * A headline that left its text for one that has its own goes back where that one then found no place: headlines that
 * changed places in the columns have each another's text.
 */
function giveBack(given: Given, pairs: readonly Pair[]): Given {
  const own = new Map(pairs.flatMap((pair) => (pair.body === pair.unit.from ? [[pair.body, pair]] : [])))
  const isTaken = new Set([...given.values()].map(({ pair }) => pair.body))
  for (const [unit, { pair }] of given) {
    const here = own.get(unit.from)
    const there = own.get(pair.body)
    if (!here || !there || here.unit !== unit || there.unit === unit) continue
    if (given.has(there.unit) || isTaken.has(unit.from)) continue
    given.set(unit, { pair: here })
    given.set(there.unit, { pair: there })
  }
  return given
}

/** What words could not settle goes in order: headlines without text to texts without a headline. */
function assignInOrder(
  units: readonly Unit[],
  wanting: readonly PieceDraft[],
  given: Given,
  settled: Settled[],
): void {
  const taken = new Set([...given.values()].map(({ pair }) => pair.body))
  const bodies = wanting.filter((body) => !taken.has(body))
  const groups = new Map<PieceDraft, Unit[]>()
  for (const unit of units)
    if (unit.from.body.length === 0) groups.set(unit.from, [...(groups.get(unit.from) ?? []), unit])
  const left = [...groups.values()].filter((group) => group.every((unit) => !given.has(unit)))
  const sure = left.length === 1 && bodies.length === 1 ? 0.9 : 0.5
  // More texts than groups: the lines of a group are headlines of their own.
  const singles = left.flat().length === bodies.length ? left.flat().map((unit) => [unit]) : left
  for (const [i, group] of singles.entries()) {
    const body = bodies[i]
    const [unit] = group
    if (!body || !unit) break
    const pair = { unit, body, words: 0, score: 0 }
    given.set(unit, { pair })
    settled.push(settledHeadline(pair, 'order', sure))
  }
}

function settledHeadline(
  { unit, body }: Pair,
  evidence: 'shared-words' | 'order',
  confidence: number,
): Settled {
  const [block] = unit.lines
  if (!block) throw new Error('a headline has a line')
  return { piece: body, what: 'headline', evidence, confidence, block }
}

/** How much of a headline a text holds; its opening counts most. */
function headlineScore(words: Features, { features, lead }: Profile, frequencies: Frequencies): number {
  return 0.6 * coverage(words, lead, frequencies) + 0.4 * coverage(words, features, frequencies)
}

/** Gives each body its headline's lines, and puts stories where their headlines stand. */
function rebuilt(
  pieces: readonly PieceDraft[],
  units: readonly Unit[],
  given: Given,
  pairs: readonly Pair[],
): PieceDraft[] {
  const pairsOfUnit = new Map<Unit, Pair[]>()
  for (const pair of pairs) {
    const known = pairsOfUnit.get(pair.unit)
    if (known) known.push(pair)
    else pairsOfUnit.set(pair.unit, [pair])
  }
  const linesOf = new Map<PieceDraft, Block[]>()
  const placeOf = new Map<PieceDraft, number>()
  const headless = new Map<PieceDraft, PieceDraft>()
  for (const unit of units) {
    const target = given.get(unit)?.pair.body ?? hostOfGroup(unit, units, given, pairsOfUnit.get(unit) ?? [])
    linesOf.set(target, [...(linesOf.get(target) ?? []), ...unit.lines])
    if (given.has(unit)) placeOf.set(target, startOf(unit.lines[0]))
    if (target !== unit.from && unit.from.body.length === 0) headless.set(unit.from, target)
  }
  for (const unit of units) unit.from.headings = []
  for (const [piece, lines] of linesOf) {
    piece.headings = lines.sort((a, b) => startOf(a) - startOf(b))
    piece.stray = false
  }
  // What stood with a headline whose text is elsewhere (byline, see-also) goes along.
  for (const [from, target] of headless) {
    if (from.headings.length > 0) continue
    absorb(target, from, 'before')
  }
  return pieces
    .filter((piece) => !headless.has(piece) || piece.headings.length > 0)
    .map((piece, at) => ({ piece, at, place: placeOf.get(piece) ?? firstOffset(piece) }))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ piece }) => piece)
}

/**
 * Lines that are no story's headline stay with their group: with its own text, unless the line beside them went to one
 * that holds their words and their own does not; else where the line beside them went.
 */
function hostOfGroup(unit: Unit, units: readonly Unit[], given: Given, pairs: readonly Pair[]): PieceDraft {
  const at = units.indexOf(unit)
  const beside = [-1, 1, -2, 2, -3, 3].flatMap((step) => {
    const other = units[at + step]
    const pair = other && other.from === unit.from ? given.get(other)?.pair : undefined
    return pair ? [pair.body] : []
  })
  if (unit.from.body.length === 0) return beside[0] ?? unit.from
  const wordsIn = (body: PieceDraft) => pairs.find((pair) => pair.body === body)?.words ?? 0
  const own = wordsIn(unit.from)
  // Only the lines right beside: a deck goes with its headline.
  return beside.slice(0, 2).find((body) => wordsIn(body) > Math.max(ENOUGH, own * 1.5)) ?? unit.from
}

function startOf(block: Block | undefined): number {
  return block ? extentOf(block.passage).start : 0
}

function firstOffset(piece: PieceDraft): number {
  const blocks = [
    ...piece.headings,
    ...piece.bylines,
    ...piece.body.map((part) => part.block),
    ...piece.seeAlso,
    ...piece.serial,
  ]
  const marks = [piece.forward, piece.back].filter((mark) => mark !== undefined)
  return Math.min(...[...blocks.slice(0, 50), ...marks].map(startOf))
}
