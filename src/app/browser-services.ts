import type { Services } from '#app/services.ts'
import { bothLibraries } from '#app/both-libraries.ts'
import { lazyKeptIssues } from '#app/offline/lazy-kept-issues.ts'
import { lazyOwnIssues } from '#app/lazy-own-issues.ts'
import { printedOutline } from '#app/printed-outline.ts'
import { browserLastReads } from '#library/last-read.ts'
import { publishedLibrary } from '#library/published-library.ts'
import { LOCAL_PAPER } from '#paths.ts'
import type { SearchSource } from '#search/archive/search-source.ts'
import { browserPreferences } from '#reader/preferences/preferences.ts'

/** What the routes need, in a browser. */
export function browserServices(base: string): Services {
  const own = lazyOwnIssues()
  const lastReads = browserLastReads()
  const published = publishedLibrary(base)
  let archive: Promise<SearchSource> | undefined
  return {
    kept: lazyKeptIssues(base),
    library: bothLibraries(published, own, printedOutline()),
    preferences: browserPreferences(),
    lastReads,
    // Importers are large and seldom needed: they come only with the first file.
    openFiles: async (files, opening) =>
      (await import('#app/importing/open-files.ts')).openFiles(files, opening, await own.all()),
    forget: async (issue) => {
      await own.forget(issue)
      lastReads.forget(LOCAL_PAPER, issue)
    },
    own: own.all,
    archive: () => {
      archive ??= import('#app/search/archive-search.ts').then(({ archiveSearch }) =>
        archiveSearch(base, published),
      )
      return archive
    },
    languages: navigator.languages,
  }
}
