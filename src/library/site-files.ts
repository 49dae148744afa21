/**
 * Where the parts of a published site stand, relative to its base: what the press writes and the
 * library fetches.
 */
export const files = {
  shelf: () => 'papers.json',
  archive: (paper: string) => `${part(paper)}/archive.json`,
  archiveYear: (paper: string, year: string) => `${part(paper)}/archive/${part(year)}/year.json`,
  /** `key` is that of the serial's title. */
  serial: (paper: string, key: string) => `${part(paper)}/serials/${part(key)}.json`,
  issue: (paper: string, issue: string) => `${part(paper)}/${part(issue)}/issue.json`,
  outline: (paper: string, issue: string) => `${part(paper)}/${part(issue)}/outline.json`,
  page: (paper: string, issue: string, page: string) =>
    `${part(paper)}/${part(issue)}/${part(page)}/page.json`,
  issuePreview: (paper: string, issue: string) => `${part(paper)}/${part(issue)}/preview.png`,
  /** A story's or a page's, by what it shows. */
  preview: (paper: string, issue: string, name: string) =>
    `${part(paper)}/${part(issue)}/previews/${name}.png`,
  manifest: (paper: string, issue: string) => `${part(paper)}/${part(issue)}/manifest.json`,
  epub: (paper: string, issue: string) => `${part(paper)}/${part(issue)}/issue.epub`,
  atomFeed: (paper: string) => `${part(paper)}/feed.atom`,
  jsonFeed: (paper: string) => `${part(paper)}/feed.json`,
  issueFeed: (paper: string, issue: string) => `${part(paper)}/${part(issue)}/feed.json`,
  issueSitemap: (paper: string, issue: string) => `${part(paper)}/${part(issue)}/sitemap.xml`,
  /** In the paper's own folder: a sitemap may name only what lies below its own. `month` is two digits. */
  monthSitemap: (paper: string, year: string, month: string) =>
    `${part(paper)}/sitemap-${part(year)}-${part(month)}.xml`,
  sitemap: () => 'sitemap.xml',
}

function part(text: string): string {
  return encodeURIComponent(text)
}
