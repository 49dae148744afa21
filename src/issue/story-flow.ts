import { isCounted } from '#issue/plain-text.ts'
import type { Article, Block, Page, Photo } from '#issue/schema.ts'
import { runsOn } from '#issue/seam-text.ts'

/** A piece with the page it stands on. */
export type PagePiece = { page: string; article: Article }

/** The text of one block as far as it stands on one page; `at` is its index in the piece's body. */
export type FlowPart<B extends Block = Block> = { page: string; piece: string; at: number; block: B }

type Paragraph = Extract<Block, { type: 'paragraph' }>

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
  | JoinedItem
  | { kind: 'turn'; page: string; piece: string }
  | { kind: 'photos'; page: string; piece: string; photos: readonly Photo[] }

type JoinedItem = {
  kind: 'joined'
  n: number
  parts: readonly FlowPart<Paragraph>[]
  /** The paragraph's beginning stands elsewhere. */
  continues?: boolean
}

/**
 * The pieces of a story as one flow.
 *
 * A paragraph is taken for cut by the jump when its sentence runs on behind the turn; one that stops at
 * a sentence's end stays two, since nothing tells whether it was one.
 */
export function flowOf(pieces: readonly PagePiece[]): FlowItem[] {
  const flow: FlowItem[] = []
  let n = 0
  let last: FlowPart | undefined
  for (const { page, article } of pieces) {
    const photos = article.photos ?? []
    for (const [at, block] of article.body.entries()) {
      const part = { page, piece: article.id, at, block }
      const opens = at === 0
      const joined = opens && last !== undefined ? joinedAt(flow, last, part) : undefined
      if (opens && joined === undefined && last !== undefined && last.page !== page)
        flow.push({ kind: 'turn', page, piece: article.id })
      // Pictures stand before a piece's text, but not inside a paragraph.
      if (opens && joined === undefined && photos.length > 0)
        flow.push({ kind: 'photos', page, piece: article.id, photos })
      if (joined === undefined) {
        if (isCounted(block)) n += 1
        flow.push({ kind: 'block', ...part, n: isCounted(block) ? n : undefined })
      } else if (photos.length > 0) flow.push({ kind: 'photos', page, piece: article.id, photos })
      last = part
    }
    if (article.body.length === 0 && photos.length > 0)
      flow.push({ kind: 'photos', page, piece: article.id, photos })
  }
  return flow
}

/** What of a story comes after one of its pieces, for reading on at that piece's foot. */
export function flowAfter(pieces: readonly PagePiece[], piece: string): FlowItem[] {
  const from = pieces.findIndex(({ article }) => article.id === piece)
  if (from < 0) return []
  const rest: FlowItem[] = []
  for (const item of flowOf(pieces.slice(from))) {
    if (item.kind !== 'joined') {
      if (item.piece !== piece) rest.push(item)
      continue
    }
    const parts = item.parts.filter((part) => part.piece !== piece)
    const [first] = parts
    if (first === undefined) continue
    const cut = parts.length < item.parts.length
    if (cut) rest.push({ kind: 'turn', page: first.page, piece: first.piece })
    rest.push({ ...item, parts, continues: cut || item.continues })
  }
  return rest
}

/** The pieces of a story from the pages that hold them, in order; a piece that is nowhere is passed over. */
export function piecesOf(story: readonly string[], pages: readonly Page[]): PagePiece[] {
  const byId = new Map<string, PagePiece>()
  for (const page of pages) {
    for (const article of page.articles) byId.set(article.id, { page: page.label, article })
  }
  return story.flatMap((id) => byId.get(id) ?? [])
}

/** The number of the paragraph in which a block of a piece stands, for the way from its page to the story. */
export function paragraphOf(flow: readonly FlowItem[], piece: string, at: number): number | undefined {
  for (const item of flow) {
    if (item.kind === 'block' && item.piece === piece && item.at === at) return item.n
    if (item.kind === 'joined' && item.parts.some((part) => part.piece === piece && part.at === at))
      return item.n
  }
  return undefined
}

/** Joins a piece's first block to the paragraph before it, in the flow; undefined where they are two. */
function joinedAt(flow: FlowItem[], last: FlowPart, part: FlowPart): JoinedItem | undefined {
  const before = last.block
  const after = part.block
  if (before.type !== 'paragraph' || after.type !== 'paragraph') return undefined
  // Text known to be missing at the seam is a gap: nothing is joined over it.
  if (before.cut === 'tail' || before.cut === 'both' || after.cut === 'head' || after.cut === 'both')
    return undefined
  if (!runsOn(before.text, after.text)) return undefined
  const position = flow.findLastIndex((item) => item.kind === 'block' || item.kind === 'joined')
  const item = flow[position]
  if (item === undefined || (item.kind !== 'block' && item.kind !== 'joined') || item.n === undefined)
    return undefined
  const head = item.kind === 'joined' ? item.parts : [{ ...last, block: before }]
  const joined: JoinedItem = { kind: 'joined', n: item.n, parts: [...head, { ...part, block: after }] }
  flow[position] = joined
  return joined
}
