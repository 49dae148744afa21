import type { Outline } from '#issue/outline.ts'
import { facingPages, pageFinder, readPageLabel } from '#issue/page-label.ts'
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

/**
 * The addresses that readers type for pages whose labels are printed otherwise: `3` for `03` or `第三版`, `A3` for
 * `A03`, `A1` and `A2` for the spread `A1-A2`, each with the page's own. Labels as they are typed need none.
 */
export function typedAddresses(
  paper: string,
  issue: string,
  { pages }: Outline,
): [typed: string, own: string][] {
  // Disks that fold case hold `a3` and `A3` in one folder.
  const taken = new Set(pages.map(({ label }) => label.toLowerCase()))
  const findPage = pageFinder(pages)
  return pages.flatMap((page, at) => {
    const plain = readPageLabel(page.label)
    const typed = plain?.number === undefined ? facingPages(page.label) : [plain]
    return typed
      .filter(({ key }) => !taken.has(key.toLowerCase()) && findPage(key) === at)
      .map(({ key }): [string, string] => [
        paths.page.to(paper, issue, key),
        paths.page.to(paper, issue, page.label),
      ])
  })
}

/** Addresses of the site as a whole, apart from its publications'. */
export const SITE_ADDRESSES: readonly string[] = [paths.newsstand.to(), paths.open.to(), paths.searchAll.to()]

/** The file for an address: hosts decode what stands in the address bar. */
export function documentPlace(address: string): string {
  return `${decodeURIComponent(address).slice(1)}index.html`
}
