import { expect } from 'vitest'
import { inventedIssue, type SmallArchive } from '#press/search-index/testing/small-archive.ts'
import type { ArchiveQuery } from '#search/archive/search-source.ts'
import { staticSource } from '#search/archive/static-source.ts'

/** Days by number, from one up to another. */
export const days = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at)

/** Invented issues of a paper, by the numbers of their days. */
export const issues = (paper: string, numbersOf: readonly number[]) =>
  numbersOf.map((n) => inventedIssue(paper, n))

/** Everything a query finds, page after page, as `paper/date/piece`. */
export async function findAll(
  archive: SmallArchive,
  text: string,
  more: Partial<ArchiveQuery> = {},
): Promise<string[]> {
  const source = staticSource(archive.site)
  const found: string[] = []
  for (let page = 0; page < 1000; page += 1) {
    let answer = await source.search({ text, order: 'newest', page, ...more })
    while (answer.isCut) answer = await source.search({ text, order: 'newest', page, ...more })
    expect(answer.gaps).toEqual([])
    found.push(...answer.hits.map((hit) => `${hit.paper}/${hit.issue}/${hit.piece}`))
    if (!answer.hasMore) {
      expect(answer.total).toBe(found.length)
      break
    }
  }
  return found
}
