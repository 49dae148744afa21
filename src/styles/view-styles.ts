/**
 * The styles that only one view needs, each in a file of the view's name: the press finds it by that, and
 * links it in the documents of the view.
 */
export const viewStyles: Partial<Record<string, () => Promise<unknown>>> = {
  newsstand: () => import('./newsstand.css'),
  publication: () => import('./publication.css'),
  page: () => import('./page.css'),
  story: () => import('./story.css'),
  contents: () => import('./contents.css'),
  'search-archive': () => import('./search-archive.css'),
  'search-issue': () => import('./search-issue.css'),
  open: () => import('./open.css'),
}
