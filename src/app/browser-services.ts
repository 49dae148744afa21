import type { Services } from '#app/services.ts'
import { bothLibraries } from '#app/both-libraries.ts'
import { lazyOwnIssues } from '#app/lazy-own-issues.ts'
import { publishedLibrary } from '#library/published-library.ts'
import { browserPreferences } from '#reader/preferences/preferences.ts'

/** What the routes need, in a browser. */
export function browserServices(base: string): Services {
  const own = lazyOwnIssues()
  return {
    library: bothLibraries(publishedLibrary(base), own),
    preferences: browserPreferences(),
    // Importers are large and seldom needed: they come only with the first file.
    openFiles: async (files, language) =>
      (await import('#app/open-files.ts')).openFiles(files, language, own),
    forget: (issue) => own.forget(issue),
    languages: navigator.languages,
  }
}
