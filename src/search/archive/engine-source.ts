import {
  type ArchiveAnswer,
  type ArchiveQuery,
  type SearchSource,
  SHORTEST_QUERY,
} from '#search/archive/search-source.ts'
import { foldQuery } from '#search/fold.ts'

/** How long a reader waits for an engine before the site's own index is asked, in milliseconds. */
const PATIENCE = 8000

/** Asks an engine; rejects where it does not answer, or not with what was asked. */
export type AskEngine = (query: ArchiveQuery, signal: AbortSignal) => Promise<ArchiveAnswer>

/**
 * An engine, with the site's own index behind it: where the engine does not answer, the reader is told so
 * and the index is searched.
 */
export function engineSource(ask: AskEngine, own: SearchSource): SearchSource {
  return {
    papers: own.papers,
    search: async (query, signal) => {
      if ([...foldQuery(query.text)].length < SHORTEST_QUERY) return own.search(query, signal)
      try {
        return await ask(query, inTime(signal))
      } catch (error) {
        // The reader has gone on to something else.
        if (signal?.aborted === true) throw error
        const answer = await own.search(query, signal)
        return { ...answer, gaps: [{ reason: 'engine-silent' }, ...answer.gaps] }
      }
    },
  }
}

function inTime(signal: AbortSignal | undefined): AbortSignal {
  const late = AbortSignal.timeout(PATIENCE)
  return signal === undefined ? late : AbortSignal.any([signal, late])
}
