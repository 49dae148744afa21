import type { Rank } from '#issue/page-setting.ts'
import { inlineText } from '#issue/plain-text.ts'
import type { Article, Page, Photo } from '#issue/schema.ts'
import { bodyWidth, type MeasuredBlock, measureBody } from '#reader/page/layout/body.ts'

/** One thing to be placed: a piece, or a photo of the page that belongs to none. */
export type Item =
  | { kind: 'piece'; article: Article; body: readonly MeasuredBlock[]; rank: Rank; chinese: boolean }
  | { kind: 'photo'; photo: Photo; rank: 'photo-story'; chinese: boolean }

/** Ems of text under which a piece is short, and from which it is long: half a minute, and one and a half. */
const SHORT = { chinese: 200, western: 300 }
const LONG = { chinese: 600, western: 900 }

/**
 * Everything of a page in its reading order, with the rank an editor would give it: the first full
 * story leads, long ones follow, a picture with few words is a photo story.
 *
 * @param follows these are further pieces of a page, whose lead stands before them
 */
export function itemsOf(
  page: Page,
  isChinese: (language: string | undefined) => boolean,
  follows = false,
): Item[] {
  let isLed = follows
  const pieces = page.articles.map((article): Item => {
    const chinese = isChinese(article.language)
    const body = measureBody(article)
    const width = bodyWidth(body)
    const script = chinese ? 'chinese' : 'western'
    const isLead = !isLed && canLead(article) && width >= SHORT[script]
    isLed ||= isLead
    const rank = isLead ? 'lead' : rankOf(article, width / SHORT[script], width / LONG[script])
    return { kind: 'piece', article, body, rank, chinese }
  })
  if (!isLed) {
    // A page of short stories is led by the first of them.
    const first = pieces.findIndex((item) => item.kind === 'piece' && canLead(item.article))
    const item = pieces[first]
    if (item?.kind === 'piece') pieces[first] = { ...item, rank: 'lead' }
  }
  const photos = (page.photos ?? []).map((photo): Item => {
    return { kind: 'photo', photo, rank: 'photo-story', chinese: isChinese(undefined) }
  })
  return [...pieces, ...photos]
}

function canLead(article: Article): boolean {
  return (article.kind ?? 'article') === 'article' && article.headline !== undefined
}

/** @param shorts @param longs the length of the text, as multiples of the two limits */
function rankOf(article: Article, shorts: number, longs: number): Rank {
  const pictured = (article.photos ?? []).some((photo) => photo.image !== undefined)
  const kind = article.kind ?? 'article'
  switch (kind) {
    case 'teaser':
      return 'teaser'
    case 'notice':
    case 'advertisement':
      return 'notice'
    case 'brief':
      return longs >= 1 ? 'story' : 'brief'
    case 'article':
    case 'editorial':
      if (longs >= 1) return 'major'
      if (pictured) return shorts < 2 ? 'photo-story' : 'major'
      return shorts < 1 && kind === 'article' && article.writingMode === undefined ? 'brief' : 'story'
    default:
      return kind satisfies never
  }
}

/** The words under a photo, in one string. */
export function captionText(photo: Photo): string {
  const caption = photo.caption === undefined ? '' : inlineText(photo.caption)
  return `${caption} ${photo.credit?.text ?? ''}`.trim()
}
