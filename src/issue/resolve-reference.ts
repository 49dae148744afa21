import { withoutIgnorables } from '#issue/without-ignorables.ts'
import { contentWeigher } from '#issue/linking/evidence-content.ts'
import { headTermReader } from '#issue/linking/head-terms.ts'
import { wordsOfMarks } from '#issue/linking/mark-words.ts'
import { folded, readPieces, type Piece } from '#issue/linking/pieces.ts'
import { isNews } from '#issue/news.ts'
import { pageFinder } from '#issue/page-label.ts'
import type { Article, Issue, Jump, Page } from '#issue/schema.ts'

/** Where a see-also leads: to a piece, to its page, or to a page that is not in the file. */
export type Reference =
  | { kind: 'piece'; id: string; page: string }
  | { kind: 'page'; page: string }
  | { kind: 'absent'; page: string }

/** A piece is named by its text only where it leads the next best by so much (log-odds). */
const ENOUGH = 2.5
const AHEAD = 1.5

/** Among more pieces than any printed page has, which one is meant is not looked for. */
const MOST = 300

/** Words for a kind of article rather than for its subject. */
const EDITORIAL = /editorial|comment|opinion|社论|社論|评论|評論|社评/iu

/**
 * Where a reference to another article (`全文见第2版`, `Editorial, A4`) leads.
 *
 * Conservative: a piece only where `to` names it, where the mark's own words stand in one headline of the
 * page alone, or where one piece of the page clearly shares the referring piece's rare words; else the page.
 *
 * @param from id of the piece that carries the reference
 */
export function resolveReference(issue: Issue, jump: Jump, from: string): Reference {
  return referenceResolver(issue)(jump, from)
}

/**
 * The pages of an issue in which every see-also names its piece, where that can be told: who shows a page need not know
 * the words of the others.
 */
export function withReferences(issue: Issue): readonly Page[] {
  if (!issue.pages.some(({ articles }) => articles.some(({ seeAlso }) => seeAlso !== undefined)))
    return issue.pages
  const resolve = referenceResolver(issue)
  const settled = (jump: Jump, from: string): Jump => {
    const found = resolve(jump, from)
    const { to: _, ...printed } = jump
    return found.kind === 'piece' ? { ...printed, to: found.id } : printed
  }
  const withTargets = (article: Article): Article => {
    const { id, seeAlso } = article
    return seeAlso === undefined ? article : { ...article, seeAlso: seeAlso.map((jump) => settled(jump, id)) }
  }
  return issue.pages.map((page) => ({ ...page, articles: page.articles.map(withTargets) }))
}

/** `resolveReference` for all references of an issue: reads its words once. */
function referenceResolver(issue: Issue): (jump: Jump, from: string) => Reference {
  const pieces = readPieces(issue)
  const findPage = pageFinder(issue.pages)
  const weigh = contentWeigher(pieces)
  const termsOfHead = headTermReader(pieces)

  return (jump, from) => {
    const given = jump.to === undefined ? undefined : pieces.byId.get(jump.to)
    if (given !== undefined && given.article.id !== from) return leadTo(given)
    const index = findPage(jump.page)
    const page = index === undefined ? undefined : issue.pages[index]
    if (index === undefined || page === undefined) return { kind: 'absent', page: jump.page }

    const there = pieces.onPage[index] ?? []
    if (there.length > MOST) return { kind: 'page', page: page.label }
    const choices = there.filter((piece) => piece.article.id !== from && mayBeMeant(piece))
    const named = onlyOne(choices.filter((piece) => isNamed(piece, jump)))
    if (named) return leadTo(named)
    const referring = pieces.byId.get(from)
    if (referring === undefined) return { kind: 'page', page: page.label }
    const terms = termsOfHead(referring)
    const [best, second] = choices
      .map((piece) => ({ piece, weight: weigh(terms, piece)[0]?.weight ?? 0 }))
      .toSorted((a, b) => b.weight - a.weight)
    const leads =
      best !== undefined && best.weight >= ENOUGH && best.weight - (second?.weight ?? -AHEAD) >= AHEAD
    return leads ? leadTo(best.piece) : { kind: 'page', page: page.label }
  }
}

function leadTo({ article, label }: Piece): Reference {
  return { kind: 'piece', id: article.id, page: label }
}

/** A reference means the beginning of an article, and no advertisement. */
function mayBeMeant({ article, back }: Piece): boolean {
  return back === undefined && isNews(article)
}

function isNamed({ article, headline }: Piece, jump: Jump): boolean {
  if (article.kind === 'editorial' && EDITORIAL.test(withoutIgnorables(jump.mark))) return true
  const words = wordsOfMarks([jump]).get(jump) ?? []
  return words.some((word) => folded(word).length > 1 && headline.plain.includes(folded(word)))
}

function onlyOne(pieces: readonly Piece[]): Piece | undefined {
  return pieces.length === 1 ? pieces[0] : undefined
}
