import * as v from 'valibot'
import {
  type BlockEntry,
  bucketOf,
  DamagedIndex,
  dateOf,
  findInBucket,
  type IndexedIssue,
  indexFiles,
  IssueBlockSchema,
  type PaperIndex,
  PaperIndexSchema,
  piecesIn,
  type SegmentEntry,
} from '#search/archive/index-format.ts'
import { intersect } from '#search/archive/intersect.ts'
import { isNewer, NewerIndex, NoIndex } from '#search/archive/index-errors.ts'
import type { ArchiveQuery } from '#search/archive/search-source.ts'

type Read = (place: string, signal?: AbortSignal) => Promise<Uint8Array | undefined>
type Range = Pick<ArchiveQuery, 'from' | 'to' | 'order'>

/** Where a piece stands: its issue, page, and place among the page's pieces, from 0. */
export type FoundPiece = { paper: string; issue: string; page: string; position: number }

/** The pieces that hold all of some grams: how many, and one after the other in the order of their days. */
export type Candidate = { paper: string; total: number; pieces: AsyncGenerator<FoundPiece> }

/** The index of one paper, fetched as far as it is asked. */
export class PaperSearch {
  readonly #paper: string
  readonly #read: Read
  #index: Promise<PaperIndex> | undefined
  readonly #blocks = new Map<string, Promise<readonly IndexedIssue[]>>()

  constructor(paper: string, read: Read) {
    this.#paper = paper
    this.#read = read
  }

  /**
   * Where the index does not fit together, its list is fetched once more: the paper may have been published since,
   * and segments that the old list names are gone then.
   *
   * @throws NoIndex, NewerIndex, DamagedIndex where the index cannot be read; whatever `read` rejects with
   */
  async candidates(grams: readonly string[], range: Range, signal?: AbortSignal): Promise<Candidate> {
    try {
      return await this.#candidates(grams, range, signal)
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error
      this.#index = undefined
      return this.#candidates(grams, range, signal)
    }
  }

  async #candidates(grams: readonly string[], range: Range, signal?: AbortSignal): Promise<Candidate> {
    const { segments } = await this.#paperIndex()
    const asked = segments.filter((segment) => touches(segment, range))
    const parts = await Promise.all(
      asked.map(async (segment) => {
        const lists = await Promise.all(grams.map((gram) => this.#piecesWith(gram, segment, signal)))
        const pieces = await this.#within(segment, intersect(lists), range)
        return { segment, pieces: range.order === 'newest' ? pieces : pieces.toReversed() }
      }),
    )
    const total = parts.reduce((sum, { pieces }) => sum + pieces.length, 0)
    return { paper: this.#paper, total, pieces: this.#inOrder(parts, range.order) }
  }

  async #paperIndex(): Promise<PaperIndex> {
    this.#index ??= this.#readIndex()
    this.#index.catch(() => {
      this.#index = undefined
    })
    return this.#index
  }

  async #readIndex(): Promise<PaperIndex> {
    const bytes = await this.#read(indexFiles.paper(this.#paper))
    if (bytes === undefined) throw new NoIndex(this.#paper)
    const value = parseJson(bytes)
    const parsed = v.safeParse(PaperIndexSchema, value)
    if (parsed.success) return parsed.output
    throw isNewer(value) ? new NewerIndex(this.#paper) : new DamagedIndex(this.#paper)
  }

  async #piecesWith(gram: string, { id, bits }: SegmentEntry, signal?: AbortSignal): Promise<number[]> {
    const place = indexFiles.bucket(this.#paper, id, bucketOf(gram, bits))
    const bytes = await this.#read(place, signal)
    // Every bucket has its file, though it may be empty: one that is missing was lost.
    if (bytes === undefined) throw new DamagedIndex(place)
    return findInBucket(bytes, gram)
  }

  /** Of some pieces those of the days asked for, and of issues that were not published again. */
  async #within(segment: SegmentEntry, pieces: number[], { from, to }: Range): Promise<number[]> {
    const { blocks, replaced } = segment
    const kept: number[] = []
    let at = 0
    for (const [number, block] of blocks.entries()) {
      const end = blocks[number + 1]?.first ?? segment.pieces
      const first = at
      while ((pieces[at] ?? end) < end) at += 1
      const here = pieces.slice(first, at)
      if (here.length === 0 || !touchesDays(block, from, to)) continue
      const isInside = (from ?? '') <= block.from && (to ?? '9999') >= block.to
      const isWhole = isInside && !replaced.some((address) => isInBlock(address, block))
      if (isWhole) kept.push(...here)
      else {
        const issues = await this.#block(segment, number)
        for (const piece of here) {
          const found = issueAt(issues, block.first, piece)
          const date = dateOf(found?.issue.address ?? '')
          if (found === undefined || date < (from ?? '') || date > (to ?? '9999')) continue
          if (!replaced.includes(found.issue.address)) kept.push(piece)
        }
      }
    }
    return kept
  }

  /** The pieces of several segments in the order of their days; blocks are fetched only as they come to the front. */
  async *#inOrder(
    parts: readonly { segment: SegmentEntry; pieces: readonly number[] }[],
    order: Range['order'],
  ): AsyncGenerator<FoundPiece> {
    const sign = order === 'newest' ? 1 : -1
    const heads: Head[] = parts.filter(({ pieces }) => pieces.length > 0).map((part) => ({ ...part, at: 0 }))
    while (heads.length > 0) {
      // A block's outermost day stands for a piece's own until it matters.
      const nearest = (head: Head) => {
        if (head.address !== undefined) return head.address.issue.address
        const block = blockOf(head.segment, head.pieces[head.at] ?? 0).block
        return order === 'newest' ? `${block?.to ?? ''}~` : (block?.from ?? '')
      }
      heads.sort((a, b) => sign * (nearest(a) < nearest(b) ? 1 : nearest(a) > nearest(b) ? -1 : 0))
      const [head] = heads
      if (head === undefined) return
      const piece = head.pieces[head.at]
      if (piece === undefined) {
        heads.shift()
        continue
      }
      if (head.address === undefined) {
        head.address = await this.#locate(head.segment, piece)
        continue
      }
      yield { paper: this.#paper, issue: head.address.issue.address, ...head.address.place }
      head.at += 1
      head.address = undefined
      if (head.at >= head.pieces.length) heads.shift()
    }
  }

  async #locate(segment: SegmentEntry, piece: number): Promise<FoundIssue> {
    const { number, block } = blockOf(segment, piece)
    const found = block && issueAt(await this.#block(segment, number), block.first, piece)
    if (found === undefined) throw new DamagedIndex(`${segment.id}: piece ${piece}`)
    return found
  }

  #block(segment: SegmentEntry, number: number): Promise<readonly IndexedIssue[]> {
    const place = indexFiles.block(this.#paper, segment.id, number)
    const known = this.#blocks.get(place) ?? this.#readBlock(place)
    this.#blocks.set(place, known)
    known.catch(() => this.#blocks.delete(place))
    return known
  }

  async #readBlock(place: string): Promise<readonly IndexedIssue[]> {
    const bytes = await this.#read(place)
    const parsed = v.safeParse(IssueBlockSchema, bytes && parseJson(bytes))
    if (parsed.success) return parsed.output
    // The next question begins with the list again.
    this.#index = undefined
    throw new DamagedIndex(place)
  }
}

/** The next piece of a segment; `address` once its issue is known. */
type Head = { segment: SegmentEntry; pieces: readonly number[]; at: number; address?: FoundIssue | undefined }
type FoundIssue = { issue: IndexedIssue; place: { page: string; position: number } }

function touches(segment: SegmentEntry, { from, to }: Range): boolean {
  return segment.blocks.some((block) => touchesDays(block, from, to))
}

function touchesDays(block: BlockEntry, from = '', to = '9999'): boolean {
  return block.to >= from && block.from <= to
}

function isInBlock(address: string, block: BlockEntry): boolean {
  const date = dateOf(address)
  return date >= block.from && date <= block.to
}

function blockOf({ blocks }: SegmentEntry, piece: number): { number: number; block: BlockEntry | undefined } {
  const number = blocks.findLastIndex(({ first }) => first <= piece)
  return { number, block: blocks[number] }
}

/** The issue, page and place of the piece with a number, among the issues of a block that begins with `first`. */
function issueAt(issues: readonly IndexedIssue[], first: number, piece: number): FoundIssue | undefined {
  let left = piece - first
  for (const issue of issues) {
    const count = piecesIn(issue)
    if (left >= count) {
      left -= count
      continue
    }
    for (const [page, pieces] of issue.pages) {
      if (left < pieces) return { issue, place: { page, position: left } }
      left -= pieces
    }
  }
  return undefined
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new DamagedIndex('not JSON', { cause })
  }
}
