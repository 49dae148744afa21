import { expect, test, vi } from 'vitest'
import { askEndpoint } from '#search/archive/ask-endpoint.ts'
import { askOpenSearch, openSearchQuery } from '#search/archive/ask-opensearch.ts'
import { engineHost, readEngineSetting } from '#search/archive/engine-setting.ts'
import { engineSource } from '#search/archive/engine-source.ts'
import type { ArchiveAnswer, ArchiveQuery, SearchSource } from '#search/archive/search-source.ts'

const QUERY: ArchiveQuery = { text: '山河', order: 'newest', page: 0 }
const PIECE = {
  paper: 'lan',
  issue: '2026-05-15',
  date: '2026-05-15',
  page: '1',
  piece: 'flood',
  name: '水退了',
  language: 'zh-Hans',
  lines: ['水退了', '两岸的山河还在原处。'],
}
const own: SearchSource = {
  papers: async () => [{ id: 'lan', name: '澜报', language: 'zh-Hans' }],
  search: async (): Promise<ArchiveAnswer> => ({
    hits: [],
    total: 0,
    isExact: true,
    hasMore: false,
    gaps: [],
  }),
}
const answering = (body: unknown, status = 200) =>
  vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body), { status }))

test.each([
  [
    'endpoint:https://search.paper.example/find/',
    { kind: 'endpoint', url: 'https://search.paper.example/find' },
  ],
  ['opensearch:/pieces', { kind: 'opensearch', url: '/pieces' }],
  ['endpoint://elsewhere.example', undefined],
  ['endpoint:javascript:alert(1)', undefined],
  ["endpoint:https://a.example/'; script-src *", undefined],
  ['solr:https://a.example', undefined],
  ['', undefined],
])('the setting %j', (setting, read) => expect(readEngineSetting(setting)).toEqual(read))

test('only another host must be allowed', () => {
  expect(engineHost({ kind: 'endpoint', url: 'https://search.paper.example:9200/x' })).toBe(
    'https://search.paper.example:9200',
  )
  expect(engineHost({ kind: 'endpoint', url: '/find' })).toBeUndefined()
})

test('an endpoint’s pieces are results, with the words as printed; what does not hold them is none', async () => {
  const request = answering({ total: 12, pieces: [PIECE, { ...PIECE, piece: 'wind', lines: ['山 与 河'] }] })
  const answer = await engineSource(askEndpoint('/find', request), own).search({
    ...QUERY,
    from: '2026-01-01',
  })
  expect(request.mock.calls[0]?.[0]).toBe(`/find?q=${encodeURIComponent('山河')}&from=2026-01-01`)
  expect(answer.hits.map(({ piece, excerpts }) => [piece, excerpts[0]?.hit])).toEqual([['flood', '山河']])
  expect([answer.total, answer.hasMore]).toEqual([12, true])
})

test('OpenSearch is asked for a phrase, never for a pattern', async () => {
  const hits = { total: { value: 1, relation: 'eq' }, hits: [{ _source: PIECE }] }
  const request = answering({ hits })
  const ask = askOpenSearch('https://search.paper.example/pieces', request)
  const answer = await engineSource(ask, own).search({ ...QUERY, paper: 'lan', to: '2026-12-31' })
  expect(request.mock.calls[0]?.[0]).toBe('https://search.paper.example/pieces/_search')
  expect(answer.hits).toHaveLength(1)
  expect(openSearchQuery({ ...QUERY, text: '山*"河', page: 3 })).toMatchObject({
    query: { bool: { must: [{ match_phrase: { folded: '山*"河' } }] } },
    from: 30,
  })
})

test('behind the last page that OpenSearch gives nothing is shown but how many there are', async () => {
  const hits = { total: { value: 30_000, relation: 'eq' }, hits: [] }
  const ask = askOpenSearch('/pieces', answering({ hits }))
  const answer = await engineSource(ask, own).search({ ...QUERY, page: 1999 })
  expect(answer).toMatchObject({ hits: [], total: 30_000, hasMore: false, lastPage: 999 })
  expect(openSearchQuery({ ...QUERY, page: 999 })).toMatchObject({ from: 9990, size: 10 })
  expect(openSearchQuery({ ...QUERY, page: 1000 })).toMatchObject({ from: 0, size: 0 })
})

test.each([
  ['refuses', answering({}, 503)],
  ['answers something else', answering({ pieces: 'many' })],
  ['is not there', vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch')))],
])('an engine that %s is said, and the site’s own index searched', async (_, request) => {
  const answer = await engineSource(askEndpoint('/find', request), own).search(QUERY)
  expect(answer.gaps).toEqual([{ reason: 'engine-silent' }])
})

test('a reader who has gone on is not answered', async () => {
  const leaving = new AbortController()
  const request = vi.fn<typeof fetch>(async () => {
    leaving.abort()
    throw leaving.signal.reason
  })
  await expect(
    engineSource(askEndpoint('/find', request), own).search(QUERY, leaving.signal),
  ).rejects.toThrow('abort')
})
