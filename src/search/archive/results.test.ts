import { expect, test } from 'vitest'
import type { FoundPiece } from '#search/archive/paper-search.ts'
import { type Papers, Results, type SearchedSite } from '#search/archive/results.ts'
import type { ArchiveQuery } from '#search/archive/search-source.ts'

const QUERY: ArchiveQuery = { text: '山河', order: 'newest', page: 0 }
const PAPERS: Papers = { papers: [{ id: 'lan', name: '澜报', language: 'zh-Hans' }], gaps: [] }
const issueOf = (at: number) => `2026-05-${String(31 - at).padStart(2, '0')}`
const ALL = Array.from({ length: 30 }, (_, at) => issueOf(at))

/** Results over thirty issues with one piece each; `grams` decides whether texts must be read to know them. */
function thirty(grams: readonly string[], { onPiece = () => {}, page = pageOf }: Given = {}): Results {
  async function* pieces(): AsyncGenerator<FoundPiece> {
    for (const [at, issue] of ALL.entries()) {
      onPiece(at)
      await Promise.resolve()
      yield { paper: 'lan', issue, page: '1', position: 0 }
    }
  }
  const site: SearchedSite = {
    read: async () => undefined,
    outline: () => Promise.reject(new Error('no outline')),
    page,
  }
  const candidates = async () => ({ paper: 'lan', total: ALL.length, pieces: pieces() })
  return new Results(site, () => ({ candidates }), QUERY.text, grams, QUERY)
}

type Given = { onPiece?: (at: number) => void; page?: SearchedSite['page'] }

const pageOf: SearchedSite['page'] = async () => ({
  label: '1',
  articles: [{ id: 'a', body: [{ type: 'paragraph', text: '两岸的山河还在。' }] }],
})

const issuesOn = async (results: Results, page: number) =>
  (await results.page(page, PAPERS)).hits.map(({ issue }) => issue)

test.each([
  ['whose texts are read to know them', ['山', '河']],
  ['that the index knows by itself', ['山河']],
])('given up in the middle and asked again, no result is missing: pieces %s', async (_, grams) => {
  const leaving = new AbortController()
  const results = thirty(grams, { onPiece: (at) => at === 4 && leaving.abort() })
  await expect(results.page(0, PAPERS, leaving.signal)).rejects.toThrow('abort')
  expect(await issuesOn(results, 0)).toEqual(ALL.slice(0, 10))
  expect(await issuesOn(results, 2)).toEqual(ALL.slice(20))
})

test('pages asked for at once are each what they are one after the other', async () => {
  const results = thirty(['山', '河'])
  const pages = await Promise.all([2, 0, 1].map((page) => issuesOn(results, page)))
  expect(pages).toEqual([ALL.slice(20), ALL.slice(0, 10), ALL.slice(10, 20)])
})

test('a text that does not come while the reader leaves is a gap, and the next page is answered', async () => {
  const leaving = new AbortController()
  const results = thirty(['山河'], {
    page: async (paper, issue, label) => {
      if (issue !== issueOf(3)) return pageOf(paper, issue, label)
      leaving.abort()
      throw new TypeError('Failed to fetch')
    },
  })
  const answer = await results.page(0, PAPERS, leaving.signal)
  expect(answer.hits).toHaveLength(9)
  expect(answer.gaps).toEqual([{ paper: 'lan', reason: 'unreachable' }])
  expect(await issuesOn(results, 1)).toEqual(ALL.slice(10, 20))
})
