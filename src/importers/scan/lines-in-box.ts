import type { Box } from '#issue/schema.ts'
import type { Stretch } from './scan-issue.ts'
import type { ScanPage } from './scan-page.ts'

/** The lines of a page whose middle lies in a box, and the pictures, by block, in the page's order. */
export function linesInBox({ blocks }: Pick<ScanPage, 'blocks'>, page: number, box: Box): Stretch[] {
  return blocks.flatMap((block): Stretch[] => {
    if (block.lines.length === 0)
      return block.box && holds(box, block.box) ? [{ page, block, lines: [] }] : []
    const lines = block.lines.filter((line) => line.box && holds(box, line.box))
    return lines.length > 0 ? [{ page, block, lines }] : []
  })
}

function holds([x, y, width, height]: Box, [left, top, w, h]: Box): boolean {
  const [middle, centre] = [left + w / 2, top + h / 2]
  return middle >= x && middle <= x + width && centre >= y && centre <= y + height
}
