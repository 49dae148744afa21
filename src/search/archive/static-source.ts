import * as v from 'valibot'
import { gramsToAsk } from '#search/archive/grams.ts'
import { isNewer, reasonOf } from '#search/archive/index-errors.ts'
import { ArchiveIndexSchema, indexFiles } from '#search/archive/index-format.ts'
import { PaperSearch } from '#search/archive/paper-search.ts'
import { type Papers, Results, type SearchedSite } from '#search/archive/results.ts'
import { type ArchiveAnswer, type SearchSource, SHORTEST_QUERY } from '#search/archive/search-source.ts'
import { foldQuery } from '#search/fold.ts'

/** The answer to a query that is too short. */
const NONE: ArchiveAnswer = { hits: [], total: 0, isExact: true, hasMore: false, gaps: [] }

/**
 * Searches the index that `publish` writes: fetches the buckets of a few grams, and the pages of the
 * results that are shown, where the query is looked for in the text itself. So every result is exact.
 */
export function staticSource(site: SearchedSite): SearchSource {
  const papers = once(() => readPapers(site))
  const searches = new Map<string, PaperSearch>()
  const searchOf = (paper: string) => {
    const known = searches.get(paper) ?? new PaperSearch(paper, site.read)
    searches.set(paper, known)
    return known
  }
  /** The last query's results as far as they were read: the next page of them goes on from there. */
  let walk: { key: string; results: Results } | undefined
  return {
    papers: async () => (await papers()).papers,
    search: async (query, signal) => {
      const sought = foldQuery(query.text)
      const grams = gramsToAsk(sought)
      if ([...sought].length < SHORTEST_QUERY || grams.length === 0) return NONE
      const key = JSON.stringify([sought, query.paper, query.from, query.to, query.order])
      if (walk?.key !== key) walk = { key, results: new Results(site, searchOf, sought, grams, query) }
      const answer = await walk.results.page(query.page, await papers(), signal)
      // What failed is tried anew when the same is asked again.
      if (answer.gaps.length > 0) walk = undefined
      return answer
    },
  }
}

async function readPapers(site: SearchedSite): Promise<Papers> {
  try {
    const bytes = await site.read(indexFiles.papers())
    if (bytes === undefined) return { papers: [], gaps: [{ reason: 'no-index' }] }
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const parsed = v.safeParse(ArchiveIndexSchema, value)
    if (parsed.success) return { papers: parsed.output.papers, gaps: [] }
    return { papers: [], gaps: [{ reason: isNewer(value) ? 'newer-index' : 'damaged' }] }
  } catch (error) {
    return { papers: [], gaps: [{ reason: error instanceof SyntaxError ? 'damaged' : reasonOf(error) }] }
  }
}

/** Asks once; an answer with gaps is asked for again the next time. */
function once(ask: () => Promise<Papers>): () => Promise<Papers> {
  let known: Promise<Papers> | undefined
  return () => {
    known ??= ask().then((papers) => {
      if (papers.gaps.length > 0) known = undefined
      return papers
    })
    return known
  }
}
