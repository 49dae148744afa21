import { lengthOf } from '#issue/plain-text.ts'
import type { Article, Page } from '#issue/schema.ts'

/** How large a piece stands on its page. */
export type Rank = 'lead' | 'major' | 'story' | 'brief'

/** Minutes of reading under which a piece is set as a brief, and from which it is a major one. */
const BRIEF = 0.5
const MAJOR = 1.2

/**
 * The rank of each piece of a page, as an editor would give it: the first full story leads, long or
 * illustrated ones follow, short ones and notices are briefs.
 */
export function rankPieces(page: Page): Map<string, Rank> {
  const ranks = new Map<string, Rank>()
  const lead = page.articles.find((article) => canLead(article)) ?? page.articles[0]
  for (const article of page.articles) ranks.set(article.id, article === lead ? 'lead' : rankOf(article))
  return ranks
}

function canLead(article: Article): boolean {
  const kind = article.kind ?? 'article'
  return kind === 'article' && article.headline !== undefined && lengthOf(article.body).minutes >= BRIEF
}

function rankOf(article: Article): Rank {
  const { minutes } = lengthOf(article.body)
  const photos = article.photos?.length ?? 0
  const kind = article.kind ?? 'article'
  switch (kind) {
    case 'brief':
    case 'notice':
    case 'advertisement':
    case 'teaser':
      return 'brief'
    case 'article':
    case 'editorial':
      if (minutes >= MAJOR || (photos > 0 && minutes >= BRIEF)) return 'major'
      return minutes < BRIEF && photos === 0 ? 'brief' : 'story'
    default:
      return kind satisfies never
  }
}
