import type { Block } from './block.ts'
import { isText } from './block.ts'
import { isBroken, startsMidPhrase } from './seam.ts'
import type { Features } from './words.ts'
import { featuresOf } from './words.ts'

/**
 * A stretch of text between two places where a column may have ended: blocks `from` to `to` (exclusive), with the
 * headline over it, if there is one.
 */
export type Segment = {
  from: number
  to: number
  /** Breaks off, and no jump says where it goes on. */
  openEnd: boolean
  /** Begins where the text before it broke off, or under nothing at all. */
  openStart: boolean
  /** The segment right before it in the same run of text. */
  before?: Segment
  features: Features
}

/** Texts between headings, datelines, jumps and broken sentences. */
export function segmentsOf(blocks: readonly Block[], cuts: ReadonlySet<number>): Segment[] {
  const segments: Segment[] = []
  let open: { from: number; texts: string[]; start: boolean; before?: Segment; last: Block } | undefined
  let heading = ''
  let lastSegment: Segment | undefined
  let headed = false
  // What stands under a back mark goes on from another page, and from no column of this one.
  let isTail = false
  const close = (to: number, jumped: boolean) => {
    if (!open) return
    const { from, texts, start, before, last } = open
    const segment = {
      from,
      to,
      openEnd: !jumped && !isSet(last) && isBroken(last.passage.text),
      openStart: start,
      ...(before && { before }),
      features: featuresOf(texts.join('\n')),
    }
    segments.push(segment)
    lastSegment = segment
    open = undefined
  }
  for (const [at, block] of blocks.entries()) {
    if (isPicture(block)) continue
    if (block.role === 'forward') {
      close(at + 1, true)
      lastSegment = undefined
      headed = false
    } else if (!isText(block) || block.role === 'verse') {
      if (!block.inline) close(at, false)
      if (block.inline) continue
      lastSegment = undefined
      headed = block.role === 'heading' || block.role === 'byline' || block.role === 'back' || headed
      heading = block.role === 'heading' ? block.passage.text : heading
      isTail = block.role === 'back' || (isTail && block.role === 'heading')
    } else {
      const broken = open && !isSet(block) && !isSet(open.last) && isBroken(open.last.passage.text)
      const mid = block.role === 'body' && (cuts.has(at) || startsMidPhrase(block.passage.text) >= 0.7)
      if (block.role === 'lead' || broken || (mid && open)) close(at, false)
      if (block.role === 'lead') lastSegment = undefined
      if (open) {
        open.texts.push(block.passage.text)
        open.last = block
      } else {
        const start = block.role === 'body' && !isTail && (lastSegment !== undefined || !headed || mid)
        open = {
          from: at,
          texts: [headed ? heading : '', block.passage.text],
          start,
          ...(lastSegment && { before: lastSegment }),
          last: block,
        }
        headed = false
        isTail = false
        heading = ''
      }
    }
  }
  close(blocks.length, false)
  return segments
}

/** A line of a list, a table or under a quotation: never broken, and never the other half of a sentence. */
function isSet({ role }: Block): boolean {
  return role === 'item' || role === 'row' || role === 'source'
}

function isPicture(block: Block): boolean {
  return block.role === 'caption' || block.role === 'credit' || block.role === 'rule'
}
