import type { PublishedLibrary } from '#library/library.ts'
import { siteBytes } from '#library/site-bytes.ts'
import type { SearchSource } from '#search/archive/search-source.ts'
import { staticSource } from '#search/archive/static-source.ts'

/** What answers questions about everything published on this host. */
export function archiveSearch(base: string, { page, outline }: PublishedLibrary): SearchSource {
  return staticSource({ read: siteBytes(base), page, outline })
}
