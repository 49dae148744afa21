import type { Block } from '#issue/schema.ts'
import type { TextRange } from '#issue/text-range.ts'
import { type Excerpt, excerptOf } from '#search/excerpt.ts'
import { findRanges, foldQuery } from '#search/fold.ts'
import type { FoldedRun, SearchableStory } from '#search/searchable.ts'
import type { Part } from '#search/story-text.ts'

/** A piece in which the query stands; without an id what a page prints besides its pieces. */
export type FoundPlace = { page: string; piece?: string; hits: number; excerpts: Excerpt[] }

/** A story in which the query stands, with the pieces in the order of the story. */
export type FoundStory = { id?: string; name: string; page: string; hits: number; places: FoundPlace[] }

/** What a query finds in an issue. */
export type Found = {
  hits: number
  stories: FoundStory[]
  /** Hits over the end of a block: the part of each in every block, by offsets in the block's text. */
  across: ReadonlyMap<Block, readonly TextRange[]>
}

/** Excerpts of a place. */
const EXCERPTS = 3

/** Every story in which the query stands, as printed. A query is text and never a pattern. */
export function findInIssue(query: string, stories: readonly SearchableStory[]): Found {
  const sought = foldQuery(query)
  const across = new Map<Block, TextRange[]>()
  if (sought === '') return { hits: 0, stories: [], across }
  const found = stories.flatMap((story) => findInStory(sought, story, across) ?? [])
  return { hits: found.reduce((sum, { hits }) => sum + hits, 0), stories: found, across }
}

function findInStory(
  sought: string,
  { id, name, page, runs }: SearchableStory,
  across: Map<Block, TextRange[]>,
): FoundStory | undefined {
  const places = new Map<string, FoundPlace>()
  let hits = 0
  for (const run of runs) {
    if (!run.folded.text.includes(sought)) continue
    for (const range of findRanges(run.folded, sought)) {
      hits += 1
      const part = partAt(run, range[0])
      const key = part.piece ?? ''
      const place = places.get(key) ?? { page: part.page, piece: part.piece, hits: 0, excerpts: [] }
      place.hits += 1
      if (place.excerpts.length < EXCERPTS) place.excerpts.push(excerptOf(run.text, range))
      places.set(key, place)
      if (range[1] > part.at + part.length) markAcross(run, range, across)
    }
  }
  return hits === 0 ? undefined : { id, name, page, hits, places: [...places.values()] }
}

function partAt({ parts }: FoldedRun, offset: number): Part {
  const part = parts.findLast(({ at }) => at <= offset) ?? parts[0]
  if (part === undefined) throw new Error('A run without parts')
  return part
}

function markAcross({ parts }: FoldedRun, [start, end]: TextRange, across: Map<Block, TextRange[]>): void {
  for (const { block, at, length } of parts) {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, length)
    if (block === undefined || from >= to) continue
    const ranges = across.get(block) ?? []
    ranges.push([from, to])
    across.set(block, ranges)
  }
}
