import type { Block } from './block.ts'
import { isText } from './block.ts'
import { settledBareMark } from './constructs/bare-mark.ts'

/**
 * A page alone under a text that stops amid a sentence says where this goes on; elsewhere, what stands there.
 *
 * > | …die Brücke werde im Mai
 * > | → Seite 3
 */
export function settleBareMarks(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    const before = blocks[at - 1]
    if (!block.mark?.bare || block.role !== 'see-also' || block.gap > 1 || !before || !isText(before))
      return block
    const mark = settledBareMark(block.mark, before.passage.text)
    return { ...block, mark, role: mark.kind }
  })
}
