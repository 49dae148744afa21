import { linkStories } from '#issue/link-stories.ts'
import { measureArticle } from '#issue/measure.ts'
import { makeOutline, type Outline } from '#issue/outline.ts'
import type { Issue, Page } from '#issue/schema.ts'
import type { ShelfIssue } from '#library/library.ts'

/** An issue held whole, as the reading views ask for it. */
export type WholeIssue = { issue: Issue; outline: Outline; page: (label: string) => Page | undefined }

/**
 * Makes a whole issue ready to be read: linked once, its pages at hand by label.
 *
 * @param leftOut label of a page to the number of items that could not be read from it
 */
export function holdWhole(issue: Issue, leftOut: ReadonlyMap<string, number>): WholeIssue {
  const outline = makeOutline(issue, { linking: linkStories(issue), leftOut, measure: measureArticle })
  const pages = new Map(issue.pages.map((page) => [page.label, page]))
  return { issue, outline, page: (label) => pages.get(label) }
}

/** How an issue is listed on the shelf, under an address of its own. */
export function shelve(issue: Issue, address: string): ShelfIssue {
  const lead = issue.pages.flatMap((page) => page.articles).find((piece) => piece.headline !== undefined)
  return {
    address,
    date: issue.date,
    edition: issue.edition,
    number: issue.number,
    lunarDate: issue.lunarDate,
    pages: issue.pages.map((page) => page.label),
    lead: lead?.headline,
  }
}
