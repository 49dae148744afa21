import { brotliCompressSync } from 'node:zlib'
import type { BuildKind, Piece } from '#press/bench/search/kinds/kind.ts'

/** As much of the package as is used here. */
type Index = {
  addAll: (pieces: readonly Piece[]) => void
  search: (query: string, options: object) => { id: string }[]
}

/** MiniSearch with pairs of signs as its words; its index is one file, fetched whole. */
export const minisearch: BuildKind = async (_folder, corpus, load) => {
  const { default: MiniSearch } = await load<{ default: new (options: object) => Index }>(
    'minisearch/dist/es/index.js',
  )
  const index: Index = new MiniSearch({
    fields: ['folded'],
    tokenize: pairsOf,
    processTerm: (term: string) => term,
  })
  for (const { pieces } of corpus) index.addAll(pieces)
  const weigh = () => brotliCompressSync(JSON.stringify(index)).length
  const bytes = weigh()
  return {
    bytes,
    search: (query) => ({
      ids: index.search(query, { combineWith: 'AND', tokenize: pairsOf }).map(({ id }) => id),
      fetched: bytes,
    }),
    add: ({ pieces }) => {
      index.addAll(pieces)
      return weigh()
    },
  }
}

function pairsOf(text: string): string[] {
  const signs = [...text]
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}
