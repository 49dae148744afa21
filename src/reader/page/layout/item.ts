import { inlineText, lengthOf } from '#issue/plain-text.ts'
import type { Article, Page, Photo } from '#issue/schema.ts'

/** How a piece stands on its page; each has a look of its own. */
export type Rank = 'lead' | 'major' | 'photo-story' | 'story' | 'brief' | 'notice' | 'teaser'

/** One thing to be placed: a piece, or a photo of the page that belongs to none. */
export type Item =
  | { kind: 'piece'; article: Article; rank: Rank; chinese: boolean }
  | { kind: 'photo'; photo: Photo; rank: 'photo-story'; chinese: boolean }

/** Minutes of reading under which a piece is short, and from which it is long. */
const SHORT = 0.5
const LONG = 1.5

/**
 * Everything of a page in its reading order, with the rank an editor would give it: the first full
 * story leads, long ones follow, a picture with few words is a photo story.
 */
export function itemsOf(page: Page, isChinese: (language: string | undefined) => boolean): Item[] {
  const lead = page.articles.find(canLead)
  const pieces = page.articles.map((article): Item => {
    const rank = article === lead ? 'lead' : rankOf(article)
    return { kind: 'piece', article, rank, chinese: isChinese(article.language) }
  })
  const photos = (page.photos ?? []).map((photo): Item => {
    return { kind: 'photo', photo, rank: 'photo-story', chinese: isChinese(undefined) }
  })
  return [...pieces, ...photos]
}

function canLead(article: Article): boolean {
  const kind = article.kind ?? 'article'
  return kind === 'article' && article.headline !== undefined && lengthOf(article.body).minutes >= SHORT
}

function rankOf(article: Article): Rank {
  const { minutes } = lengthOf(article.body)
  const pictured = (article.photos ?? []).some((photo) => photo.image !== undefined)
  const kind = article.kind ?? 'article'
  switch (kind) {
    case 'teaser':
      return 'teaser'
    case 'notice':
    case 'advertisement':
      return 'notice'
    case 'brief':
      return minutes >= LONG ? 'story' : 'brief'
    case 'article':
    case 'editorial':
      if (minutes >= LONG) return 'major'
      if (pictured) return minutes < 2 * SHORT ? 'photo-story' : 'major'
      return minutes < SHORT && kind === 'article' && article.writingMode === undefined ? 'brief' : 'story'
    default:
      return kind satisfies never
  }
}

/** The words under a photo, in one string. */
export function captionText(photo: Photo): string {
  const caption = photo.caption === undefined ? '' : inlineText(photo.caption)
  return `${caption} ${photo.credit?.text ?? ''}`.trim()
}
