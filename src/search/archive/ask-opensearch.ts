import * as v from 'valibot'
import type { AskEngine } from '#search/archive/engine-source.ts'
import { hitOf, PieceDocumentSchema } from '#search/archive/found-document.ts'
import { type ArchiveQuery, RESULTS_A_PAGE } from '#search/archive/search-source.ts'
import { foldQuery } from '#search/fold.ts'

/** The part of an answer that is read; documents are as `jumpline documents --bulk` loads them. */
const AnswerSchema = v.object({
  hits: v.object({
    total: v.object({ value: v.number(), relation: v.picklist(['eq', 'gte']) }),
    hits: v.array(v.object({ _source: PieceDocumentSchema })),
  }),
})
/** How many results engines page through, unless they are told otherwise. */
const FURTHEST = 10_000
/** The last page of them, from 0. */
const LAST_PAGE = FURTHEST / RESULTS_A_PAGE - 1

/**
 * Asks an index of OpenSearch or Elasticsearch whose mapping is `docs/search/opensearch-index.json`.
 *
 * @param url of the index: `https://search.paper.example/pieces`
 */
export function askOpenSearch(url: string, request: typeof fetch): AskEngine {
  return async (query, signal) => {
    const response = await request(`${url}/_search`, {
      method: 'POST',
      signal,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(openSearchQuery(query)),
    })
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    const { hits } = v.parse(AnswerSchema, await response.json())
    const sought = foldQuery(query.text)
    const end = (query.page + 1) * RESULTS_A_PAGE
    return {
      hits: hits.hits.flatMap(({ _source }) => hitOf(_source, sought) ?? []),
      total: hits.total.value,
      isExact: hits.total.relation === 'eq',
      hasMore: hits.total.value > end && query.page < LAST_PAGE,
      lastPage: LAST_PAGE,
      gaps: [],
    }
  }
}

/** A query in the engine's words: the folded text as a phrase of its bigrams, which stands exactly where the text stands, and the filters. */
export function openSearchQuery({ text, paper, from, to, order, page }: ArchiveQuery): object {
  const filters = [
    ...(paper === undefined ? [] : [{ term: { paper } }]),
    ...(from === undefined && to === undefined ? [] : [{ range: { date: { gte: from, lte: to } } }]),
  ]
  const way = order === 'newest' ? 'desc' : 'asc'
  return {
    query: { bool: { must: [{ match_phrase: { folded: foldQuery(text) } }], filter: filters } },
    sort: [{ date: way }, { issue: way }, { page: 'asc' }, { position: 'asc' }],
    // Behind the last page an engine gives nothing: only how many there are is asked then.
    ...(page > LAST_PAGE ? { from: 0, size: 0 } : { from: page * RESULTS_A_PAGE, size: RESULTS_A_PAGE }),
    track_total_hits: true,
    _source: { excludes: ['folded'] },
  }
}
