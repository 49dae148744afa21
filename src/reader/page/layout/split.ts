import type { Rank } from '#issue/page-setting.ts'
import { bodyHeight, type MeasuredBlock, type Type } from '#reader/page/layout/body.ts'
import { type ColumnCount, columnWidth, spanWidth } from '#reader/page/layout/columns.ts'
import { whiteOf } from '#reader/page/layout/dislike.ts'
import { type MeasuredPhoto, stacked } from '#reader/page/layout/photos.ts'

/** The counts and spans at which a text may be parted, and the columns under its photos. */
const LIKELY: readonly (readonly [
  count: ColumnCount,
  ...ways: (readonly [span: number, under: number])[],
])[] = [
  [3, [3, 2]],
  [4, [3, 2], [4, 2], [4, 3]],
  [5, [4, 2], [5, 3]],
  [6, [4, 2], [5, 3]],
]
/** White that is as bad as any other: another way of setting is taken where there is so much. */
const BAD = 40

/**
 * The block before which a text is best parted, so that it begins under its photos and goes on beside them: the
 * document has one such place for all counts of columns. Undefined where no place would do.
 */
export function splitOf(
  blocks: readonly MeasuredBlock[],
  photos: readonly MeasuredPhoto[],
  rank: Rank,
  chinese: boolean,
  type: Type,
): number | undefined {
  if (rank === 'brief' || rank === 'notice' || rank === 'teaser') return undefined
  if (photos.every(({ shape }) => shape === 0)) return undefined
  const costs = blocks.map(() => 0)
  let bad = 0
  for (const [count, ...ways] of LIKELY) {
    const width = columnWidth(count)
    const heights = blocks.map((block) => bodyHeight([block], chinese, width, type))
    const whole = heights.reduce((sum, height) => sum + height, 0)
    for (const [span, under] of ways) {
      const pictures = stacked(photos, spanWidth(count, under))
      let before = 0
      heights.forEach((height, at) => {
        const more = pictures + before / under - (whole - before) / (span - under)
        const columns = more > 0 ? span - under : under
        costs[at] = (costs[at] ?? 0) + Math.min(BAD, columns * whiteOf(Math.abs(more), 1))
        before += height
      })
      bad += BAD
    }
  }
  let best: { at: number; cost: number } | undefined
  for (const [at, cost] of costs.entries()) {
    // The rest begins like any paragraph.
    if (at === 0 || blocks[at]?.type !== 'paragraph' || blocks[at - 1]?.type !== 'paragraph') continue
    if (cost < (best?.cost ?? bad)) best = { at, cost }
  }
  return best?.at
}
