import * as v from 'valibot'
import type { AskEngine } from '#search/archive/engine-source.ts'
import { hitOf, PieceDocumentSchema } from '#search/archive/found-document.ts'
import { askFor } from '#search/archive/query-address.ts'
import { RESULTS_A_PAGE } from '#search/archive/search-source.ts'
import { foldQuery } from '#search/fold.ts'

/** What an endpoint answers: how many pieces there are, and those of the page asked for. */
const AnswerSchema = v.object({ total: v.number(), pieces: v.array(PieceDocumentSchema) })

/**
 * Asks an endpoint of the publisher's, as `docs/search.md` describes it:
 * `GET URL?q=…&paper=…&from=…&to=…&order=oldest&page=2`.
 */
export function askEndpoint(url: string, request: typeof fetch): AskEngine {
  return async (query, signal) => {
    const response = await request(url + askFor(query), { signal, headers: { Accept: 'application/json' } })
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    const { total, pieces } = v.parse(AnswerSchema, await response.json())
    const sought = foldQuery(query.text)
    const end = (query.page + 1) * RESULTS_A_PAGE
    return {
      hits: pieces.flatMap((piece) => hitOf(piece, sought) ?? []),
      total,
      isExact: true,
      hasMore: total > end,
      gaps: [],
    }
  }
}
