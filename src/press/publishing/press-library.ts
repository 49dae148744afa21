import { type ArchiveYear, type Library, LibraryError, type ShelfPublication } from '#library/library.ts'
import { publishedLibrary } from '#library/published-library.ts'
import { excerptAt } from '#press/publishing/excerpt-at.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import type { Listed } from '#press/publishing/site-indexes.ts'

/** What a run of the press has at hand just then: issues by `paper/issue`, lists by paper, the shelf. */
export type AtHand = {
  issues: Map<string, Edition>
  listed: Map<string, Listed>
  /** A year of an archive that the run does not change. */
  standingYear: (paper: string, year: string) => ArchiveYear
  shelf: readonly ShelfPublication[]
}

/** The library that the press renders from: what is being published, with the addresses it will have. */
export function pressLibrary(atHand: AtHand, base: string): Library {
  const held = (paper: string, issue: string): Edition => {
    const found = atHand.issues.get(issueKey(paper, issue))
    if (found === undefined) throw new LibraryError('issue-not-found', issueKey(paper, issue))
    return found
  }
  return {
    shelf: async () => ({ publications: [...atHand.shelf], own: [] }),
    archive: async (paper) => {
      const found = atHand.listed.get(paper)
      if (found === undefined) throw new LibraryError('publication-not-found', paper)
      return found.head
    },
    archiveYear: async (paper, year) =>
      atHand.listed.get(paper)?.years.get(year) ?? atHand.standingYear(paper, year),
    // Parts come and go with other issues, whose printing must not change this one's documents.
    serial: async () => [],
    outline: async (paper, issue) => held(paper, issue).whole.outline,
    outlineFor: async (paper, issue, address) => {
      const edition = held(paper, issue)
      const excerpt = excerptAt(edition, `/${address.slice(base.length)}`)
      return { outline: excerpt ?? edition.whole.outline, isWhole: excerpt === undefined }
    },
    page: async (paper, issue, label) => {
      const page = held(paper, issue).pages.get(label)
      if (page === undefined) throw new LibraryError('page-not-found', label)
      return page
    },
    picture: publishedLibrary(base).picture,
  }
}

/** The name under which an issue is at hand. */
export function issueKey(paper: string, issue: string): string {
  return `${paper}/${issue}`
}
