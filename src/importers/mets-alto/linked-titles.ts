import type { Article } from '#issue/schema.ts'
import type { ImportedIssue } from '../importer.ts'
import { isTitle } from '../scan/fold-title.ts'
import type { LinkedTitle } from './gather-stories.ts'

/**
 * Articles that the structure only ties to pages: each is found by its title among the pieces that were read from
 * those pages' text, and its pieces on several pages are tied. One that is not found is a doubt.
 */
export function placeTitles(
  { issue, report }: ImportedIssue,
  titles: readonly LinkedTitle[],
  pageOf: ReadonlyMap<string, number>,
): void {
  const taken = new Set<Article>()
  for (const { title, kind, targets } of titles) {
    const places = [...new Set(targets.flatMap((id) => pageOf.get(id) ?? []))].toSorted((a, b) => a - b)
    const found = places.flatMap((place) => {
      const page = issue.pages[place]
      const article = page?.articles.find(
        (one) => !taken.has(one) && one.headline !== undefined && isTitle(one.headline, title),
      )
      return page && article ? [{ page, article }] : []
    })
    for (const [i, { article }] of found.entries()) {
      taken.add(article)
      if (kind && !article.kind) article.kind = kind
      const next = found[i + 1]
      if (!next) continue
      const { label } = next.page
      article.continuesOn = { ...(article.continuesOn ?? { mark: '', page: label }), to: next.article.id }
    }
    if (found.length > 0 || title === '') continue
    const file = report.files[places[0] ?? 0]?.file ?? ''
    report.doubts.push({
      file,
      start: 0,
      end: 0,
      confidence: 0.4,
      reason: { code: 'article-unplaced', title },
    })
  }
}
