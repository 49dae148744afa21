import type { Block } from './block.ts'
import type { Mark } from './constructs/mark.ts'
import { EN_PAGE, labelIn } from './constructs/page-reference.ts'
import { slicePassage, trimmedSlice } from './passage.ts'

const TEASER_LIMIT = 90
/** What a teaser says of its story, in one or two lines. */
const SUMMARY_LIMIT = 160
const TEASER_PAGE =
  '(?<page>(?:(?:详见|詳見|见|見|刊)\\s*)?(?:第?\\s*[A-Z]?\\d{1,3}\\s*[版頁页]|第[一二三四五六七八九十]{1,3}[版頁页]|[A-Z]\\d{1,2}|[Pp](?:age|\\.)\\s*[A-Z]?\\d{1,3}))'
const PAGE_AT_END = new RegExp(`[\\s　….·•—,，:：/>»（(]+${TEASER_PAGE}\\s*[)）]?$`, 'u')
const PAGE_AT_START = new RegExp(`^[（(【]?${TEASER_PAGE}[)）】]?[\\s:：|·•—-]+`, 'u')
/** > | Page B2    Harbor Life, B1: a line that is a section and its page. */
const PAGE_LINE = new RegExp(`^(?:\\p{Lu}[\\p{L}&’']*(?:\\s[\\p{L}&’']+){0,3},\\s)?(?<page>${EN_PAGE})$`, 'u')

/**
 * The box that tells what stands on other pages.
 *
 * > | 新馆下月开放　3版                   a line that ends or begins with a page, or
 * > | 走进新图书馆 / ……迎来读者。 / 详见第5版    a headline, a line about the story, and where it is
 */
export function markTeasers(blocks: readonly Block[]): Block[] {
  const marked: Block[] = []
  let inBox = false
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block) continue
    if (block.role === 'teaser-title') inBox = true
    else if (inBox) {
      const parts = block.passage.text.length <= TEASER_LIMIT ? teaserParts(block) : undefined
      const item = parts ?? teaserItem(blocks, at)
      if (item) {
        marked.push(...item)
        at += parts ? 0 : item.length - 1
        continue
      }
      inBox = false
    }
    marked.push(block)
  }
  return marked
}

/**
 * The same without a box's title, on pages where wide gaps part stories: a stretch of its own that ends with a page.
 *
 * > | Sports
 * > | Three-tenths of a second decides the last race.
 * > | Page B2
 */
export function markPartedTeasers(blocks: readonly Block[], storyGap: number): Block[] {
  const marked = [...blocks]
  for (let at = 0; at < marked.length; at += 1) {
    const [first] = marked.slice(at, at + 1)
    if (!first || (at > 0 && first.gap < storyGap)) continue
    const item = teaserItem(marked, at)
    const next = item && marked[at + item.length]
    if (!item || item.length < 3 || (next && next.gap < storyGap)) continue
    marked.splice(at, item.length, ...item)
    at += item.length - 1
  }
  return marked
}

/** A headline, at most two lines about its story, and the page, as teaser blocks. */
function teaserItem(blocks: readonly Block[], at: number): Block[] | undefined {
  const item: Block[] = []
  for (let i = at; i < Math.min(blocks.length, at + 4); i += 1) {
    const block = blocks[i]
    if (!block) return undefined
    const pointer = i > at ? pagePointer(block) : undefined
    if (pointer) return [...item, pointer]
    const limit = i === at ? TEASER_LIMIT : SUMMARY_LIMIT
    if ((block.role !== 'heading' && block.role !== 'body') || block.passage.text.length > limit)
      return undefined
    item.push({ ...block, role: i === at ? 'teaser' : 'teaser-text' })
  }
  return undefined
}

function pagePointer(block: Block): Block | undefined {
  if (block.role === 'see-also') return block
  const { text } = block.passage
  const page = text.length <= TEASER_LIMIT ? PAGE_LINE.exec(text)?.groups?.['page'] : undefined
  if (page === undefined) return undefined
  return {
    ...block,
    role: 'see-also',
    mark: { kind: 'see-also', start: 0, end: text.length, page: labelIn(page) },
  }
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
