import { matchPageLabel } from '#issue/page-label.ts'
import type { Article, Issue } from '#issue/schema.ts'
import type { ImportedIssue } from '../importer.ts'
import { isTitle } from '../scan/fold-title.ts'
import type { ScanPage } from '../scan/scan-page.ts'
import type { LinkedTitle } from './gather-stories.ts'

/** How sure it is that the one text without headline on a page is that of the one article that goes on there. */
const ONLY_ONE = 0.75

/** An article on one of the pages that it is linked to; `article` where its piece there was found by its title. */
type Stop = { page: ScanPage; articles: readonly Article[]; article?: Article }

/**
 * Articles that the structure only ties to pages: each is found by its title among the pieces that were read from
 * those pages' text, and goes on on its other pages: in the piece with its title, in the only text without a headline,
 * or in whatever the evidence will show. One that is not found at all is a doubt.
 *
 * @param scans the pages that the structure names, those among them that are absent from the issue
 */
export function placeTitles(
  { issue, report }: ImportedIssue,
  titles: readonly LinkedTitle[],
  scans: { pages: readonly ScanPage[]; pageOf: ReadonlyMap<string, number> },
): void {
  const taken = new Set<Article>()
  const journeys = titles.map((title) => ({ title, stops: stopsOf(title, issue, scans, taken) }))
  for (const { title, stops } of journeys) {
    const found = stops.findIndex(({ article }) => article)
    for (const { article } of stops) if (article && title.kind && !article.kind) article.kind = title.kind
    if (found >= 0) leadOn(stops.slice(found), { taken, journeys: journeys.map((each) => each.stops) })
    else if (title.title !== '' && stops.some(({ page }) => !page.absent))
      report.doubts.push({
        file: stops.find(({ page }) => !page.absent)?.page.file ?? '',
        start: 0,
        end: 0,
        confidence: 0.4,
        reason: { code: 'article-unplaced', title: title.title },
      })
  }
}

function stopsOf(
  { title, targets }: LinkedTitle,
  issue: Issue,
  { pages, pageOf }: { pages: readonly ScanPage[]; pageOf: ReadonlyMap<string, number> },
  taken: Set<Article>,
): Stop[] {
  const places = [...new Set(targets.flatMap((id) => pageOf.get(id) ?? []))].toSorted((a, b) => a - b)
  return places.flatMap((place): Stop[] => {
    const page = pages[place]
    if (!page) return []
    const articles = page.absent
      ? []
      : (issue.pages.find(({ label }) => label === page.label)?.articles ?? [])
    const article = articles.find(
      (one) => !taken.has(one) && one.headline !== undefined && isTitle(one.headline, title),
    )
    if (article) taken.add(article)
    return [{ page, articles, ...(article && { article }) }]
  })
}

type Journeys = { taken: Set<Article>; journeys: readonly (readonly Stop[])[] }

/** Ties an article to its next pages, from the first on which it was found. A printed mark for another page stands. */
function leadOn(stops: readonly Stop[], { taken, journeys }: Journeys): void {
  let from = stops[0]?.article
  for (const stop of stops.slice(1)) {
    if (!from) return
    const { label, absent } = stop.page
    const printed = from.continuesOn
    if (printed && !stop.article && matchPageLabel(printed.page, [{ label }]) === undefined) return
    const open = printed ?? { mark: '', page: label }
    const only = stop.article ?? onlyOne(stop, taken, journeys)
    if (only) from.continuesOn = { ...open, to: only.id, ...(!stop.article && { confidence: ONLY_ONE }) }
    else from.continuesOn = absent && !printed ? { ...open, candidates: beyond(stops, stop) } : open
    if (only) taken.add(only)
    from = only
  }
}

/** The one text without a headline on a page where one linked article alone was not found by its title. */
function onlyOne({ page, articles }: Stop, taken: Set<Article>, journeys: Journeys['journeys']) {
  const sought = journeys.filter((stops) => stops.some((stop) => stop.page === page && !stop.article))
  const free = articles.filter((one) => one.headline === undefined && !one.continuedFrom && !taken.has(one))
  return sought.length === 1 && free.length === 1 ? free[0] : undefined
}

/** The next page's piece, where the one between is lost. */
function beyond(stops: readonly Stop[], lost: Stop): { to: string; confidence: number }[] {
  const next = stops.slice(stops.indexOf(lost) + 1).find(({ article }) => article)?.article
  return next ? [{ to: next.id, confidence: 0.5 }] : []
}
