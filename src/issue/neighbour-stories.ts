import { isNews } from '#issue/news.ts'
import type { OutlineIndex } from '#issue/outline-view.ts'

/** The stories before and after one in the order of the pages; advertisements and teasers are passed over. */
export function neighbourStories(index: OutlineIndex, first: string): { previous?: string; next?: string } {
  const heads: string[] = []
  for (const [id, { piece, story }] of index.pieces) {
    const passedOver = !isNews(piece)
    if (story[0] === id && (id === first || !passedOver)) heads.push(id)
  }
  const at = heads.indexOf(first)
  return at < 0 ? {} : { previous: heads[at - 1], next: heads[at + 1] }
}
