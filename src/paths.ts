/**
 * Every address of the reader: its pattern and the way to make it, side by side.
 * All are relative to the base the site is hosted under, and end in a slash.
 */
export const paths = {
  newsstand: { pattern: '/', to: () => '/' },
  open: { pattern: '/open/', to: () => '/open/' },
  searchAll: {
    pattern: '/search/',
    to: (query?: string) => withQuery('/search/', query),
  },
  publication: { pattern: '/:paper/', to: (paper: string) => `/${part(paper)}/` },
  archiveYear: {
    pattern: '/:paper/archive/:year/',
    /** `day` is one of the year's dates, which gets the focus. */
    to: (paper: string, year: string, day?: string) =>
      `/${part(paper)}/archive/${part(year)}/${day === undefined ? '' : `#${part(day)}`}`,
  },
  issue: { pattern: '/:paper/:issue/', to: (paper: string, issue: string) => issuePath(paper, issue) },
  page: {
    pattern: '/:paper/:issue/:page/',
    to: (paper: string, issue: string, page: string) => `${issuePath(paper, issue)}${part(page)}/`,
  },
  piece: {
    /** `article` is the element to come to: a piece, or a block of one (`blockId`), whose colons may stand as they are. */
    to: (paper: string, issue: string, page: string, article: string) =>
      `${issuePath(paper, issue)}${part(page)}/#${part(article).replaceAll('%3A', ':')}`,
  },
  story: {
    pattern: '/:paper/:issue/story/:article/',
    /** `paragraph` counts through the whole story, from 1. */
    to: (paper: string, issue: string, article: string, paragraph?: number) =>
      `${issuePath(paper, issue)}story/${part(article)}/${paragraph === undefined ? '' : `#${paragraphId(paragraph)}`}`,
  },
  contents: {
    pattern: '/:paper/:issue/contents/',
    to: (paper: string, issue: string) => `${issuePath(paper, issue)}contents/`,
  },
  /** Proofreading: of the reader's own issues only. */
  proof: {
    pattern: '/:paper/:issue/proof/',
    to: (issue: string) => `${issuePath(LOCAL_PAPER, issue)}proof/`,
  },
  /** Files of a published issue for other programs. */
  download: {
    to: (paper: string, issue: string, file: 'issue.json' | 'issue.epub' | 'manifest.json') =>
      `${issuePath(paper, issue)}${file}`,
  },
  schema: { to: () => '/schema/issue-1.json' },
  search: {
    pattern: '/:paper/:issue/search/',
    to: (paper: string, issue: string, query?: string) =>
      withQuery(`${issuePath(paper, issue)}search/`, query),
  },
} as const

/** The paper's name in the addresses of files the reader opened. */
export const LOCAL_PAPER = 'local'

/*
 * A piece has its own id as an element, as its address says it. All other ids of elements beside it have a colon or begin with
 * `_`, as no id of a paper's data can, so that a piece may be called `main`, or `tea--1`.
 */

/** The element id of a view's text: what the link over every view skips to. */
export const MAIN_ID = '_main'

/** The element id of a story's n-th paragraph. */
export function paragraphId(n: number): string {
  return `p:${n}`
}

/** The element id of a block on its page, by its place in the piece's body, from 0. */
export function blockId(piece: string, at: number): string {
  return `${piece}::${at + 1}`
}

/** The block an element id names, if it is one: `blockId` read backwards. */
export function readBlockId(id: string): { piece: string; at: number } | undefined {
  const [, piece, number] = /^(.+)::(\d{1,6})$/u.exec(id) ?? []
  return piece === undefined || number === undefined ? undefined : { piece, at: Number(number) - 1 }
}

/** An issue's part of an address: `2025-05-09`, or `2025-05-09-evening`. */
export function issueAddress(issue: { date: string; edition?: string }): string {
  return issue.edition === undefined ? issue.date : `${issue.date}-${issue.edition}`
}

/** An address with what is sought (`?q=`), which is lit where it leads; without a query it stays as it is. */
export function withQuery(address: string, query: string | undefined): string {
  if (query === undefined || query === '') return address
  const [path = '', fragment] = address.split('#', 2)
  return `${path}?${new URLSearchParams({ q: query })}${fragment === undefined ? '' : `#${fragment}`}`
}

function issuePath(paper: string, issue: string): string {
  return `/${part(paper)}/${part(issue)}/`
}

function part(text: string): string {
  return encodeURIComponent(text)
}
