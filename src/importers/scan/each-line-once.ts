import type { ScanPart, ScanStory, Stretch } from './scan-issue.ts'
import type { ScanBlock, ScanLine } from './scan-page.ts'

/**
 * Stories in which each line and each picture of a page stands once: structures may point to one from two articles, and
 * regions may overlap. The first that points to it has it.
 */
export function eachLineOnce(stories: readonly ScanStory[]): ScanStory[] {
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
  return stories.map((story) => ({
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
  }))
}

function isFirst<T>(thing: T, taken: Set<T>): boolean {
  if (taken.has(thing)) return false
  taken.add(thing)
  return true
}
