import type { Block, Role } from './block.ts'
import { isReporterTitle, readByline } from './constructs/byline.ts'
import { isCaption } from './constructs/caption.ts'
import { readCredit } from './constructs/credit.ts'
import { readDateline } from './constructs/dateline.ts'
import { isAllCaps, looksLikeHeading } from './constructs/heading.ts'
import {
  isAdvertisingLabel,
  isEndMark,
  isNote,
  isParticular,
  isRule,
  isSerialLabel,
  isTeaserTitle,
} from './constructs/labels.ts'
import type { Mark } from './constructs/mark.ts'
import { readWholeMark } from './constructs/read-mark.ts'
import { labelIn } from './constructs/page-reference.ts'
import type { Passage } from './passage.ts'
import { slicePassage, trimmedSlice } from './passage.ts'
import { startsMidPhrase } from './seam.ts'

/** A caption told only by the credit under it is no longer than this. */
const UNNAMED_CAPTION = 260
/** Poems are short lines, at least this many together. */
const POEM_LINES = 4
const POEM_WIDTH = 20

/** A line's role by its own words alone, where these settle it. */
export function roleAlone(text: string): Role | undefined {
  const mark = readWholeMark(text)
  if (mark) return mark.kind
  if (readCredit(text)) return 'credit'
  if (readByline(text)) return 'byline'
  if (isReporterTitle(text)) return 'byline-title'
  if (isSerialLabel(text)) return 'serial'
  if (isTeaserTitle(text)) return 'teaser-title'
  if (isAdvertisingLabel(text)) return 'advertising-label'
  if (isRule(text)) return 'rule'
  return undefined
}

/** A line that its own words settle, as a block; undefined for anything else. */
export function blockAlone(passage: Passage, gap: number): Block | undefined {
  const role = roleAlone(passage.text)
  if (!role) return undefined
  const mark = readWholeMark(passage.text)
  const credit = role === 'credit' ? readCredit(passage.text) : undefined
  return { role, passage, gap, ...(mark && { mark }), ...(credit && { credit }) }
}

/** Roles of blocks still called `body`, first by their own words, then by what stands beside them. */
export function classifyBlocks(blocks: readonly Block[]): Block[] {
  const first = blocks.map((block) =>
    block.role === 'body' ? { ...block, role: roleOfText(block.passage.text) } : block,
  )
  // Teasers first: a list of them would pass for a poem.
  return markPoems(correctHeadings(markCaptions(markTeasers(first).map(asByline))))
}

/** > | 本报记者 林安 文/图: under a headline it signs the text, under a caption the picture. */
function asByline(block: Block, at: number, blocks: readonly Block[]): Block {
  // > | NEW WHARF PROMISED / BY RAILROAD MEN / By Associated Press.
  if (
    block.role === 'byline' &&
    blocks[at + 1]?.role === 'byline' &&
    isAllCaps(block.passage.text) &&
    blocks[at - 1]?.role === 'heading'
  ) {
    return { ...block, role: 'heading' }
  }
  if (block.role !== 'credit' || (block.gap === 0 && at > 0 && blocks[at - 1]?.role === 'caption'))
    return block
  const { text } = block.passage
  const both = /文|报道|報道|報導/u.test(text) && readByline(text) !== undefined
  return both && blocks[at - 1]?.role === 'heading' && blocks[at + 1]?.role !== 'credit'
    ? { ...block, role: 'byline' }
    : block
}

function roleOfText(text: string): Role {
  if (readDateline(text)) return 'lead'
  if (isNote(text)) return 'note'
  if (isCaption(text)) return 'caption'
  if (isEndMark(text) || isParticular(text)) return 'body'
  return looksLikeHeading(text) ? 'heading' : 'body'
}

/**
 * What looked like a heading by itself but not beside its neighbours: a line that a jump or the other half of its
 * sentence follows, and the sender of a notice over the notice's date.
 */
function correctHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    if (block.role !== 'heading') return block
    const next = blocks[at + 1]
    const signs = next?.role === 'body' && isParticular(next.passage.text) && blocks[at - 1]?.role === 'body'
    const cut =
      next?.role === 'forward' || (next?.role === 'body' && startsMidPhrase(next.passage.text) >= 0.85)
    return signs || cut ? { ...block, role: 'body' } : block
  })
}

/**
 * The text over a credit is its caption.
 *
 * > | 市民在新桥上散步。
 * > | 本报记者 林安 摄
 *
 * But a headline whose report follows the credit stays a headline, and a report's opening stays the report's.
 */
function markCaptions(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    if (blocks[i + 1]?.role !== 'credit' || (block.role !== 'body' && block.role !== 'heading')) return block
    if (block.passage.text.length > UNNAMED_CAPTION) return block
    const before = blocks[i - 1]?.role
    const after = blocks[i + 2]?.role
    if (block.role === 'heading' && after === 'lead' && before !== 'heading') return block
    return { ...block, role: 'caption' }
  })
}

/** Short lines in a row are a poem, unless figures say that they are results or prices. */
function markPoems(blocks: readonly Block[]): Block[] {
  const marked = [...blocks]
  for (let from = 0; from < marked.length;) {
    let to = from
    while (to < marked.length && isPoemLine(marked[to])) to += 1
    if (to - from >= POEM_LINES) markRun(marked, from, to)
    from = Math.max(to, from + 1)
  }
  return marked
}

/** Gives the short lines from `from` to `to` their role: a poem under its headline, or a list. */
function markRun(blocks: Block[], from: number, to: number): void {
  const before = blocks[from - 1]?.role
  const signed = before === 'byline' || before === 'byline-title'
  const start = signed ? from : from + 1
  // The last short line is the next headline when a text follows it.
  const end = to < blocks.length && blocks[to]?.role !== 'rule' ? to - 1 : to
  const lines = blocks.slice(start, end)
  const figures = lines.filter((line) => /[\d０-９]/u.test(line.passage.text)).length
  const pointed = lines.filter((line) => /[，。；！？、,.;!?]$/u.test(line.passage.text)).length
  const poem =
    lines.length >= POEM_LINES - 1 &&
    figures * 4 < lines.length &&
    (signed || pointed * 3 >= lines.length || evenWidths(lines))
  const list =
    lines.length >= POEM_LINES &&
    !poem &&
    !lines.every((line) => line.role === 'heading' && line.passage.text.length > 8)
  if (!poem && !list) return
  for (let i = start; i < end; i += 1) {
    const block = blocks[i]
    if (block) blocks[i] = { ...block, role: poem ? 'verse' : 'body' }
  }
}

function isPoemLine(block: Block | undefined): boolean {
  return (block?.role === 'heading' || block?.role === 'body') && block.passage.text.length <= POEM_WIDTH
}

function evenWidths(lines: readonly Block[]): boolean {
  const widths = lines.map((line) => line.passage.text.length)
  return Math.max(...widths.slice(0, 100)) - Math.min(...widths.slice(0, 100)) <= 1
}

const TEASER_LIMIT = 90
const TEASER_PAGE =
  '(?<page>(?:(?:详见|詳見|见|見|刊)\\s*)?(?:第?\\s*[A-Z]?\\d{1,3}\\s*[版頁页]|第[一二三四五六七八九十]{1,3}[版頁页]|[A-Z]\\d{1,2}|[Pp](?:age|\\.)\\s*[A-Z]?\\d{1,3}))'
const PAGE_AT_END = new RegExp(`[\\s　….·•—,，:：/>»（(]+${TEASER_PAGE}\\s*[)）]?$`, 'u')
const PAGE_AT_START = new RegExp(`^[（(【]?${TEASER_PAGE}[)）】]?[\\s:：|·•—-]+`, 'u')

/** > | 新馆下月开放　3版: lines under a teaser box's title that end or begin with a page. */
function markTeasers(blocks: readonly Block[]): Block[] {
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
