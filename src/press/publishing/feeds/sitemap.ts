import type { ArchivedIssue } from '#library/library.ts'
import { files } from '#library/site-files.ts'
import { issueAddress, paths } from '#paths.ts'
import { escapeXml, XML_HEAD } from '#press/publishing/feeds/xml.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import type { SiteAddresses } from '#press/publishing/site-address.ts'
import { isNews, storiesOf } from '#press/publishing/stories.ts'

/** sitemaps.org allows no more in one file; older issues are found through the archive. */
const MOST_ENTRIES = 50_000
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** Every issue of one publication, newest first. */
export type WholeArchive = { paper: string; issues: readonly ArchivedIssue[] }

/** The sitemap of one issue: its pages, and every story but advertisements and teasers. */
export function issueSitemap({ paper, address, whole }: Edition, addresses: SiteAddresses): string {
  const { date, pages } = whole.issue
  const places = [
    paths.issue.to(paper, address),
    paths.contents.to(paper, address),
    ...pages.map((page) => paths.page.to(paper, address, page.label)),
    ...storiesOf(whole)
      .filter(isNews)
      .map((story) => paths.story.to(paper, address, story.id)),
  ]
  const entries = places
    .slice(0, MOST_ENTRIES)
    .map((place) => `<url><loc>${escapeXml(addresses.of(place))}</loc><lastmod>${date}</lastmod></url>`)
  return `${XML_HEAD}<urlset ${NAMESPACE}>\n${entries.join('\n')}\n</urlset>\n`
}

/**
 * The index of the issues' sitemaps, so that a new issue adds one line to it.
 *
 * @param isThere whether an issue has a sitemap: one published before the site's host was known has none
 */
export function sitemapIndex(
  archives: readonly WholeArchive[],
  addresses: SiteAddresses,
  isThere: (place: string) => boolean,
): string {
  const entries = archives
    .flatMap(({ paper, issues }) =>
      issues.map((issue) => ({
        place: files.issueSitemap(paper, issueAddress(issue)),
        date: issue.date,
      })),
    )
    .filter(({ place }) => isThere(decodeURIComponent(place)))
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOST_ENTRIES)
    .map(({ place, date }) => {
      const loc = escapeXml(addresses.of(`/${place}`))
      return `<sitemap><loc>${loc}</loc><lastmod>${date}</lastmod></sitemap>`
    })
  return `${XML_HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('\n')}\n</sitemapindex>\n`
}

/** `robots.txt`: everything may be read; the sitemap is named where there is one. */
export function robots(sitemap: string | undefined): string {
  const named =
    sitemap === undefined
      ? '# No sitemap: its addresses need the host of the site. Publish with ORIGIN=https://…'
      : `Sitemap: ${sitemap}`
  return `User-agent: *\nAllow: /\n\n${named}\n`
}
