import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { bulkLines, pieceDocuments } from '#press/search-index/piece-documents.ts'
import { hasLucene, luceneFinds } from '#press/search-index/testing/lucene.ts'
import { dayOf, inventedIssue, SmallArchive } from '#press/search-index/testing/small-archive.ts'
import { smallEngine } from '#press/search-index/testing/small-engine.ts'
import { askOpenSearch } from '#search/archive/ask-opensearch.ts'
import type { ArchiveQuery } from '#search/archive/search-source.ts'
import { fold, foldQuery } from '#search/fold.ts'

/** An engine that runs, `OPENSEARCH_URL=http://localhost:9200`: the same questions go to it. */
const RUNNING = process.env['OPENSEARCH_URL']
const NAME = `jumpline-test-${process.pid}`
const MAPPING = readFileSync(join(PROJECT_ROOT, 'docs/search/opensearch-index.json'), 'utf8')

describe(`${RUNNING ?? 'what the engine understands'} finds what reading everything finds`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'jumpline-engine-'))
  const archive = new SmallArchive(folder)
  let own: Server | undefined
  let url = RUNNING ?? ''

  beforeAll(async () => {
    if (RUNNING === undefined) {
      own = smallEngine()
      url = await listening(own)
    }
    archive.publish(...Array.from({ length: 40 }, (_, n) => inventedIssue('lan', n)))
    const lines = [...archive.issues].flatMap(([key, whole]) =>
      pieceDocuments('lan', key.slice(4), whole).flatMap((piece) => bulkLines(NAME, piece)),
    )
    await tell(`${url}/${NAME}`, 'PUT', MAPPING)
    const bulk = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const loaded = await tell(`${url}/_bulk`, 'POST', bulk, 'application/x-ndjson')
    expect(loaded).toMatchObject({ errors: false })
    await tell(`${url}/${NAME}/_refresh`, 'POST')
  })

  afterAll(async () => {
    await tell(`${url}/${NAME}`, 'DELETE').catch(() => undefined)
    own?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const findAll = async (text: string, more: Partial<ArchiveQuery> = {}) => {
    const found: string[] = []
    for (let page = 0; ; page += 1) {
      const query: ArchiveQuery = { text, order: 'newest', page, ...more }
      const answer = await askOpenSearch(`${url}/${NAME}`, fetch)(query, AbortSignal.timeout(20_000))
      found.push(...answer.hits.map((hit) => `${hit.paper}/${hit.issue}/${hit.piece}`))
      if (!answer.hasMore) return { found, total: answer.total, isExact: answer.isExact }
    }
  }

  test.each([
    '山河',
    '风雨春',
    '老人',
    'arbo',
    'fe',
    '新 harbor',
    'bridge the',
    '2026',
    "o'%_",
    '山"*?',
    '没有的话',
  ])('%s, and counts no more', async (text) => {
    const inOwnWords = archive.readThrough(text)
    const { found, total, isExact } = await findAll(text)
    expect(found.toSorted()).toEqual(inOwnWords.toSorted())
    expect([total, isExact]).toEqual([inOwnWords.length, true])
  })

  test('days, a paper, and the oldest first', async () => {
    const [from, to] = [dayOf(10), dayOf(20)]
    const within = archive.readThrough('山河', (key) => key.slice(-10) >= from && key.slice(-10) <= to)
    const { found } = await findAll('山河', { from, to, order: 'oldest', paper: 'lan' })
    expect(found.toSorted()).toEqual(within.toSorted())
    expect(found.map((key) => key.split('/')[1])).toEqual(found.map((key) => key.split('/')[1]).toSorted())
    expect((await findAll('山河', { paper: 'tern' })).found).toEqual([])
  })
})

describe.skipIf(!hasLucene)('Lucene, with the index’s tokenizer', () => {
  const texts = [
    '二〇二五年，山河无恙。\n第二行',
    'The harbour’s “quiet” year — 50% more; a*b',
    'नमस्ते दुनिया',
    '👩‍👩‍👧 一家人 🎏 節日',
    '𠮷野家と𩸽',
    'é naïve café',
    '山河\n河山',
    '',
    '一',
  ].map((text) =>
    text
      .split('\n')
      .map((line) => fold(line).text)
      .join('\n'),
  )
  const queries = [
    '〇二',
    '二二',
    '山河',
    '河河',
    '50%',
    'a*b',
    'ab',
    'स्ते',
    '🎏節',
    '𠮷野',
    'fé',
    'ï',
    's "q',
    'year — 5',
    '无恙。第',
  ]

  test('finds a text exactly where it stands: signs, marks and pairs of units as they are', () => {
    const { tokenizer } = JSON.parse(MAPPING).settings.analysis
    const sizes: [number, number] = [tokenizer.bigrams.min_gram, tokenizer.bigrams.max_gram]
    const sought = queries.map(foldQuery)
    const standing = sought.map((query) =>
      [...texts.keys()].filter((at) => [...query].length > 1 && texts[at]?.includes(query)),
    )
    expect(luceneFinds(sizes, texts, sought)).toEqual(standing)
  })
})

async function tell(url: string, method: string, body?: string, type = 'application/json'): Promise<unknown> {
  const response = await fetch(url, { method, body, headers: { 'Content-Type': type } })
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`)
  return response.json()
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}
