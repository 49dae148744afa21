import type { Block } from './block.ts'
import { isSpace } from './characters.ts'
import { isParticular } from './constructs/labels.ts'
import type { Passage } from './passage.ts'
import { breakAsSpace, concatPassages, slicePassage } from './passage.ts'
import type { BodyPart, PieceDraft } from './piece.ts'
import { glueBetween } from './read-blocks.ts'
import type { Vocabulary } from './seam.ts'
import { breaksOff, seamStrength, startsFresh, startsMidPhrase } from './seam.ts'
import { afterUnseen, beforeUnseen } from '../unseen.ts'

/** Two blocks read as one paragraph, and on what evidence. */
export type Join = {
  first: Block
  second: Block
  evidence: 'mid-word' | 'mid-sentence' | 'hyphen'
  confidence: number
}

/** Blocks that may stand between two halves of a sentence: the picture in the next column's head, a rule. */
const BETWEEN = new Set(['caption', 'credit', 'rule', 'advertising-label'])
/** Printed lines are at least this long. */
const SHORTEST = 12
/** How far ahead the other half is looked for. */
const REACH = 8

/**
 * Puts paragraphs together that a column break cut.
 *
 * A paragraph that breaks off goes on in the next one, unless that one opens like a paragraph of its own and nothing
 * speaks for the seam. `startsStory` says where stories surely part (blank lines, where these are consistent).
 */
export function joinBroken(
  source: string,
  blocks: readonly Block[],
  vocabulary: Vocabulary,
  startsStory: (block: Block) => boolean,
): { blocks: Block[]; joins: Join[] } {
  const joins: Join[] = []
  const joined = new Set<Block>()
  const result: Block[] = []
  for (const [at, block] of blocks.entries()) {
    if (joined.has(block)) continue
    if (block.role !== 'body' && block.role !== 'lead') {
      result.push(block)
      continue
    }
    const parts = [block]
    for (let last = block, from = at; ;) {
      const next = nextText(blocks, from)
      const other = next === undefined ? undefined : blocks[next]
      if (next === undefined || !other || startsStory(other) || standsBetween(other, parts)) break
      const join = judge(last, other, vocabulary)
      if (!join) break
      joins.push(join)
      joined.add(other)
      parts.push(other)
      last = other
      from = next
    }
    result.push(
      parts.length === 1
        ? block
        : {
            ...block,
            passage: joinPassages(
              source,
              parts.map((part) => part.passage),
            ),
          },
    )
  }
  return { blocks: result, joins }
}

/** The next paragraph that only pictures part from this one. */
function nextText(blocks: readonly Block[], at: number): number | undefined {
  for (let i = at + 1; i <= Math.min(blocks.length - 1, at + REACH); i += 1) {
    const block = blocks[i]
    if (block?.role === 'body') return i
    if (!block || !BETWEEN.has(block.role)) return undefined
  }
  return undefined
}

function judge(first: Block, second: Block, vocabulary: Vocabulary): Join | undefined {
  const before = first.passage.text
  const after = second.passage.text
  if (first.closes || !breaksOff(before)) return undefined
  const strength = seamStrength(before, after, vocabulary)
  // A line too short for any column was never broken: a name, an address, a line of a list.
  const mid = startsMidPhrase(after)
  if (before.length < SHORTEST && !/[，、,]/u.test(before) && strength < 2.5 && mid < 0.7) return undefined
  if (isParticular(before) || isParticular(after)) return undefined
  if (startsFresh(after) && mid === 0 && strength < 2) return undefined
  const glue = glueBetween(before, after)
  const evidence =
    glue === 'hyphen'
      ? 'hyphen'
      : strength >= 1 && !/[，、,；;：:]$/u.test(before)
        ? 'mid-word'
        : 'mid-sentence'
  const confidence = Math.min(0.99, 0.8 + 0.06 * strength + 0.1 * mid)
  return { first, second, evidence, confidence }
}

/** The same within a piece, for halves that its gathering has brought together. */
export function joinWithin(source: string, piece: PieceDraft, vocabulary: Vocabulary): Join[] {
  const joins: Join[] = []
  const body: BodyPart[] = []
  let parts: Block[] = []
  const close = () => {
    const [first, ...rest] = parts
    if (first && rest.length > 0) {
      const passage = joinPassages(
        source,
        parts.map((part) => part.passage),
      )
      body.push({ kind: 'paragraph', block: { ...first, passage } })
    } else if (first) body.push({ kind: 'paragraph', block: first })
    parts = []
  }
  for (const part of piece.body) {
    const last = parts.at(-1)
    const join =
      part.kind === 'paragraph' && part.block.role === 'body' && last && !standsBetween(part.block, parts)
        ? judge(last, part.block, vocabulary)
        : undefined
    if (join) joins.push(join)
    else close()
    if (part.kind === 'paragraph') parts.push(part.block)
    else body.push(part)
  }
  close()
  piece.body = body
  return joins
}

/** Whether a block stands between the parts of a paragraph that were joined over it: it is not the next of them. */
function standsBetween({ passage }: Block, parts: readonly Block[]): boolean {
  const at = passage.runs[0]?.start ?? 0
  const start = parts[0]?.passage.runs[0]?.start ?? at
  const end = parts.at(-1)?.passage.runs.at(-1)?.end ?? at
  return at > start && at < end
}

/** A break that a space may be read from, each once: behind a part, before the next, or behind the last of all. */
function breakBetween(
  source: string,
  [before, after, last]: readonly [Passage, Passage, Passage],
  used: ReadonlySet<number>,
): number | undefined {
  const endOf = ({ runs }: Passage) => afterUnseen(source, runs.at(-1)?.end ?? -1)
  const startOf = ({ runs }: Passage) => beforeUnseen(source, runs[0]?.start ?? 0)
  return [endOf(before), startOf(after) - 1, endOf(last)].find(
    (at) => at >= 0 && isSpace(source.charCodeAt(at)) && !used.has(at),
  )
}

/** Halves of a sentence as one passage, as their script writes them. */
export function joinPassages(source: string, parts: readonly Passage[]): Passage {
  const result: Passage[] = []
  const used = new Set<number>()
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1]
    const glue = next ? glueBetween(part.text, next.text) : 'none'
    result.push(glue === 'hyphen' ? slicePassage(part, 0, part.text.length - 1) : part)
    if (!next || glue !== 'space') continue
    // The break behind the last part is nobody's: the text may end without one behind another.
    const at = breakBetween(source, [part, next, parts.at(-1) ?? next], used)
    if (at === undefined) continue
    used.add(at)
    result.push(breakAsSpace(at))
  }
  return concatPassages(result)
}
