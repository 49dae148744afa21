import { type PageLabel, readPageLabel } from '#issue/page-label.ts'
import type { Block } from './block.ts'
import { isText } from './block.ts'
import { settledBareMark } from './constructs/bare-mark.ts'

/**
 * Marks whose words leave open what they say.
 *
 * > | （紧接第5版）                    on page 1 the text goes on there, on page 8 it comes from there
 * > | …die Brücke werde im Mai
 * > | → Seite 3                       under a text that stops amid a sentence; elsewhere another text stands there
 *
 * @param page label of the page they stand on, where it is known
 */
export function settleMarks(blocks: readonly Block[], page: string | undefined): Block[] {
  const own = page === undefined ? undefined : readPageLabel(page)
  return blocks.map((block, at) => {
    const { mark, role } = block
    if (role === 'back' && mark?.eitherWay) {
      return isAhead(readPageLabel(mark.page), own)
        ? { ...block, role: 'forward', mark: { ...mark, kind: 'forward' } }
        : block
    }
    const before = blocks[at - 1]
    if (role !== 'see-also' || !mark?.bare || block.gap > 1 || !before || !isText(before)) return block
    // > | SPORTS, B1 / OPINION, A8: several are an index.
    if (blocks[at + 1]?.mark?.bare) return block
    const settled = settledBareMark(mark, before.passage.text)
    return { ...block, mark: settled, role: settled.kind }
  })
}

function isAhead(named: PageLabel | undefined, own: PageLabel | undefined): boolean {
  if (named?.number === undefined || own?.number === undefined) return false
  return named.section === own.section && named.number > own.number
}
