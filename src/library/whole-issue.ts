import { linkStories } from '#issue/link-stories.ts'
import { measureArticle } from '#issue/measure.ts'
import { makeOutline, type Outline } from '#issue/outline.ts'
import { indexOutline, type OutlineIndex } from '#issue/outline-view.ts'
import type { Issue, Page } from '#issue/schema.ts'
import type { Sketch } from '#issue/sketch.ts'
import type { ShelfIssue } from '#library/library.ts'

/** An issue held whole, as the reading views ask for it. */
export type WholeIssue = { issue: Issue; outline: Outline; page: (label: string) => Page | undefined }

/**
 * Makes a whole issue ready to be read: linked once, its pages at hand by label.
 *
 * @param leftOut label of a page to the number of items that could not be read from it
 * @param sketch draws a page as the reader will set it; without it the outline has no drawings
 */
export function holdWhole(
  issue: Issue,
  leftOut: ReadonlyMap<string, number>,
  sketch?: SketchMaker,
): WholeIssue {
  const bare = makeOutline(issue, { linking: linkStories(issue), leftOut, measure: measureArticle })
  const outline = sketch === undefined ? bare : withSketches(bare, issue, sketch)
  const pages = new Map(issue.pages.map((page) => [page.label, page]))
  return { issue, outline, page: (label) => pages.get(label) }
}

/** Draws a page small; its marks depend on how the issue is linked. */
export type SketchMaker = (page: Page, index: OutlineIndex) => Sketch

function withSketches(outline: Outline, issue: Issue, sketch: SketchMaker): Outline {
  const index = indexOutline(outline)
  const drawn = new Map(issue.pages.map((page) => [page.label, sketch(page, index)]))
  return { ...outline, pages: outline.pages.map((page) => ({ ...page, sketch: drawn.get(page.label) })) }
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
