import type { Block } from './block.ts'
import { isText } from './block.ts'
import type { Segment } from './column-segments.ts'
import { segmentsOf } from './column-segments.ts'
import type { Vocabulary } from './seam.ts'
import { breaksClause, breaksOff, seamStrength, startsFresh, startsMidPhrase } from './seam.ts'
import type { Features } from './words.ts'
import { Frequencies, coverage, featuresOf } from './words.ts'

/** A stretch of a column that was moved to where its sentence began. */
export type Move = { first: Block; after: Block; confidence: number }

/** What standing next to each other is worth, against words in common. */
const NEXT = 0.2
/** The same on a page where more than this share of its broken sentences go on right behind. */
const NEXT_IN_ORDER = 0.5
const IN_ORDER = 0.5
/** A seam of two cut words is worth as much as this. */
const SEAM = 0.06
/** What speaks against a beginning within a clause behind a comma. */
const AGAINST = 0.25
/** Segments on either side that an open end is compared with. */
const WINDOW = 24

/**
 * Puts columns that came out of order back behind the text they go on from.
 *
 * > | 新桥昨日通车，两岸居民往来方便了许      (breaks off)
 * > | 少年棋手昨晚夺冠，……               (another story's column)
 * > | 多。桥头还将修建步道。                 (goes on here)
 *
 * Where several texts break off and several begin in mid-sentence, each end is given the beginning that its words, its
 * seam and its place fit best. On a page whose columns are in order nothing moves.
 */
export function restoreColumns(
  blocks: readonly Block[],
  vocabulary: Vocabulary,
): { blocks: Block[]; moves: Move[] } {
  const visible = segmentsOf(blocks, new Set())
  if (!visible.some(({ openEnd }) => openEnd)) return { blocks: [...blocks], moves: [] }
  // A column may also begin after a sentence that ended by chance with the column before it.
  const hidden = hiddenStarts(visible, blocks, vocabulary)
  const segments = hidden.size > 0 ? segmentsOf(blocks, hidden) : visible
  const frequencies = new Frequencies()
  for (const { features } of segments) frequencies.add(features)
  const pairs = pairsOf(segments, blocks, vocabulary, frequencies)
  const next = matchEnds(pairs, NEXT)
  // Pages are read across as a whole or not at all: where most sentences go on right after they broke off, all the rest
  // must show better reason to go on elsewhere.
  return reordered(blocks, staysInOrder(next, pairs) ? matchEnds(pairs, NEXT_IN_ORDER) : next)
}

/** Whether most of the ends that a beginning stands right behind were given that beginning. */
function staysInOrder(next: ReadonlyMap<Segment, Pair>, pairs: readonly Pair[]): boolean {
  const beside = pairs.filter(({ neighbours }) => neighbours)
  const kept = beside.filter(({ end, start }) => next.get(end)?.start === start)
  return kept.length > beside.length * IN_ORDER
}

/** Paragraphs on either side in which the other half of a sentence is looked for. */
const HIDDEN_WINDOW = 60
/** Without a strong seam a paragraph must share this much more with the broken text than with its own. */
const CONTRAST = 0.1
/** A seam at least this strong shows a column's beginning where nothing else does. */
const STRONG_SEAM = 3

/** Paragraphs amid a text that an end with nothing behind it goes on in: by the seam, and by what they speak of. */
function hiddenStarts(
  segments: readonly Segment[],
  blocks: readonly Block[],
  vocabulary: Vocabulary,
): Set<number> {
  const starts = new Set<number>()
  const holder = new Map<number, Segment>()
  const frequencies = new Frequencies()
  for (const segment of segments) {
    frequencies.add(segment.features)
    for (let i = segment.from; i < segment.to; i += 1) holder.set(i, segment)
  }
  for (const [at, segment] of segments.entries()) {
    if (!segment.openEnd || segments[at + 1]?.before === segment) continue
    const last = lastTextOf(segment, blocks)
    let best: { at: number; score: number } | undefined
    for (
      let i = Math.max(0, segment.to - HIDDEN_WINDOW);
      i < Math.min(blocks.length, segment.to + HIDDEN_WINDOW);
      i += 1
    ) {
      const block = blocks[i]
      const own = holder.get(i)
      if (block?.role !== 'body' || !own || own === segment || i === own.from) continue
      const { text } = block.passage
      const before = blocks[i - 1]?.passage.text ?? ''
      if (startsFresh(text) || breaksOff(before)) continue
      const strength = seamStrength(last, text, vocabulary)
      const words = featuresOf(text)
      const contrast =
        coverage(words, segment.features, frequencies) - coverageByRest(words, own, blocks, i, frequencies)
      const score = contrast + 0.05 * strength
      if ((strength >= STRONG_SEAM ? contrast > -0.1 : contrast >= CONTRAST) && (!best || score > best.score))
        best = { at: i, score }
    }
    if (best) starts.add(best.at)
  }
  return starts
}

/** How much of a paragraph's words the rest of its text holds. */
function coverageByRest(
  words: Features,
  segment: Segment,
  blocks: readonly Block[],
  without: number,
  frequencies: Frequencies,
): number {
  const texts: string[] = []
  for (let i = Math.max(segment.from, without - 12); i < Math.min(segment.to, without + 12); i += 1) {
    const block = blocks[i]
    if (block && i !== without && isText(block)) texts.push(block.passage.text)
  }
  return coverage(words, featuresOf(texts.join('\n')), frequencies)
}

type Pair = { end: Segment; start: Segment; score: number; shared: number; neighbours: boolean }

/** Every end with every beginning near it. */
function pairsOf(
  segments: readonly Segment[],
  blocks: readonly Block[],
  vocabulary: Vocabulary,
  frequencies: Frequencies,
): Pair[] {
  const pairs: Pair[] = []
  for (const [at, end] of segments.entries()) {
    if (!end.openEnd) continue
    for (let k = Math.max(0, at - WINDOW); k <= Math.min(segments.length - 1, at + WINDOW); k += 1) {
      const start = segments[k]
      if (!start?.openStart || start === end) continue
      pairs.push(pairOf(end, start, blocks, vocabulary, frequencies))
    }
  }
  return pairs
}

/** Which segment goes on in which: the best pairs first, one to one. */
function matchEnds(pairs: readonly Pair[], nearness: number): Map<Segment, Pair> {
  const worth = ({ score, neighbours }: Pair) => score + (neighbours ? nearness : 0)
  const next = new Map<Segment, Pair>()
  const taken = new Set<Segment>()
  for (const pair of pairs.toSorted((a, b) => worth(b) - worth(a))) {
    if (next.has(pair.end) || taken.has(pair.start) || leadsBack(next, pair)) continue
    next.set(pair.end, pair)
    taken.add(pair.start)
  }
  return next
}

function pairOf(
  end: Segment,
  start: Segment,
  blocks: readonly Block[],
  vocabulary: Vocabulary,
  frequencies: Frequencies,
): Pair {
  const last = lastTextOf(end, blocks)
  const first = blocks[start.from]?.passage.text ?? ''
  const [small, large] = end.features.size < start.features.size ? [end, start] : [start, end]
  const shared = coverage(small.features, large.features, frequencies)
  const neighbours = start.before === end
  const fresh = startsFresh(first) && startsMidPhrase(first) === 0
  const score =
    shared +
    SEAM * seamStrength(last, first, vocabulary) +
    0.1 * startsMidPhrase(first) -
    (fresh ? 0.1 : 0) -
    (breaksClause(last, first) ? AGAINST : 0)
  return { end, start, score, shared, neighbours }
}

function lastTextOf(segment: Segment, blocks: readonly Block[]): string {
  for (let i = segment.to - 1; i >= segment.from; i -= 1) {
    const block = blocks[i]
    if (block && isText(block)) return block.passage.text
  }
  return ''
}

/** True where a pair would close a circle. */
function leadsBack(next: ReadonlyMap<Segment, Pair>, { end, start }: Pair): boolean {
  let at: Segment | undefined = start
  for (let step = 0; at && step < 200; step += 1) {
    if (at === end) return true
    at = next.get(at)?.start
  }
  return false
}

/** The blocks with every moved segment behind the one it goes on from. */
function reordered(
  blocks: readonly Block[],
  next: ReadonlyMap<Segment, Pair>,
): { blocks: Block[]; moves: Move[] } {
  const moved = new Map<Segment, Pair>()
  for (const pair of next.values()) if (pair.start.before !== pair.end) moved.set(pair.start, pair)
  if (moved.size === 0) return { blocks: [...blocks], moves: [] }
  const inMoved = new Set<number>()
  const after = new Map<number, Segment>()
  for (const [start, { end }] of moved) {
    for (let i = start.from; i < start.to; i += 1) inMoved.add(i)
    after.set(end.to - 1, start)
  }
  const result: Block[] = []
  const moves: Move[] = []
  // Moved segments may hang behind moved segments; a stack, since a page may hold a long chain of them.
  const waiting: { at: number; to: number }[] = []
  for (let i = 0; i < blocks.length; i += 1) {
    if (inMoved.has(i)) continue
    waiting.push({ at: i, to: i + 1 })
    for (let part = waiting.at(-1); part; part = waiting.at(-1)) {
      if (part.at >= part.to) {
        waiting.pop()
        continue
      }
      const block = blocks[part.at]
      const segment = after.get(part.at)
      part.at += 1
      if (block) result.push(block)
      if (!segment) continue
      const pair = moved.get(segment)
      const first = blocks[segment.from]
      if (pair && block && first)
        moves.push({ first, after: block, confidence: Math.min(0.9, 0.55 + pair.shared) })
      waiting.push({ at: segment.from, to: segment.to })
    }
  }
  return { blocks: result, moves }
}
