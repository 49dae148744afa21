import type { Box } from '#issue/schema.ts'
import { linesInBox } from '../scan/lines-in-box.ts'
import type { Stretch } from '../scan/scan-issue.ts'
import { LOST_BLOCK, type ScanBlock, type ScanPage } from '../scan/scan-page.ts'
import type { Mets, MetsArea } from './mets.ts'

/** Finds the text that areas point to. */
export type AreaResolver = (area: MetsArea) => Stretch[]

/**
 * Areas to stretches of the pages. An area names a block, a frame around blocks, a line, a run of blocks from one to
 * another, or a rectangle of the page's image; without any of these it is the whole page. What an absent or damaged page
 * does not give is a lost block.
 */
export function areaResolver(
  mets: Mets,
  pages: readonly ScanPage[],
  pageOf: ReadonlyMap<string, number>,
): AreaResolver {
  const indexes = pages.map(({ blocks }) => indexBlocks(blocks))
  return ({ file, begin, end, rectangle }) => {
    const page = pageOf.get(file)
    const scan = page === undefined ? undefined : pages[page]
    if (page === undefined || !scan) return []
    if (scan.absent) return [{ page, block: LOST_BLOCK, lines: [] }]
    if (rectangle) {
      const box = boxOf(rectangle, mets.files.get(file)?.size ?? scan.size)
      return box ? linesInBox(scan, page, box) : []
    }
    const whole = (blocks: readonly ScanBlock[]) =>
      blocks.map((block) => ({ page, block, lines: block.lines }))
    if (begin === undefined) return whole(scan.blocks)
    const index = indexes[page]
    const from = index?.get(begin) ?? []
    if (from.length === 0 && scan.damaged) return [{ page, block: LOST_BLOCK, lines: [] }]
    if (end === undefined || end === begin) return from.map((one) => ({ page, ...one }))
    const first = from[0] && scan.blocks.indexOf(from[0].block)
    const last = index?.get(end)?.at(-1)
    const to = last && scan.blocks.indexOf(last.block)
    if (first === undefined || to === undefined) return from.map((one) => ({ page, ...one }))
    return whole(scan.blocks.slice(first, to + 1))
  }
}

type Target = Omit<Stretch, 'page'>

/** What each id of a page means: a block, the blocks in a frame, a line. */
function indexBlocks(blocks: readonly ScanBlock[]): Map<string, Target[]> {
  const index = new Map<string, Target[]>()
  const add = (id: string, target: Target) => {
    const known = index.get(id)
    if (known) known.push(target)
    else index.set(id, [target])
  }
  for (const block of blocks) {
    for (const id of [block.id, ...block.within]) add(id, { block, lines: block.lines })
    for (const line of block.lines) if (line.id) add(line.id, { block, lines: [line] })
  }
  return index
}

function boxOf(
  [left, top, right, bottom]: NonNullable<MetsArea['rectangle']>,
  size: { width: number; height: number } | undefined,
): Box | undefined {
  if (!size) return undefined
  const { width, height } = size
  return [left / width, top / height, (right - left) / width, (bottom - top) / height]
}
