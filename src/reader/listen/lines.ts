import { inkOf } from '#issue/ink.ts'
import { blockText } from '#issue/plain-text.ts'
import type { Article, Block } from '#issue/schema.ts'
import type { FlowItem, PagePiece } from '#issue/story-flow.ts'
import { seamBetween } from '#issue/seam-text.ts'
import { sentencesOf } from '#reader/listen/sentences.ts'

/**
 * Where a line stands in the view that shows it: in the block with this id, or in the n-th part of this
 * kind in the piece (or story) with that id; counted in ink.
 */
export type Spot = { from: number; to: number } & (
  | { block: string }
  | { part: 'kicker' | 'headline' | 'deck' | 'subheading'; within: string; nth: number }
)

/** Stands for the id of what holds a story read whole. */
export const WHOLE_STORY = 'whole-story'

/** What is said in one breath. A cue is the interface's word on where one is. */
export type Line = {
  kind: 'head' | 'text' | 'cue'
  text: string
  /** BCP 47 tag. */
  language: string
  /** The page and the piece it is of. */
  page: string
  piece: string
  spot?: Spot
}

/** Words to be said, and the language they are in. */
export type Said = { text: string; language: string }

/** The words between the pages, in the language of `tag` where they do not name their own. */
export type CueWords = {
  tag: string
  /** Where the story goes on, at this piece; `language` is that of its text. */
  turnTo: (label: string, piece: string, language: string) => Said
  backTo: (label: string) => string
  from: (label: string) => string
  /** Of a piece whose continuation is not joined, on that side: its mark, and why. */
  open: (piece: string, direction: 'forward' | 'back', language: string) => readonly Said[]
}

/** How the parts of a piece are found again in the view; undefined where the view does not show them. */
export type Finder = {
  block: (item: { piece: string; at: number; n?: number }) => string | undefined
  /** The id of what holds the piece's headline and subheadings. */
  within?: string
}

/** What a piece begins with: kicker, headline, deck, and the dateline of its first paragraph. */
export function headLines(
  article: Article,
  page: string,
  language: string,
  within: string | undefined,
): Line[] {
  const parts = (['kicker', 'headline', 'deck'] as const).flatMap((part) => {
    const text = article[part]?.trim()
    if (!text) return []
    const spot: Spot | undefined =
      within === undefined ? undefined : { part, within, nth: 0, from: 0, to: inkOf(text) }
    return [{ kind: 'head' as const, text, language, page, piece: article.id, spot }]
  })
  const dateline = article.dateline?.text.trim()
  if (!dateline) return parts
  return [...parts, { kind: 'text', text: dateline, language, page, piece: article.id }]
}

/** The lines of a story's flow, with a cue wherever it turns the page, also within a sentence: behind it. */
export function flowLines(
  flow: readonly FlowItem[],
  language: string,
  words: CueWords,
  finder: Finder,
): Line[] {
  const lines: Line[] = []
  let subheadings = 0
  for (const item of flow) {
    switch (item.kind) {
      case 'turn':
        lines.push(turnCue(item, language, words))
        break
      case 'photos':
        break
      case 'block': {
        const { block, page, piece } = item
        const isSubheading = block.type === 'subheading'
        const place = isSubheading ? subheading(finder.within, subheadings) : inBlock(finder.block(item))
        if (isSubheading) subheadings += 1
        lines.push(...blockLines(block, { language, page, piece }, place))
        break
      }
      case 'joined':
        lines.push(
          ...joinedLines(item, language, words, inBlock(finder.block({ ...firstPart(item), n: item.n }))),
        )
        break
      default:
        item satisfies never
    }
  }
  return lines
}

type Placing = (from: number, to: number) => Spot | undefined

function inBlock(block: string | undefined): Placing {
  return (from, to) => (block === undefined ? undefined : { block, from, to })
}

function subheading(within: string | undefined, nth: number): Placing {
  return (from, to) => (within === undefined ? undefined : { part: 'subheading', within, nth, from, to })
}

/** The lines of one block that stands on one page. */
export function blockLines(
  block: Block,
  of: { language: string; page: string; piece: string },
  place: Placing,
): Line[] {
  const text = blockText(block)
  return sentencesOf(text, of.language).map(({ text: said, from, to }) => ({
    kind: 'text',
    text: said,
    ...of,
    spot: place(inkOf(text.slice(0, from)), inkOf(text.slice(0, to))),
  }))
}

type Joined = Extract<FlowItem, { kind: 'joined' }>

/** A sentence that the page cuts is said whole, and the cue after it. */
function joinedLines(item: Joined, language: string, words: CueWords, place: Placing): Line[] {
  let text = ''
  const parts = item.parts.map((part) => {
    const own = blockText(part.block)
    const from = text.length + seamBetween(text, own).length
    text += seamBetween(text, own) + own
    return { ...part, from }
  })
  const lines: Line[] = []
  let at = 0
  const turnAt = (reached: number) => {
    for (let next = parts[at + 1]; next !== undefined && reached > next.from; next = parts[at + 1]) {
      if (next.page !== parts[at]?.page) lines.push(turnCue(next, language, words))
      at += 1
    }
  }
  for (const { text: said, from, to } of sentencesOf(text, language)) {
    // One that begins where the page does comes after the cue.
    turnAt(from + 1)
    const part = parts[at] ?? firstPart(item)
    const spot = place(inkOf(text.slice(0, from)), inkOf(text.slice(0, to)))
    lines.push({ kind: 'text', text: said, language, page: part.page, piece: part.piece, spot })
    turnAt(to)
  }
  return lines
}

function firstPart(item: Joined): { page: string; piece: string; at: number } {
  const [first] = item.parts
  return first ?? { page: '', piece: '', at: 0 }
}

function turnCue({ page, piece }: { page: string; piece: string }, language: string, words: CueWords): Line {
  return { kind: 'cue', ...words.turnTo(page, piece, language), page, piece }
}

/** What is said where a text begins or breaks off because its other part is not joined, or in another issue. */
export function openCues(
  { page, article }: PagePiece,
  direction: 'forward' | 'back',
  language: string,
  words: CueWords,
): Line[] {
  const serial = direction === 'forward' ? article.serial : undefined
  const label = serial === undefined ? [] : [{ text: serial, language }]
  return [...label, ...words.open(article.id, direction, language)].map((said) => ({
    kind: 'cue',
    ...said,
    page,
    piece: article.id,
  }))
}
