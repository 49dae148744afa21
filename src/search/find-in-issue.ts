import { blockText, inlineText } from '#issue/plain-text.ts'
import type { Article, Page } from '#issue/schema.ts'

/** A page as search reads it. */
export type SearchedPage = Page

/** One piece that holds the query, with its hits in their surroundings. */
export type SearchResult = { page: string; piece: string; name: string; excerpts: Excerpt[]; hits: number }

/** Text around a hit, cut in three: what is before it, the hit as printed, what follows. */
export type Excerpt = { before: string; hit: string; after: string }

const LONGEST_QUERY = 100
const AROUND = 24
const EXCERPTS = 3

/**
 * Every piece of the pages in which the query stands, in the order of the pages.
 *
 * Substrings, without regard to case, width and compatibility forms (NFKC); no query is a pattern.
 */
export function findInIssue(query: string, pages: readonly SearchedPage[]): SearchResult[] {
  const sought = fold(query.trim().slice(0, LONGEST_QUERY)).folded
  if (sought === '') return []
  return pages.flatMap((page) =>
    page.articles.flatMap((article) => findInPiece(sought, page.label, article) ?? []),
  )
}

function findInPiece(sought: string, page: string, article: Article): SearchResult | undefined {
  const texts = textsOf(article)
  const excerpts: Excerpt[] = []
  let hits = 0
  for (const text of texts) {
    const { folded, offsets } = fold(text)
    for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
      hits += 1
      if (excerpts.length >= EXCERPTS) continue
      const start = offsets[at] ?? 0
      const end = offsets[at + sought.length] ?? text.length
      excerpts.push({
        before: text.slice(Math.max(0, start - AROUND), start),
        hit: text.slice(start, end),
        after: text.slice(end, end + AROUND),
      })
    }
  }
  if (hits === 0) return undefined
  return { page, piece: article.id, name: article.headline ?? texts[0]?.slice(0, 30) ?? '', excerpts, hits }
}

function textsOf(article: Article): string[] {
  const photos = (article.photos ?? []).flatMap((photo) => [
    photo.caption === undefined ? '' : inlineText(photo.caption),
    photo.credit?.text ?? '',
  ])
  const heads = [
    article.kicker,
    article.headline,
    article.deck,
    ...(article.byline ?? []),
    article.dateline?.text,
  ]
  return [...heads.flatMap((text) => text ?? []), ...article.body.map(blockText), ...photos].filter(Boolean)
}

/** Text folded for comparison, with the offset in the printed text of each folded unit and of the end. */
export function fold(text: string): { folded: string; offsets: number[] } {
  let folded = ''
  const offsets: number[] = []
  let at = 0
  for (const point of text) {
    const form = point.normalize('NFKC').toLowerCase()
    for (let unit = 0; unit < form.length; unit += 1) offsets.push(at)
    folded += form
    at += point.length
  }
  offsets.push(at)
  return { folded, offsets }
}
