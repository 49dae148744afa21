import { daysOf, type YearDays } from '#issue/issue-days.ts'
import { isNews } from '#issue/news.ts'
import { indexOutline } from '#issue/outline-view.ts'
import { files } from '#library/site-files.ts'
import { paths } from '#paths.ts'
import { type Corrections, newestOf } from '#press/publishing/corrections.ts'
import { escapeXml, XML_HEAD } from '#press/publishing/feeds/xml.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import type { SiteAddresses } from '#press/publishing/site-address.ts'
import { storiesOf } from '#press/publishing/stories.ts'

/** sitemaps.org allows no more in one file; what is left is found through the archive. */
const MOST_ENTRIES = 50_000
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The days of one publication, in years. */
export type PaperDays = { paper: string; years: readonly YearDays[] }

/**
 * The sitemap of one issue: its pages, and every story but advertisements and teasers, each with its day, or the time
 * when it was corrected.
 */
export function issueSitemap(
  { paper, address, whole }: Edition,
  addresses: SiteAddresses,
  corrections: Corrections,
): string {
  const { date, pages } = whole.issue
  const { pieces } = indexOutline(whole.outline)
  const changed = (ids: Iterable<string>) =>
    newestOf([date, ...[...ids].flatMap((id) => corrections.get(pieces.get(id)?.story[0] ?? id) ?? [])])
  const ofAll = changed(corrections.keys())
  const places = [
    { place: paths.issue.to(paper, address), changed: ofAll },
    { place: paths.contents.to(paper, address), changed: ofAll },
    ...pages.map(({ label, articles }) => ({
      place: paths.page.to(paper, address, label),
      changed: changed(articles.map(({ id }) => id)),
    })),
    ...storiesOf(whole)
      .filter(isNews)
      .map(({ id }) => ({ place: paths.story.to(paper, address, id), changed: changed([id]) })),
  ]
  const entries = places
    .slice(0, MOST_ENTRIES)
    .map(
      (each) =>
        `<url><loc>${escapeXml(addresses.of(each.place))}</loc><lastmod>${each.changed}</lastmod></url>`,
    )
  return `${XML_HEAD}<urlset ${NAMESPACE}>\n${entries.join('\n')}\n</urlset>\n`
}

/** The sitemap of a month: what those of its issues name, in their order. */
export function monthSitemap(ofIssues: readonly string[]): string | undefined {
  const entries = ofIssues.flatMap((text) => text.match(/<url>.*<\/url>/gu) ?? []).slice(0, MOST_ENTRIES)
  if (entries.length === 0) return undefined
  return `${XML_HEAD}<urlset ${NAMESPACE}>\n${entries.join('\n')}\n</urlset>\n`
}

/**
 * The index of the months' sitemaps, newest first: a new issue changes one line of it, and it stays short however
 * many issues there are.
 *
 * @param isThere whether a month has a sitemap: one published before the site's host was known has none
 */
export function sitemapIndex(
  papers: readonly PaperDays[],
  addresses: SiteAddresses,
  isThere: (place: string) => boolean,
): string {
  const entries = papers
    .flatMap(({ paper, years }) => years.flatMap((year) => monthsOf(paper, year)))
    .filter(({ place }) => isThere(decodeURIComponent(place)))
    .toSorted((a, b) => (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0))
    .slice(0, MOST_ENTRIES)
    .map(({ place, newest }) => {
      const loc = escapeXml(addresses.of(`/${place}`))
      return `<sitemap><loc>${loc}</loc><lastmod>${newest}</lastmod></sitemap>`
    })
  return `${XML_HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('\n')}\n</sitemapindex>\n`
}

/** A month in which a publication came out, `1987-05`, with where its sitemap is and the day of its newest issue. */
export type PaperMonth = { month: string; place: string; newest: string }

/** The months of a year that have issues. */
export function monthsOf(paper: string, year: YearDays): PaperMonth[] {
  // In their order, so that of each month the last day stays.
  const newest = new Map(daysOf(year).map((day) => [day.slice(0, 7), day]))
  return [...newest].map(([month, day]) => ({
    month,
    place: files.monthSitemap(paper, year.year, month.slice(5)),
    newest: day,
  }))
}

/** `robots.txt`: everything may be read; the sitemap is named where there is one. */
export function robots(sitemap: string | undefined): string {
  const named =
    sitemap === undefined
      ? '# No sitemap: its addresses need the host of the site. Publish with ORIGIN=https://…'
      : `Sitemap: ${sitemap}`
  return `User-agent: *\nAllow: /\n\n${named}\n`
}
