import { indexOutline } from '#issue/outline-view.ts'
import type { Block } from '#issue/schema.ts'
import type { Library } from '#library/library.ts'
import type { Lit } from '#reader/lit/lit-context.ts'
import { findInIssue, type Found } from '#search/find-in-issue.ts'
import { findRanges, fold, foldQuery } from '#search/fold.ts'
import { makeSearchable, type SearchableStory } from '#search/searchable.ts'

/** How many issues stay folded. */
const MOST = 2

const folded = new WeakMap<Library, Map<string, Promise<SearchableStory[]>>>()

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

function foldedIssue(library: Library, paper: string, issue: string): Promise<SearchableStory[]> {
  const issues = folded.get(library) ?? new Map<string, Promise<SearchableStory[]>>()
  folded.set(library, issues)
  const key = `${paper}/${issue}`
  const known = issues.get(key)
  if (known !== undefined) return known
  const made = readAll(library, paper, issue)
  issues.set(key, made)
  made.catch(() => issues.delete(key))
  const [oldest] = issues.keys()
  if (issues.size > MOST && oldest !== undefined) issues.delete(oldest)
  return made
}

async function readAll(library: Library, paper: string, issue: string): Promise<SearchableStory[]> {
  const outline = await library.outline(paper, issue)
  const pages = await Promise.all(outline.pages.map(({ label }) => library.page(paper, issue, label)))
  return makeSearchable(indexOutline(outline), pages)
}
