import { createReadStream, type Stats } from 'node:fs'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { CACHE } from '#press/policy.ts'
import { readRange } from '#press/serve/byte-range.ts'
import { locate } from '#press/serve/locate.ts'
import { mediaType } from '#press/serve/media-type.ts'
import { chooseEncoding } from '#press/serve/precompressed.ts'

/** A published site, the path it is hosted under, and the headers of every answer; `root` with symbolic links resolved. */
export type ServedSite = { root: string; base: string; safety: Readonly<Record<string, string>> }

/** Answers one request from a published site, as a static host would. */
export function answer(site: ServedSite, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...site.safety, Allow: 'GET, HEAD' }).end()
    return
  }
  const [pathname = '/', query] = (request.url ?? '/').split(/\?(.*)/su)
  const found = locate(site.root, site.base, pathname)
  switch (found.kind) {
    case 'file':
      return sendFile(request, response, found.path, found.stats, site)
    case 'redirect':
      response.writeHead(301, {
        ...site.safety,
        Location: query === undefined ? found.to : `${found.to}?${query}`,
      })
      response.end()
      return
    case 'missing':
      return sendMissing(request, response, site)
    default:
      return found satisfies never
  }
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  plain: Stats,
  site: ServedSite,
): void {
  const asked = request.headers
  // A range counts in bytes of the file itself, so it is never cut out of a compressed copy.
  const accepted = asked.range === undefined ? [asked['accept-encoding']].join() : ''
  const sent = chooseEncoding(path, plain, accepted)
  const tag = `"${sent.stats.size.toString(36)}-${Math.floor(sent.stats.mtimeMs).toString(36)}${sent.encoding ?? ''}"`
  const headers: OutgoingHttpHeaders = {
    ...site.safety,
    'Content-Type': mediaType(path),
    'Cache-Control': path.startsWith(join(site.root, 'assets/')) ? CACHE.asset : CACHE.other,
    'Accept-Ranges': 'bytes',
    ETag: tag,
    Vary: 'Accept-Encoding',
  }
  // IIIF viewers on other hosts read manifests, and nothing else.
  if (path.endsWith('/manifest.json')) headers['Access-Control-Allow-Origin'] = '*'
  if (sent.encoding !== undefined) headers['Content-Encoding'] = sent.encoding
  if (isKnown(asked['if-none-match'], tag)) {
    response.writeHead(304, headers).end()
    return
  }
  const ifRange = asked['if-range']
  const range = readRange(ifRange === undefined || ifRange === tag ? asked.range : undefined, sent.stats.size)
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${sent.stats.size}` }).end()
    return
  }
  if (range === 'whole') {
    send(request, response, 200, { ...headers, 'Content-Length': sent.stats.size }, sent.path)
    return
  }
  const partial = {
    ...headers,
    'Content-Length': range.end - range.start + 1,
    'Content-Range': `bytes ${range.start}-${range.end}/${sent.stats.size}`,
  }
  send(request, response, 206, partial, sent.path, range)
}

function sendMissing(request: IncomingMessage, response: ServerResponse, site: ServedSite): void {
  const page = locate(site.root, '/', '/404.html')
  const headers = { ...site.safety, 'Cache-Control': CACHE.other }
  if (page.kind === 'file') {
    const known = { 'Content-Type': mediaType(page.path), 'Content-Length': page.stats.size }
    send(request, response, 404, { ...headers, ...known }, page.path)
    return
  }
  response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  path: string,
  range?: { start: number; end: number },
): void {
  response.writeHead(status, headers)
  if (request.method === 'HEAD' || headers['Content-Length'] === 0) {
    response.end()
    return
  }
  const stream = createReadStream(path, range)
  stream.on('error', () => response.destroy())
  response.on('close', () => stream.destroy())
  stream.pipe(response)
}

function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header
    .split(',')
    .map((known) => known.trim().replace(/^W\//u, ''))
    .some((known) => known === tag || known === '*')
}
