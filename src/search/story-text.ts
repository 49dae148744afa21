import { blockText, inlineText } from '#issue/plain-text.ts'
import type { Article, Block, Page, Photo } from '#issue/schema.ts'
import { runsOn, seamBetween } from '#issue/seam-text.ts'
import { type FlowItem, flowOf, type PagePiece } from '#issue/story-flow.ts'

/** A stretch of a run as it stands in print: its piece, and its block where it is one of the body's. */
export type Part = {
  page: string
  /** Missing for what belongs to a page and no piece. */
  piece?: string
  block?: Block
  /** Where its text begins in the run. */
  at: number
  length: number
}

/**
 * Text that reads on without a break: a headline, a paragraph, a caption. A paragraph that a jump or the end of a
 * column cuts in two is one run of two parts.
 */
export type Run = { text: string; parts: readonly Part[] }

/** Every text of a story, in the order in which its pieces print it. */
export function runsOfStory(pieces: readonly PagePiece[]): Run[] {
  const runs: Run[] = []
  const heads = new Map(pieces.map((piece) => [piece.article.id, piece]))
  /** The head of a piece stands before the first thing of it. */
  const begin = (piece: string) => {
    const found = heads.get(piece)
    heads.delete(piece)
    if (found !== undefined) runs.push(...headRuns(found))
  }
  for (const item of joinColumns(flowOf(pieces))) {
    if (item.kind === 'body') runs.push(item.run)
    else if (item.kind === 'photos') runs.push(...photoRuns(item.photos, item))
    else begin(item.piece)
  }
  for (const piece of heads.values()) runs.push(...headRuns(piece))
  return runs
}

/** What a page prints that belongs to no piece: its photos, and who edited it. */
export function runsOfPage(page: Page): Run[] {
  const place = { page: page.label }
  const editors = page.editors?.length ? [runOf(page.editors.join(' '), place)] : []
  return [...photoRuns(page.photos ?? [], place), ...editors]
}

function headRuns({ page, article }: PagePiece): Run[] {
  const { id, kicker, headline, deck, byline, dateline } = article
  return [kicker, headline, deck, byline?.join(' '), dateline?.text].flatMap((text) =>
    text ? [runOf(text, { page, piece: id })] : [],
  )
}

function photoRuns(photos: readonly Photo[], place: { page: string; piece?: string }): Run[] {
  return photos.flatMap(({ caption, credit }) =>
    [caption === undefined ? '' : inlineText(caption), credit?.text ?? ''].flatMap((text) =>
      text === '' ? [] : [runOf(text, { page: place.page, piece: place.piece })],
    ),
  )
}

function runOf(text: string, place: { page: string; piece?: string; block?: Block }): Run {
  return { text, parts: [{ ...place, at: 0, length: text.length }] }
}

type Step =
  | { kind: 'begin'; piece: string }
  | { kind: 'photos'; page: string; piece: string; photos: readonly Photo[] }
  | { kind: 'body'; run: Run }

/** The flow as runs: a paragraph whose sentence runs on behind the next block's beginning is one with it. */
function joinColumns(flow: readonly FlowItem[]): Step[] {
  const steps: Step[] = []
  let open: { run: Run; last: Block } | undefined
  const close = () => {
    if (open !== undefined) steps.push({ kind: 'body', run: open.run })
    open = undefined
  }
  for (const item of flow) {
    if (item.kind === 'photos' || item.kind === 'turn') {
      close()
      steps.push({ kind: 'begin', piece: item.piece })
      if (item.kind === 'photos') steps.push(item)
      continue
    }
    for (const part of item.kind === 'joined' ? item.parts : [item]) {
      const apart = textsApart(part.block)
      if (apart !== undefined) {
        close()
        steps.push({ kind: 'begin', piece: part.piece })
        for (const text of apart)
          steps.push({ kind: 'body', run: runOf(text, { page: part.page, piece: part.piece }) })
        continue
      }
      const cutHere = open !== undefined && readsOn(open.last, part.block)
      if (!cutHere) {
        close()
        steps.push({ kind: 'begin', piece: part.piece })
      }
      open = { run: append(open?.run, part, part.block), last: part.block }
    }
  }
  close()
  // A piece that begins inside a paragraph has its head behind that paragraph.
  for (const item of flow)
    if (item.kind === 'joined')
      for (const part of item.parts) steps.push({ kind: 'begin', piece: part.piece })
  return steps
}

/** The texts of a block that do not read on from one to the next; undefined for one that is one text. */
function textsApart(block: Block): string[] | undefined {
  switch (block.type) {
    case 'list':
      return block.items.map(inlineText)
    case 'table':
      return block.rows.flatMap((row) => row.map(inlineText))
    case 'quote':
      return [inlineText(block.text), block.source ?? '']
    case 'verse':
      return block.lines.map(inlineText)
    case 'paragraph':
    case 'subheading':
    case 'note':
      return undefined
    default:
      return block satisfies never
  }
}

function readsOn(before: Block, after: Block): boolean {
  if (before.type !== 'paragraph' || after.type !== 'paragraph') return false
  if (before.cut === 'tail' || before.cut === 'both' || after.cut === 'head' || after.cut === 'both')
    return false
  return runsOn(before.text, after.text)
}

function append(run: Run | undefined, place: { page: string; piece: string }, block: Block): Run {
  const text = blockText(block)
  const own = { page: place.page, piece: place.piece, block, length: text.length }
  if (run === undefined) return { text, parts: [{ ...own, at: 0 }] }
  const joined = run.text + seamBetween(run.text, text)
  return { text: joined + text, parts: [...run.parts, { ...own, at: joined.length }] }
}

/** The pieces of a story by their articles, where the pages are at hand. */
export function articlesById(pages: readonly Page[]): Map<string, { page: string; article: Article }> {
  return new Map(
    pages.flatMap((page) =>
      page.articles.map((article): [string, { page: string; article: Article }] => [
        article.id,
        { page: page.label, article },
      ]),
    ),
  )
}
