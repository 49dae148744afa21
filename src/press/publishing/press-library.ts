import { type Library, LibraryError, type ShelfPublication } from '#library/library.ts'
import { publishedLibrary } from '#library/published-library.ts'
import type { WholeIssue } from '#library/whole-issue.ts'

/** What a run of the press has at hand: whole issues by `paper/issue`, archives by paper, the shelf. */
export type AtHand = {
  issues: ReadonlyMap<string, WholeIssue>
  archives: ReadonlyMap<string, ShelfPublication>
  shelf: readonly ShelfPublication[]
}

/** The library that the press renders from: what is being published, with the addresses it will have. */
export function pressLibrary(atHand: AtHand, base: string): Library {
  const held = (paper: string, issue: string): WholeIssue => {
    const found = atHand.issues.get(issueKey(paper, issue))
    if (found === undefined) throw new LibraryError('issue-not-found', issueKey(paper, issue))
    return found
  }
  return {
    shelf: async () => ({ publications: [...atHand.shelf], own: [] }),
    archive: async (paper) => {
      const found = atHand.archives.get(paper)
      if (found === undefined) throw new LibraryError('publication-not-found', paper)
      return found
    },
    outline: async (paper, issue) => held(paper, issue).outline,
    page: async (paper, issue, label) => {
      const page = held(paper, issue).page(label)
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
