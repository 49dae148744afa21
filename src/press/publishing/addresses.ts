import type { Outline } from '#issue/outline.ts'
import { paths } from '#paths.ts'

/** Every address of a published issue: its first page, pages, stories by every piece, contents, search. */
export function issueAddresses(paper: string, issue: string, outline: Outline): string[] {
  return [
    paths.issue.to(paper, issue),
    paths.contents.to(paper, issue),
    paths.search.to(paper, issue),
    ...outline.pages.map((page) => paths.page.to(paper, issue, page.label)),
    ...outline.pages.flatMap((page) => page.pieces.map((piece) => paths.story.to(paper, issue, piece.id))),
  ]
}

/** Addresses of the site as a whole, apart from its publications'. */
export const SITE_ADDRESSES: readonly string[] = [paths.newsstand.to(), paths.open.to(), paths.searchAll.to()]

/** The file for an address: hosts decode what stands in the address bar. */
export function documentPlace(address: string): string {
  return `${decodeURIComponent(address).slice(1)}index.html`
}
