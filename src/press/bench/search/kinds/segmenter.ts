import { brotliCompressSync } from 'node:zlib'
import type { BuildKind, Piece } from '#press/bench/search/kinds/kind.ts'

/** An index of words, as the platform's own segmenter finds them; a query's words must all stand in a piece. */
export const segmenter: BuildKind = (_folder, corpus) => {
  const cut = new Intl.Segmenter('zh', { granularity: 'word' })
  const words = (text: string) =>
    [...cut.segment(text)].flatMap((each) => (each.isWordLike ? [each.segment] : []))
  const index = new Map<string, number[]>()
  const names: string[] = []
  const put = (pieces: readonly Piece[]) => {
    for (const { id, folded } of pieces) {
      for (const word of new Set(words(folded))) {
        const held = index.get(word) ?? []
        held.push(names.length)
        index.set(word, held)
      }
      names.push(id)
    }
  }
  for (const { pieces } of corpus) put(pieces)
  const weigh = () => brotliCompressSync(JSON.stringify([names, ...index])).length
  const bytes = weigh()
  return {
    bytes,
    search: (query) => {
      const lists = words(query).map((word) => new Set(index.get(word)))
      const [first, ...others] = lists
      const found = [...(first ?? [])].filter((piece) => others.every((list) => list.has(piece)))
      return { ids: found.map((piece) => names[piece]), fetched: bytes }
    },
    add: ({ pieces }) => {
      put(pieces)
      return weigh()
    },
  }
}
