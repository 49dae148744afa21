import type { Block } from './block.ts'
import { isParticular } from './constructs/labels.ts'

/** > | 问：租房可以提取吗？    Q: Where does it go?    何远：一般三个工作日。 */
const LABEL = /^(\p{Script=Han}{1,5}|\p{Lu}[\p{L}.’'-]{0,14}(?:\s\p{Lu}[\p{L}.’'-]{0,14})?)\s?[:：](?=\s?\S)/u
/** So many lines that begin with a label which comes again are a conversation. */
const FEWEST = 3

/**
 * Lines of a conversation, each with its speaker: paragraphs, however short, and never headlines or verse. Who speaks is
 * told by coming again, or by standing between two who do.
 */
export function markSpeakers(blocks: readonly Block[]): readonly Block[] {
  const labels = blocks.map((block) => labelOf(block))
  const counts = new Map<string, number>()
  for (const label of labels) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1)
  const comesAgain = (at: number) => (counts.get(labels[at] ?? '') ?? 0) > 1
  if (labels.filter((_, at) => comesAgain(at)).length < FEWEST) return blocks
  let spoke = false
  return blocks.map((block, at) => {
    const speaks = labels[at] !== undefined && (comesAgain(at) || spoke || comesAgain(at + 1))
    spoke = speaks
    return speaks ? { ...block, role: 'body', speaks: true } : block
  })
}

function labelOf({ role, evidence, passage: { text } }: Block): string | undefined {
  if ((role !== 'body' && role !== 'heading') || evidence?.role !== undefined || isParticular(text))
    return undefined
  return LABEL.exec(text)?.[1]
}
