/** An engine of the publisher's that answers for the archive: what it speaks, and where it is. */
export type EngineSetting = { kind: 'endpoint' | 'opensearch'; url: string }

/**
 * Reads the setting `endpoint:https://search.paper.example/find` or `opensearch:/pieces`.
 *
 * `endpoint` speaks Jumpline's own few words (docs/search.md), `opensearch` is the address of an index in
 * OpenSearch or Elasticsearch. Addresses begin with http, https, or a stroke for the site's own host.
 *
 * @returns undefined where it says neither
 */
export function readEngineSetting(setting: string): EngineSetting | undefined {
  const [, kind, url = ''] = /^(endpoint|opensearch):(.+)$/u.exec(setting.trim()) ?? []
  const isAddress = url.startsWith('/') ? !url.startsWith('//') : /^https?:$/u.test(protocolOf(url))
  if (!isAddress || /[\s"';,]/u.test(url)) return undefined
  return kind === 'endpoint' || kind === 'opensearch' ? { kind, url: url.replace(/\/+$/u, '') } : undefined
}

/** The host that a view must be allowed to ask; undefined for the site's own. */
export function engineHost({ url }: EngineSetting): string | undefined {
  return url.startsWith('/') ? undefined : new URL(url).origin
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : ''
}
