import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { holdWhole } from '#library/whole-issue.ts'
import { SearchIndexer } from '#press/search-index/stage-search-index.ts'
import { placesIn } from '#press/search-index/places.ts'
import type { BuildKind, IndexedText } from '#press/bench/search/kinds/kind.ts'
import { gramsToAsk } from '#search/archive/grams.ts'
import { PaperSearch } from '#search/archive/paper-search.ts'

/** Jumpline's own index: pairs of signs in segments. What it finds is looked for in the text before it is shown. */
export const pairs: BuildKind = (folder, corpus) => {
  const paper = corpus[0]?.issue.publication.id ?? ''
  const bytes = write(folder, corpus)
  const pieces = new Map(
    corpus.flatMap(({ issue }) =>
      issue.pages.flatMap((page) =>
        page.articles.map(
          (article, at) =>
            [`${issue.date} ${page.label} ${at}`, `${paper}/${issue.date}/${article.id}`] as const,
        ),
      ),
    ),
  )
  const texts = new Map(corpus.flatMap((each) => each.pieces.map(({ id, folded }) => [id, folded] as const)))
  return {
    bytes,
    search: async (query) => {
      let fetched = 0
      const index = new PaperSearch(paper, async (place) => {
        const path = join(folder, decodeURIComponent(place))
        if (!existsSync(path)) return undefined
        const content = readFileSync(path)
        fetched += content.length
        return content
      })
      const found = await index.candidates(gramsToAsk(query), { order: 'newest' })
      const ids: string[] = []
      for await (const { issue, page, position } of found.pieces) {
        const id = pieces.get(`${issue} ${page} ${position}`)
        if (id !== undefined && texts.get(id)?.includes(query)) ids.push(id)
      }
      return { ids, fetched }
    },
    add: (more) => write(folder, [more]),
  }
}

function write(folder: string, corpus: readonly IndexedText[]): number {
  const indexer = new SearchIndexer(folder)
  const into = placesIn(folder)
  const shelf = corpus.slice(0, 1).map(({ issue }) => issue)
  let bytes = 0
  for (const { issue } of corpus)
    indexer.add(issue.publication.id, issue.date, holdWhole(issue, new Map()), false)
  const counted = (place: string, content: string | Uint8Array) => {
    bytes += content.length
    into.write(place, content)
  }
  indexer.stage(shelf, { ...into, write: counted })
  indexer.dispose()
  return bytes
}
