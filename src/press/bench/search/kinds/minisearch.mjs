import { brotliCompressSync } from 'node:zlib'

/** MiniSearch with pairs of signs as its words; its index is one file, fetched whole. */
export async function minisearch(_folder, corpus, load) {
  const { default: MiniSearch } = await load('minisearch/dist/es/index.js')
  const index = new MiniSearch({ fields: ['folded'], tokenize: pairsOf, processTerm: (term) => term })
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

function pairsOf(text) {
  const signs = [...text]
  return signs.slice(1).map((sign, at) => signs[at] + sign)
}
