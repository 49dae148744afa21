import type { Outline } from '#issue/outline.ts'
import { indexOutline } from '#issue/outline-view.ts'
import type { Block } from '#issue/schema.ts'
import type { Library } from '#library/library.ts'
import type { Lit } from '#reader/lit/lit-context.ts'
import { findInIssue, type Found } from '#search/find-in-issue.ts'
import { findRanges, fold, foldQuery } from '#search/fold.ts'
import { makeSearchable, type SearchableStory } from '#search/searchable.ts'

/** How many issues stay folded. */
const MOST = 2

/** An issue's text made ready to be searched, with the outline that it was made of. */
type Folded = { outline: Outline; stories: Promise<SearchableStory[]> }

const folded = new WeakMap<Library, Map<string, Folded>>()

/** What a query finds in an issue. Its pages are read and folded once, however many queries follow. */
export async function searchIssue(
  library: Library,
  paper: string,
  issue: string,
  query: string,
): Promise<Found> {
  return findInIssue(query, await foldedIssue(library, paper, issue))
}

/** Where a query stands in what is shown, by itself; in words that go on elsewhere once the issue is searched. */
export function litBy(query: string, found: Found | undefined): Lit {
  const sought = foldQuery(query)
  const known = new Map<string, [number, number][]>()
  return {
    in: (text) => {
      const ranges = known.get(text) ?? findRanges(fold(text), sought)
      known.set(text, ranges)
      return ranges
    },
    across: (block: Block) => found?.across.get(block) ?? [],
  }
}

/** The reader's own issue may have been corrected since, or opened anew: then its outline is another. */
async function foldedIssue(library: Library, paper: string, issue: string): Promise<SearchableStory[]> {
  const issues = folded.get(library) ?? new Map<string, Folded>()
  folded.set(library, issues)
  const key = `${paper}/${issue}`
  const outline = await library.outline(paper, issue)
  const known = issues.get(key)
  if (known?.outline === outline) return known.stories
  issues.delete(key)
  const stories = readAll(library, paper, issue, outline)
  issues.set(key, { outline, stories })
  stories.catch(() => issues.delete(key))
  const [oldest] = issues.keys()
  if (issues.size > MOST && oldest !== undefined) issues.delete(oldest)
  return stories
}

async function readAll(
  library: Library,
  paper: string,
  issue: string,
  outline: Outline,
): Promise<SearchableStory[]> {
  const pages = await Promise.all(outline.pages.map(({ label }) => library.page(paper, issue, label)))
  return makeSearchable(indexOutline(outline), pages)
}
