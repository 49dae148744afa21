import type { Block, Role } from './block.ts'
import { isReporterTitle, readByline } from './constructs/byline.ts'
import { isCaption } from './constructs/caption.ts'
import { readCredit } from './constructs/credit.ts'
import { readDateline } from './constructs/dateline.ts'
import { looksLikeHeading } from './constructs/heading.ts'
import { isAdvertisingLabel, isNote, isRule, isSerialLabel, isTeaserTitle } from './constructs/labels.ts'
import { readWholeMark } from './constructs/read-mark.ts'
import type { Passage } from './passage.ts'

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
  return markTeasers(markPoems(markCaptions(first.map(asByline))))
}

/** > | 本报记者 林安 文/图: under a headline it signs the text, under a caption the picture. */
function asByline(block: Block, at: number, blocks: readonly Block[]): Block {
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
  return looksLikeHeading(text) ? 'heading' : 'body'
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
  let from = 0
  while (from < marked.length) {
    let to = from
    while (to < marked.length && isPoemLine(marked[to])) to += 1
    const run = marked.slice(from, to)
    // The first lines of the run may be the poem's headline; they have no punctuation.
    const title = run[0]?.role === 'heading' && run.length > POEM_LINES ? 1 : 0
    const lines = run.slice(title)
    const figures = lines.filter((line) => /[\d０-９]/u.test(line.passage.text)).length
    const pointed = lines.filter((line) => /[，。；！？、,.;!?]$/u.test(line.passage.text)).length
    if (
      lines.length >= POEM_LINES &&
      figures * 4 < lines.length &&
      (pointed * 3 >= lines.length || evenWidths(lines))
    ) {
      for (let i = from + title; i < to; i += 1) {
        const block = marked[i]
        if (block) marked[i] = { ...block, role: 'verse' }
      }
    } else if (run.length >= POEM_LINES + 1) {
      for (let i = from + 1; i < to; i += 1) {
        const block = marked[i]
        if (block) marked[i] = { ...block, role: 'body' }
      }
    }
    from = Math.max(to, from + 1)
  }
  return marked
}

function isPoemLine(block: Block | undefined): boolean {
  return (block?.role === 'heading' || block?.role === 'body') && block.passage.text.length <= POEM_WIDTH
}

function evenWidths(lines: readonly Block[]): boolean {
  const widths = lines.map((line) => line.passage.text.length)
  return Math.max(...widths.slice(0, 100)) - Math.min(...widths.slice(0, 100)) <= 1
}

/** > | 新馆下月开放　3版: lines under a teaser box's title that end or begin with a page. */
const PAGE_AT_EDGE =
  /^(?:第?\s*[A-Z]?\d{1,3}\s*版|[A-Z]\d{1,2})[\s:：|·•—-]|(?:[\s　….·•—,，>»（(]|详见|见)\s*(?:第?\s*[A-Z]?\d{1,3}\s*版|[A-Z]\d{1,2}|[Pp](?:age|\.)\s*[A-Z]?\d{1,3})\s*[)）]?$/u

function markTeasers(blocks: readonly Block[]): Block[] {
  let inBox = false
  return blocks.map((block) => {
    if (block.role === 'teaser-title') inBox = true
    else if (inBox && block.passage.text.length <= 90 && PAGE_AT_EDGE.test(block.passage.text))
      return { ...block, role: 'teaser' }
    else inBox = false
    return block
  })
}
