import type { LineEvidence, PageEvidence } from '../geometry/line-evidence.ts'
import type { ScanBlock, ScanPage } from './scan-page.ts'

/** Letters so much higher than the page's usual ones are a headline's; more lines are none, however they are set. */
const LARGER = 1.25
const MOST_LINES = 4

/**
 * How the blocks are set that a page's structure put into no article: recognition has parted them, so that each is a
 * paragraph, and the height of its letters tells headlines, each of which begins a story.
 *
 * @param claimed where the lines begin that are spoken for
 */
export function blockEvidence({ blocks }: ScanPage, claimed: ReadonlySet<number>): PageEvidence | undefined {
  const usual = median(blocks.flatMap(({ lines }) => lines.flatMap(heightsOf)))
  if (usual <= 0) return undefined
  const evidence = new Map<number, LineEvidence>()
  let [paragraph, story] = [0, 0]
  let before: 'heading' | 'text' | undefined
  for (const block of blocks) {
    const lines = block.lines.filter(({ start }) => !claimed.has(start))
    if (lines.length === 0) {
      // What is spoken for stands between two texts.
      if (block.lines.length > 0) before = undefined
      continue
    }
    const size = median(lines.flatMap(heightsOf)) / usual
    const role = isHeading(block, size) ? 'heading' : 'text'
    if (before === undefined || (role === 'heading' && before !== 'heading')) story += 1
    before = role
    paragraph += 1
    for (const { start } of lines) evidence.set(start, { paragraph, story, size: size || 1, role })
  }
  return evidence
}

function isHeading({ kind, lines }: ScanBlock, size: number): boolean {
  return kind === 'text' && size > LARGER && lines.length <= MOST_LINES
}

function heightsOf({ box }: { box?: readonly number[] }): number[] {
  return box?.[3] === undefined ? [] : [box[3]]
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
