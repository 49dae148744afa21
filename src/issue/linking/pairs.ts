import type { Piece, Pieces } from '#issue/linking/pieces.ts'
import { isNews } from '#issue/news.ts'

/** A head and a tail that a printed mark brings together. */
export type Pair = { head: Piece; tail: Piece; /** Pieces the marks leave to choose from. */ choices: number }

/** On a page with more pieces than this only the likeliest are looked at: a bound on time, not a rule. */
const CROWD = 48
const FEW = 6

/**
 * Every pair that at least one printed mark names. Without a mark there is no pair: a text that stops
 * and a text that starts in the middle are no jump.
 *
 * @param headFree whether a piece may still be the earlier half of a join; `tailFree` the later
 */
export function markedPairs(
  pieces: Pieces,
  headFree: (piece: Piece) => boolean,
  tailFree: (piece: Piece) => boolean,
): Pair[] {
  const pairs: Pair[] = []
  const known = new Set<number>()
  const add = (head: Piece, tail: Piece, choices: number): void => {
    const key = head.index * pieces.list.length + tail.index
    if (head === tail || known.has(key) || !headFree(head) || !tailFree(tail)) return
    known.add(key)
    pairs.push({ head, tail, choices })
  }

  const likely = likeliest(pieces)
  for (const piece of pieces.list) {
    const { forward, back } = piece
    if (forward !== undefined && headFree(piece)) {
      const page = reach(pieces, forward.page, forward.smudged)
      for (const tail of likely(page, piece, 'back')) add(piece, tail, page.choices)
    }
    if (back !== undefined && tailFree(piece) && back.page !== undefined) {
      const page = reach(pieces, back.page, false)
      for (const head of likely(page, piece, 'forward')) add(head, piece, page.choices)
    }
  }
  return pairs
}

type Reach = { key: number; pieces: readonly Piece[]; choices: number }

/** The pieces a mark may mean: those of its page, or all where the number cannot be read. */
function reach(pieces: Pieces, page: number | undefined, smudged: boolean): Reach {
  const all = smudged ? pieces.list : page === undefined ? [] : (pieces.onPage[page] ?? [])
  const key = smudged ? -1 : (page ?? -2)
  return {
    key,
    pieces: all,
    choices: all.length > CROWD ? all.length : all.filter(({ article }) => isNews(article)).length,
  }
}

/**
 * On a crowded page: pieces whose own mark names the asking page, pieces without a headline, pieces
 * with the same headline, and the nearest ones. Looked up once for each pair of pages.
 */
function likeliest(pieces: Pieces) {
  const first = new Map<string, Piece[]>()
  const sameHeadline = new Map<string, Piece[]>()
  for (const piece of pieces.list) {
    const same = sameHeadline.get(piece.headline.plain) ?? []
    sameHeadline.set(piece.headline.plain, same)
    if (piece.headline.plain !== '' && same.length < FEW) same.push(piece)
  }

  return (page: Reach, asking: Piece, mark: 'forward' | 'back'): readonly Piece[] => {
    if (page.pieces.length <= CROWD) return page.pieces
    const key = `${page.key} ${asking.page} ${mark}`
    let chosen = first.get(key)
    if (chosen === undefined) {
      const marked = page.pieces.filter((piece) => piece[mark]?.page === asking.page)
      const bare = page.pieces.filter((piece) => piece.headline.plain === '')
      chosen = [...marked.slice(0, FEW), ...bare.slice(0, FEW)]
      first.set(key, chosen)
    }
    const onPage = new Set(sameHeadline.get(asking.headline.plain))
    const same = page.key === -1 ? [...onPage] : [...onPage].filter((piece) => piece.page === page.key)
    const near = [asking.index + 1, asking.index - 1].flatMap((index) => pieces.list[index] ?? [])
    const nearOnPage = near.filter((piece) => page.key === -1 || piece.page === page.key)
    return [...chosen, ...same, ...nearOnPage]
  }
}
