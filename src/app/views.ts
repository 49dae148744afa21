/** The code of each view, by the name of its module in `routes/`; the press finds its files by that name. */
export const views = {
  newsstand: () => import('#app/routes/newsstand.tsx'),
  publication: () => import('#app/routes/publication.tsx'),
  page: () => import('#app/routes/page.tsx'),
  story: () => import('#app/routes/story.tsx'),
  contents: () => import('#app/routes/contents.tsx'),
  'search-archive': () => import('#app/routes/search-archive.tsx'),
  proof: () => import('#app/routes/proof.tsx'),
  'search-issue': () => import('#app/routes/search-issue.tsx'),
  open: () => import('#app/routes/open.tsx'),
} as const

export type View = keyof typeof views

/** Whether a view makes do with the words of the first load (`FirstWords`). */
export function isSpokenFirst(view: string): boolean {
  return view === 'newsstand' || view === 'page' || view === 'story'
}
