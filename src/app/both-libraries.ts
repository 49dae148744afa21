import type { ReadOwnIssues } from '#app/lazy-own-issues.ts'
import { setHere } from '#app/set-here.ts'
import type { KnownOutline, Library, PublishedLibrary } from '#library/library.ts'
import { LOCAL_PAPER } from '#paths.ts'

/**
 * Published issues and the reader's own behind one interface; the paper `local` means the reader's own.
 *
 * @param printed what the document says of an issue, and at which address
 */
export function bothLibraries(
  published: PublishedLibrary,
  own: ReadOwnIssues,
  printed?: { address: string; known: KnownOutline },
): Library {
  const outline = (paper: string, issue: string) =>
    paper === LOCAL_PAPER ? own.outline(issue) : published.outline(paper, issue)
  return {
    shelf: async () => {
      const [shelf, mine] = await Promise.allSettled([published.shelf(), own.list()])
      const kept = mine.status === 'fulfilled' ? mine.value : []
      if (shelf.status === 'rejected' && kept.length === 0) throw shelf.reason
      if (shelf.status === 'rejected') return { publications: [], own: kept, isSilent: true }
      return { publications: shelf.value.publications, own: kept }
    },
    archive: (paper) => published.archive(paper),
    archiveYear: (paper, year) => published.archiveYear(paper, year),
    serial: async (paper, title) => (paper === LOCAL_PAPER ? [] : published.serial(paper, title)),
    outline,
    outlineFor: async (paper, issue, address) =>
      printed?.address === address ? printed.known : { outline: await outline(paper, issue), isWhole: true },
    page: async (paper, issue, label) => {
      const isOwn = paper === LOCAL_PAPER
      const page = await (isOwn ? own.page(issue, label) : published.page(paper, issue, label))
      return setHere(page, () => outline(paper, issue))
    },
    // Of the reader's own only what was kept with it: fetching pictures would tell others who reads it.
    picture: (paper, issue, src) =>
      paper === LOCAL_PAPER ? own.picture(issue, src) : published.picture(paper, issue, src),
  }
}
