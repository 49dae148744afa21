import { readPageLabel } from '#issue/page-label.ts'
import type { Article, Jump, Page } from '#issue/schema.ts'

/**
 * The pages with the marks that name one of them as it was printed led to the label by which it is reached.
 *
 * @param labels keys of printed labels (`PageLabel`), each to the label that the page was given instead
 */
export function withRenamedPages(pages: Page[], labels: ReadonlyMap<string, string>): Page[] {
  if (labels.size === 0) return pages
  const renamed = (jump: Jump): Jump => ({
    ...jump,
    page: labels.get(readPageLabel(jump.page)?.key ?? '') ?? jump.page,
  })
  const articleOf = (article: Article): Article => {
    const { continuesOn, continuedFrom, seeAlso } = article
    return {
      ...article,
      ...(continuesOn && { continuesOn: renamed(continuesOn) }),
      ...(continuedFrom && { continuedFrom: renamed(continuedFrom) }),
      ...(seeAlso && { seeAlso: seeAlso.map(renamed) }),
    }
  }
  return pages.map((page) => ({ ...page, articles: page.articles.map(articleOf) }))
}
