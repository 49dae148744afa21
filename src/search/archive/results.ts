import type { Outline } from '#issue/outline.ts'
import type { Article, Page } from '#issue/schema.ts'
import { excerptsOf, withoutName } from '#search/archive/excerpts.ts'
import { isWhole } from '#search/archive/grams.ts'
import { isUnreachable, reasonOf } from '#search/archive/index-errors.ts'
import type { Candidate, FoundPiece, PaperSearch } from '#search/archive/paper-search.ts'
import { pieceLines, pieceName } from '#search/archive/piece-text.ts'
import {
  type ArchiveAnswer,
  type ArchiveHit,
  type ArchiveQuery,
  RESULTS_A_PAGE,
  type SearchedPaper,
  type SearchGap,
} from '#search/archive/search-source.ts'

/** A published site, as far as the search reads it. */
export type SearchedSite = {
  /** A file's bytes; undefined where there is none. Rejects where the host does not answer. */
  read: (place: string, signal?: AbortSignal) => Promise<Uint8Array | undefined>
  page: (paper: string, issue: string, label: string) => Promise<Page>
  outline: (paper: string, issue: string) => Promise<Outline>
}

/** The papers that can be searched, and why others cannot. */
export type Papers = { papers: readonly SearchedPaper[]; gaps: readonly SearchGap[] }

type SearchOf = (paper: string) => Pick<PaperSearch, 'candidates'>

/** Pieces whose text is read for one answer before the reader is asked whether to go on. */
const MOST_READ = 200

/** A piece that holds the query, or may, and its result once it is read. */
type Found = { piece: FoundPiece; hit?: Promise<ArchiveHit | undefined> }

/**
 * One query's results, read on as more of them are asked for. Pages asked for at once wait for each other, and one that is
 * given up loses no piece: what was taken off the walk is always kept, so the same question goes on from there.
 */
export class Results {
  readonly #found: Found[] = []
  readonly #site: SearchedSite
  readonly #searchOf: SearchOf
  readonly #sought: string
  readonly #grams: readonly string[]
  readonly #query: ArchiveQuery
  /** Whether the index alone tells which pieces hold the query. */
  readonly #isWhole: boolean
  #candidates: { total: number; gaps: readonly SearchGap[]; walk: AsyncIterator<FoundPiece> } | undefined
  /** What failed after the candidates were known, each once. */
  readonly #failed = new Map<string, SearchGap>()
  #passedOver = 0
  #isAtEnd = false
  /** The page asked for last, given up or not. */
  #before: Promise<unknown> = Promise.resolve()

  constructor(
    site: SearchedSite,
    searchOf: SearchOf,
    sought: string,
    grams: readonly string[],
    query: ArchiveQuery,
  ) {
    this.#site = site
    this.#searchOf = searchOf
    this.#sought = sought
    this.#grams = grams
    this.#query = query
    this.#isWhole = isWhole(sought, grams)
  }

  /**
   * @param number of the page, from 0
   * @throws the signal's reason where it was given up
   */
  page(number: number, papers: Papers, signal?: AbortSignal): Promise<ArchiveAnswer> {
    const answer = this.#before.then(() => this.#page(number, papers, signal))
    this.#before = answer.catch(() => undefined)
    return answer
  }

  async #page(number: number, papers: Papers, signal?: AbortSignal): Promise<ArchiveAnswer> {
    signal?.throwIfAborted()
    this.#candidates ??= await this.#ask(papers, signal)
    const { total, gaps, walk } = this.#candidates
    const start = number * RESULTS_A_PAGE
    // Behind the last piece that may hold the query there is nothing to look for.
    const end = start >= total ? 0 : start + RESULTS_A_PAGE
    const isCut = this.#isWhole
      ? await this.#collect(walk, end, signal)
      : await this.#readOn(walk, end, signal)
    signal?.throwIfAborted()
    const hits = await Promise.all(this.#found.slice(start, end).map((found) => this.#hitOf(found)))
    const most = total - this.#passedOver
    return {
      hits: hits.filter((hit) => hit !== undefined),
      total: most,
      isExact: this.#failed.size === 0 && (this.#isAtEnd || this.#isWhole),
      hasMore: end > 0 && (this.#found.length > end || (!this.#isAtEnd && !isCut && most > end)),
      isCut,
      gaps: [...gaps, ...this.#failed.values()],
    }
  }

  /** Pieces that all hold the query: they are counted as far as the page that is shown, and no text is read on the way. */
  async #collect(walk: AsyncIterator<FoundPiece>, end: number, signal?: AbortSignal): Promise<false> {
    while (this.#found.length < end && !this.#isAtEnd) {
      const [piece] = await this.#next(walk, 1, signal)
      if (piece !== undefined) this.#found.push({ piece })
    }
    return false
  }

  /** Reads pieces that may hold the query, some at a time; true where it was cut off before the page was full. */
  async #readOn(walk: AsyncIterator<FoundPiece>, end: number, signal?: AbortSignal): Promise<boolean> {
    for (let read = 0; this.#found.length < end && !this.#isAtEnd;) {
      if (read >= MOST_READ) return true
      const pieces = await this.#next(walk, RESULTS_A_PAGE, signal)
      read += pieces.length
      const hits = await Promise.all(pieces.map((piece) => this.#hitOf({ piece })))
      for (const [at, piece] of pieces.entries()) {
        const hit = hits[at]
        if (hit === undefined) this.#passedOver += 1
        else this.#found.push({ piece, hit: Promise.resolve(hit) })
      }
    }
    return false
  }

  /** The next pieces off the walk. It never gives up in between: a piece that was taken does not come again. */
  async #next(walk: AsyncIterator<FoundPiece>, most: number, signal?: AbortSignal): Promise<FoundPiece[]> {
    signal?.throwIfAborted()
    const pieces: FoundPiece[] = []
    while (pieces.length < most) {
      const next = await walk.next()
      if (next.done === true) {
        this.#isAtEnd = true
        break
      }
      pieces.push(next.value)
    }
    return pieces
  }

  /** Never rejects: a text that does not come is a gap. */
  #hitOf(found: Found): Promise<ArchiveHit | undefined> {
    found.hit ??= this.#verify(found.piece).catch((error: unknown) => {
      this.#fail(found.piece.paper, error)
      return undefined
    })
    return found.hit
  }

  #fail(paper: string, error: unknown): void {
    const gap = { paper, reason: reasonOf(error) }
    this.#failed.set(`${paper} ${gap.reason}`, gap)
  }

  async #ask(papers: Papers, signal?: AbortSignal) {
    const asked = papers.papers.filter(
      ({ id }) => this.#query.paper === undefined || this.#query.paper === id,
    )
    const found: Candidate[] = []
    const gaps = [...papers.gaps]
    for (const answer of await Promise.all(asked.map((paper) => this.#askPaper(paper, signal)))) {
      if ('reason' in answer) gaps.push(answer)
      else found.push(answer)
    }
    const total = found.reduce((sum, candidate) => sum + candidate.total, 0)
    const walk = byDate(found, this.#query.order, (paper, error) => this.#fail(paper, error))
    return { total, gaps, walk }
  }

  async #askPaper({ id }: SearchedPaper, signal?: AbortSignal): Promise<Candidate | SearchGap> {
    try {
      return await this.#searchOf(id).candidates(this.#grams, this.#query, signal)
    } catch (error) {
      if (signal?.aborted) throw error
      return { paper: id, reason: reasonOf(error) }
    }
  }

  /** The result of a piece, from its text itself; undefined where the query does not stand in it. */
  async #verify({ paper, issue, page, position }: FoundPiece): Promise<ArchiveHit | undefined> {
    const article = (await this.#pageOf(paper, issue, page))[position]
    if (article === undefined) return undefined
    const lines = pieceLines(article)
    let excerpts = excerptsOf(lines, this.#sought)
    if (excerpts.length === 0) {
      const next = await this.#nextOf(paper, issue, article)
      if (next === undefined) return undefined
      excerpts = excerptsOf(pieceLines(article, next), this.#sought)
      if (excerpts.length === 0) return undefined
    }
    return {
      paper,
      issue,
      date: issue.slice(0, 10),
      page,
      piece: article.id,
      name: pieceName(article, lines),
      language: article.language ?? '',
      excerpts: withoutName(excerpts, article.headline),
    }
  }

  /** The piece that a piece's jump leads to. */
  async #nextOf(paper: string, issue: string, article: Article): Promise<Article | undefined> {
    const outline = await this.#site.outline(paper, issue).catch(() => undefined)
    const to = outline?.jumps.find((jump) => jump.from === article.id && jump.direction === 'forward')?.to
    const page = outline?.pages.find(({ pieces }) => pieces.some(({ id }) => id === to))
    if (page === undefined) return undefined
    return (await this.#pageOf(paper, issue, page.label)).find(({ id }) => id === to)
  }

  /** The pieces of a page; none where the issue is gone. Rejects where the host does not answer. */
  async #pageOf(paper: string, issue: string, label: string): Promise<readonly Article[]> {
    try {
      return (await this.#site.page(paper, issue, label)).articles
    } catch (error) {
      if (isUnreachable(error)) throw error
      return []
    }
  }
}

/** Pieces of several papers as one walk, in the order of their days; a paper whose walk fails is told, and left out from there. */
async function* byDate(
  found: readonly Candidate[],
  order: ArchiveQuery['order'],
  failed: (paper: string, error: unknown) => void,
): AsyncGenerator<FoundPiece> {
  const heads: { paper: string; walk: AsyncIterator<FoundPiece>; piece: FoundPiece }[] = []
  const add = async (paper: string, walk: AsyncIterator<FoundPiece>) => {
    try {
      const next = await walk.next()
      if (next.done !== true) heads.push({ paper, walk, piece: next.value })
    } catch (error) {
      failed(paper, error)
    }
  }
  await Promise.all(found.map(({ paper, pieces }) => add(paper, pieces)))
  while (heads.length > 0) {
    heads.sort((a, b) => {
      const [one, other] = order === 'newest' ? [b, a] : [a, b]
      return compare(one.piece.issue, other.piece.issue) || compare(a.piece.paper, b.piece.paper)
    })
    const [head] = heads.splice(0, 1)
    if (head === undefined) return
    yield head.piece
    await add(head.paper, head.walk)
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
