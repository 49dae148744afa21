import type { Block } from './block.ts'
import type { Mark } from './constructs/mark.ts'
import { labelIn } from './constructs/page-reference.ts'
import { slicePassage, trimmedSlice } from './passage.ts'

const TEASER_LIMIT = 90
const TEASER_PAGE =
  '(?<page>(?:(?:详见|詳見|见|見|刊)\\s*)?(?:第?\\s*[A-Z]?\\d{1,3}\\s*[版頁页]|第[一二三四五六七八九十]{1,3}[版頁页]|[A-Z]\\d{1,2}|[Pp](?:age|\\.)\\s*[A-Z]?\\d{1,3}))'
const PAGE_AT_END = new RegExp(`[\\s　….·•—,，:：/>»（(]+${TEASER_PAGE}\\s*[)）]?$`, 'u')
const PAGE_AT_START = new RegExp(`^[（(【]?${TEASER_PAGE}[)）】]?[\\s:：|·•—-]+`, 'u')

/** > | 新馆下月开放　3版: lines under a teaser box's title that end or begin with a page. */
export function markTeasers(blocks: readonly Block[]): Block[] {
  let inBox = false
  return blocks.flatMap((block) => {
    if (block.role === 'teaser-title') inBox = true
    else if (inBox) {
      const parts = block.passage.text.length <= TEASER_LIMIT ? teaserParts(block) : undefined
      if (parts) return parts
      inBox = false
    }
    return [block]
  })
}

/** A teaser's line and the page it names, which is a see-also of its own. */
function teaserParts(block: Block): Block[] | undefined {
  const { text } = block.passage
  const match = PAGE_AT_END.exec(text) ?? PAGE_AT_START.exec(text)
  const page = match?.groups?.['page']
  if (!match || page === undefined) return undefined
  const start = match.index + match[0].indexOf(page)
  const end = start + page.length
  const rest =
    match.index > 0
      ? trimmedSlice(block.passage, 0, match.index)
      : trimmedSlice(block.passage, match[0].length)
  if (rest.text === '') return undefined
  const mark: Mark = { kind: 'see-also', start: 0, end: page.length, page: labelIn(page) }
  const line: Block = { ...block, role: 'teaser', passage: rest }
  const pointer: Block = { role: 'see-also', passage: slicePassage(block.passage, start, end), gap: 0, mark }
  return [line, pointer]
}
