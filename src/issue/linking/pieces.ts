import { withoutIgnorables } from '#issue/without-ignorables.ts'
import { beginningOf, endingOf, type Beginning, type Ending } from '#issue/linking/seam.ts'
import { hasDateline } from '#issue/linking/dateline.ts'
import { wordsOfMarks } from '#issue/linking/mark-words.ts'
import { readTerms, termsOf, wordsOnly, type Terms } from '#issue/linking/terms.ts'
import { pageFinder } from '#issue/page-label.ts'
import { bodyText } from '#issue/plain-text.ts'
import type { Article, Issue, Jump } from '#issue/schema.ts'

/** A printed mark, read. */
export type Mark = {
  jump: Jump
  /** Index of the page it names; absent where that page is not in the file. */
  page?: number
  /** The page's number cannot be read (a smudge): it names no page, and no page contradicts it. */
  smudged: boolean
  /** Jump word or title, in lower case; mostly none. */
  words: string[]
}

/** A piece as the linker sees it. */
export type Piece = {
  article: Article
  /** Its place in the whole issue. */
  index: number
  /** Index of its page. */
  page: number
  label: string
  forward?: Mark
  back?: Mark
  ending: Ending
  beginning: Beginning
  headline: Headline
  /** It opens as a report of its own does. */
  hasDateline: boolean
  /** Terms of headline, kicker, deck and body. */
  terms: Int32Array
}

/** A headline, for comparison. */
export type Headline = {
  /** Folded: no case, width, spaces or punctuation; empty where there is none. */
  plain: string
  terms: readonly number[]
  /** With kicker and deck. */
  allTerms: readonly number[]
}

/** All pieces of an issue, and what is known of their words. */
export type Pieces = { list: Piece[]; byId: Map<string, Piece>; onPage: Piece[][]; terms: Terms }

/** Reads an issue for linking: its pieces, their marks, and the words they share. */
export function readPieces(issue: Issue): Pieces {
  const findPage = pageFinder(issue.pages)
  const placed = issue.pages.flatMap((page, index) =>
    page.articles.map((article) => ({ page, index, article })),
  )
  const terms = readTerms(placed.map(({ article }) => textOf(article)))
  const forwardWords = wordsOfMarks(placed.flatMap(({ article }) => article.continuesOn ?? []))
  const backWords = wordsOfMarks(placed.flatMap(({ article }) => article.continuedFrom ?? []))

  const readMark = (jump: Jump | undefined, words: ReadonlyMap<Jump, string[]>): Mark | undefined => {
    if (jump === undefined) return undefined
    const page = findPage(jump.page)
    const smudged = page === undefined && !/[\p{L}\p{N}]/u.test(withoutUnits(jump.page))
    return { jump, page, smudged, words: words.get(jump) ?? [] }
  }

  const list = placed.map(({ page, index, article }, at): Piece => {
    const beginning = beginningOf(article)
    return {
      article,
      index: at,
      page: index,
      label: page.label,
      forward: readMark(article.continuesOn, forwardWords),
      back: readMark(article.continuedFrom, backWords),
      ending: endingOf(article),
      beginning,
      hasDateline: hasDateline(article, beginning.text),
      headline: readHeadline(article),
      terms: terms.of[at] ?? new Int32Array(),
    }
  })
  const onPage: Piece[][] = issue.pages.map(() => [])
  for (const piece of list) onPage[piece.page]?.push(piece)
  // Of two pieces with one id, which only an unread file can have, the first is meant.
  const byId = new Map(list.toReversed().map((piece) => [piece.article.id, piece]))
  return { list, byId, onPage, terms }
}

function textOf({ kicker, headline, deck, body }: Article): string {
  return withoutIgnorables(
    [kicker, headline, deck, bodyText(body)].filter((part) => part !== undefined).join('\n'),
  )
}

function readHeadline({ kicker, headline, deck }: Article): Headline {
  const seen = withoutIgnorables(headline ?? '')
  const terms = termsOf(seen)
  const all = withoutIgnorables([kicker, headline, deck].filter((part) => part !== undefined).join('\n'))
  return { plain: folded(seen), terms, allTerms: kicker || deck ? termsOf(all) : terms }
}

/** A headline without what tells it apart in print only; signs of continuation (续, cont.) go too. */
export function folded(headline: string): string {
  const plain = headline.normalize('NFKC').toLowerCase()
  return wordsOnly(CONTINUED.test(plain) ? plain.replaceAll(CONTINUED_ALL, '') : plain)
}

const CONTINUED =
  /^\s*(?:continued|cont['’.]?d?)\b|[(（【[](?:续|續|上接|下转|接上|continued|cont['’.]?d?)[^)）】\]]{0,40}[)）】\]]/u
const CONTINUED_ALL = new RegExp(CONTINUED, 'gu')

function withoutUnits(page: string): string {
  return page.replace(/page|pg|第|版|面|頁|页/giu, '')
}
