import type { ScanPart, ScanStory, Stretch } from './scan-issue.ts'
import type { ScanBlock, ScanLine } from './scan-page.ts'

/**
 * Stories in which each line and each picture of a page stands once: structures may point to one from two articles, and
 * regions may overlap. The first that points to it has it; of regions within regions the innermost, since the region
 * around them is that of a column, a section or the whole page as well. A story that keeps nothing has no parts.
 *
 * @param areRegions whether stories are what stands in regions of the page
 */
export function eachLineOnce(stories: readonly ScanStory[], areRegions = false): ScanStory[] {
  const within = areRegions ? innerStories(stories) : []
  const taken = new Set<ScanLine | ScanBlock>()
  const own = (stretches: readonly Stretch[]): Stretch[] =>
    stretches.flatMap((stretch) => {
      const { block, lines } = stretch
      if (block.kind === 'lost') return [stretch]
      if (lines.length === 0) return isFirst(block, taken) ? [stretch] : []
      const free = lines.filter((line) => isFirst(line, taken))
      if (free.length === 0) return []
      return free.length === lines.length ? [stretch] : [{ ...stretch, lines: free }]
    })
  const once = new Map<ScanStory, ScanStory>()
  for (const story of new Set([...within, ...stories])) once.set(story, withOwn(story, own))
  return stories.map((story) => once.get(story) ?? story)
}

function withOwn(story: ScanStory, own: (stretches: readonly Stretch[]) => Stretch[]): ScanStory {
  return {
    ...story,
    parts: story.parts.flatMap((part): ScanPart[] => {
      const { role, stretches, caption, credit } = part
      const left: ScanPart = {
        role,
        stretches: own(stretches),
        ...(caption && { caption: own(caption) }),
        ...(credit && { credit: own(credit) }),
      }
      const length = left.stretches.length + (left.caption?.length ?? 0) + (left.credit?.length ?? 0)
      return length === 0 ? [] : [left]
    }),
  }
}

/** Stories of which every line is one of a longer story that stands before them, the shortest first. */
function innerStories(stories: readonly ScanStory[]): ScanStory[] {
  const lines = new Map(stories.map((story) => [story, linesOf(story)]))
  const holder = new Map<ScanLine, ScanStory>()
  for (const [story, own] of lines) for (const line of own) if (!holder.has(line)) holder.set(line, story)
  const length = (story: ScanStory | undefined) => (story && lines.get(story)?.size) ?? 0
  return stories
    .filter((story) => {
      const holders = new Set([...(lines.get(story) ?? [])].map((line) => holder.get(line)))
      const [outer] = holders
      return holders.size === 1 && outer !== story && length(outer) > length(story)
    })
    .toSorted((a, b) => length(a) - length(b))
}

function linesOf({ parts }: ScanStory): Set<ScanLine> {
  return new Set(
    parts.flatMap(({ stretches, caption = [], credit = [] }) =>
      [...stretches, ...caption, ...credit].flatMap(({ lines }) => lines),
    ),
  )
}

function isFirst<T>(thing: T, taken: Set<T>): boolean {
  if (taken.has(thing)) return false
  taken.add(thing)
  return true
}
