import type { PublishedLibrary } from '#library/library.ts'
import { siteBytes } from '#library/site-bytes.ts'
import { askEndpoint } from '#search/archive/ask-endpoint.ts'
import { askOpenSearch } from '#search/archive/ask-opensearch.ts'
import { readEngineSetting } from '#search/archive/engine-setting.ts'
import { engineSource } from '#search/archive/engine-source.ts'
import type { SearchSource } from '#search/archive/search-source.ts'
import { isLasting } from '#search/archive/index-format.ts'
import { staticSource } from '#search/archive/static-source.ts'

/** What answers questions about everything published here: the publisher's engine, else the site's own index. */
export function archiveSearch(base: string, { page, outline }: PublishedLibrary): SearchSource {
  const own = staticSource({ read: siteBytes(base, isLasting), page, outline })
  const engine = readEngineSetting(document.documentElement.dataset['search'] ?? '')
  if (engine === undefined) return own
  const request = globalThis.fetch.bind(globalThis)
  switch (engine.kind) {
    case 'endpoint':
      return engineSource(askEndpoint(engine.url, request), own)
    case 'opensearch':
      return engineSource(askOpenSearch(engine.url, request), own)
    default:
      return engine.kind satisfies never
  }
}
