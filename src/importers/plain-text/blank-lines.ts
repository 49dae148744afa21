import type { Block } from './block.ts'
import { isText } from './block.ts'

/** Fewer cases than these prove no habit. */
const FEWEST_STARTS = 3
const FEWEST_FOLLOWERS = 4
const CONSISTENT = 0.85
/** What a story can begin with. */
const BEGINS = new Set(['heading', 'back', 'lead', 'note', 'teaser-title', 'advertising-label'])

/**
 * How many empty lines part two stories on this page, or none where blank lines follow no habit.
 *
 * Learnt from what is sure without them: headlines over a dateline or byline begin stories, paragraphs after
 * paragraphs do not.
 */
export function storyGap(blocks: readonly Block[]): number | undefined {
  const starts: number[] = []
  const followers: number[] = []
  for (const [i, block] of blocks.entries()) {
    if (i === 0) continue
    const before = blocks[i - 1]
    if (block.role === 'heading' && before?.role !== 'heading' && headsReport(blocks, i))
      starts.push(block.gap)
    else if (block.role === 'body' && before && isText(before)) followers.push(block.gap)
  }
  if (starts.length < FEWEST_STARTS || followers.length < FEWEST_FOLLOWERS) return partedByHeaps(blocks)
  for (let gap = 1; gap <= 6; gap += 1) {
    const over = starts.filter((value) => value >= gap).length
    const under = followers.filter((value) => value < gap).length
    if (over >= starts.length * CONSISTENT && under >= followers.length * CONSISTENT) return gap
  }
  return partedByHeaps(blocks)
}

/** Of wide gaps that nothing of middle width softens, so many must stand before what can begin a story. */
const MOSTLY = 0.6

/**
 * The same where few stories are sure: gaps that fall into two heaps with nothing between them, the wide ones before
 * what can begin a story and hardly anything else.
 */
function partedByHeaps(blocks: readonly Block[]): number | undefined {
  const gaps = blocks.slice(1).map((block) => block.gap)
  for (let gap = 2; gap <= 6; gap += 1) {
    const wide = blocks.filter((block, at) => at > 0 && block.gap >= gap)
    if (wide.length < FEWEST_FOLLOWERS) return undefined
    if (gaps.includes(gap - 1) || wide.length > gaps.length * 0.4) continue
    const begins = wide.filter(({ role }) => BEGINS.has(role)).length
    // Columns out of order begin with running text now and then; a wide gap before a picture parts no stories.
    const pictures = wide.filter(({ role }) => role === 'caption' || role === 'credit').length
    if (begins >= wide.length * MOSTLY && pictures <= wide.length * (1 - CONSISTENT)) return gap
  }
  return undefined
}

/** True for a heading that only headings, a byline or a picture part from a dateline. */
function headsReport(blocks: readonly Block[], at: number): boolean {
  for (let i = at + 1; i < Math.min(blocks.length, at + 5); i += 1) {
    const role = blocks[i]?.role
    if (role === 'lead' || role === 'byline') return true
    if (role !== 'heading' && role !== 'caption' && role !== 'credit') return false
  }
  return false
}
