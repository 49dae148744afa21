import { isOutline, isPublishedPage } from '#issue/published-shapes.ts'
import { fetchPart } from '#library/fetch-part.ts'
import type { PublishedLibrary } from '#library/library.ts'
import { remember } from '#library/recent.ts'
import { files } from '#library/site-files.ts'

/** Parts kept in memory, so that turning back and reading a story through asks for nothing again. */
const OUTLINES = 4
const PAGES = 64

/**
 * The issues published on this host, fetched in parts.
 *
 * @param base the path the site is hosted under, `/` or `/papers/`
 */
export function publishedLibrary(base: string): PublishedLibrary {
  const outline = remember(OUTLINES, (file) => fetchPart(base + file, isOutline, 'issue-not-found'))
  const page = remember(PAGES, (file) => fetchPart(base + file, isPublishedPage, 'page-not-found'))
  const lists = remember(1, async (of) => (await import('#library/published-lists.ts')).publishedLists(of))
  return {
    shelf: async () => (await lists(base)).shelf(),
    archive: async (paper) => (await lists(base)).archive(paper),
    archiveYear: async (paper, year) => (await lists(base)).archiveYear(paper, year),
    serial: async (paper, title) => (await lists(base)).serial(paper, title),
    outline: (paper, issue) => outline(files.outline(paper, issue)),
    page: (paper, issue, label) => page(files.page(paper, issue, label)),
    // A picture on another host would tell that host who reads what; its frame and its words stay.
    picture: (paper, issue, src) =>
      /^https:/iu.test(src)
        ? undefined
        : `${base}${encodeURIComponent(paper)}/${encodeURIComponent(issue)}/${src}`,
  }
}
