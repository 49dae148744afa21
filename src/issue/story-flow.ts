import { blockText, isCounted } from '#issue/plain-text.ts'
import type { Article, Block, Inline, Page, Photo } from '#issue/schema.ts'

/** A piece with the page it stands on. */
export type PagePiece = { page: string; article: Article }

/** The text of one block as far as it stands on one page. */
export type FlowPart = { page: string; piece: string; block: Block }

/**
 * One step of a story read whole.
 *
 * - `block`: a block that stands on one page; `n` is its paragraph number, missing for subheadings.
 * - `joined`: a paragraph that the jump cut: its parts in order, one paragraph again.
 * - `turn`: the page changes between two blocks.
 * - `photos`: the pictures' places of one piece.
 */
export type FlowItem =
  | ({ kind: 'block'; n?: number } & FlowPart)
  | { kind: 'joined'; n: number; parts: readonly (FlowPart & { block: TextBlock })[] }
  | { kind: 'turn'; page: string; piece: string }
  | { kind: 'photos'; page: string; piece: string; photos: readonly Photo[] }

type TextBlock = Extract<Block, { type: 'paragraph' }>

/**
 * The pieces of a story as one flow.
 *
 * A paragraph is taken for cut by the jump when the text before the turn stops short of the end of a
 * sentence; one that stops at a sentence's end stays two, since nothing tells whether it was one.
 */
export function flowOf(pieces: readonly PagePiece[]): FlowItem[] {
  const flow: FlowItem[] = []
  let n = 0
  for (const { page, article } of pieces) {
    const photos = article.photos ?? []
    const previous = flow.findLast((item) => item.kind !== 'photos')
    const rest = [...article.body]
    const first = rest[0]
    if (previous !== undefined && first?.type === 'paragraph' && isOpen(previous)) {
      const joined = join(previous, { page, piece: article.id, block: first })
      if (joined !== undefined) {
        flow[flow.indexOf(previous)] = joined
        rest.shift()
      } else flow.push({ kind: 'turn', page, piece: article.id })
    } else if (previous !== undefined) flow.push({ kind: 'turn', page, piece: article.id })
    if (photos.length > 0) flow.push({ kind: 'photos', page, piece: article.id, photos })
    for (const block of rest) {
      if (isCounted(block)) n += 1
      flow.push({ kind: 'block', page, piece: article.id, block, n: isCounted(block) ? n : undefined })
    }
  }
  return flow
}

/** The pieces of a story from the pages that hold them, in order; a piece that is nowhere is passed over. */
export function piecesOf(story: readonly string[], pages: readonly Page[]): PagePiece[] {
  const byId = new Map<string, PagePiece>()
  for (const page of pages) {
    for (const article of page.articles) byId.set(article.id, { page: page.label, article })
  }
  return story.flatMap((id) => byId.get(id) ?? [])
}

/** What stands between two parts of one paragraph when they are read on: a space where words are parted by spaces. */
export function seamBetween(before: Inline, after: Inline): '' | ' ' {
  const end = textOf(before).trimEnd()
  const start = textOf(after).trimStart()
  const spaced =
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{N},;:’”)]$/u
  if (!spaced.test(end) || !/^[\p{L}\p{N}“‘(]/u.test(start)) return ''
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(end.slice(-1) + start.slice(0, 1))
    ? ''
    : ' '
}

/** Signs that end a sentence, with the closing quotation marks and brackets that may follow them. */
const SENTENCE_END = /[。！？!?.…︒᠃։።؟۔।][”’」』》）)\]】"']*$/u

function isOpen(item: FlowItem): boolean {
  const last = item.kind === 'joined' ? item.parts.at(-1) : item.kind === 'block' ? item : undefined
  if (last === undefined || last.block.type !== 'paragraph') return false
  const text = blockText(last.block).trimEnd()
  return (
    text !== '' &&
    last.block.cut !== 'tail' &&
    last.block.cut !== 'both' &&
    !SENTENCE_END.test(text.slice(-12))
  )
}

function join(item: FlowItem, part: FlowPart & { block: TextBlock }): FlowItem | undefined {
  if (part.block.cut === 'head' || part.block.cut === 'both') return undefined
  if (item.kind === 'joined') return { ...item, parts: [...item.parts, part] }
  if (item.kind !== 'block' || item.block.type !== 'paragraph' || item.n === undefined) return undefined
  const head = { page: item.page, piece: item.piece, block: item.block }
  return { kind: 'joined', n: item.n, parts: [head, part] }
}

function textOf(inline: Inline): string {
  return blockText({ type: 'paragraph', text: inline })
}
