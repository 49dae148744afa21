import type { Article, Page } from '#issue/schema.ts'

/** Scripts and languages that run from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|ug|ps|sd|yi|dv|ckb)(?:-|$)|-(?:Arab|Hebr|Thaa|Nkoo|Syrc)(?:-|$)/iu

/** The direction of a language's usual script, for `dir`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr'
}

/** Whether a text is set by Chinese custom: indented paragraphs, names run into the first of them. */
export function isChinese(language: string): boolean {
  return /^(?:zh|yue|wuu|cmn|lzh)(?:-|$)/iu.test(language)
}

/** Scripts that are read in lines from top to bottom, the lines from left to right, and lie on their side in any other setting. */
const UPRIGHT = /^mn-CN(?:-|$)|^mvf(?:-|$)|-(?:Mong|Phag)(?:-|$)/iu

/** How a piece's lines run: as printed, else as its script needs it. */
export function writingOf(article: Article, language: string): Article['writingMode'] {
  if (article.writingMode !== undefined) return article.writingMode
  return UPRIGHT.test(language) ? 'vertical-lr' : undefined
}

/** The page with the way of its lines said for every piece; `language` is the issue's. */
export function withWriting(page: Page, language: string): Page {
  const articles = page.articles.map((article) => {
    const writingMode = writingOf(article, article.language ?? language)
    return writingMode === article.writingMode ? article : { ...article, writingMode }
  })
  return { ...page, articles }
}
