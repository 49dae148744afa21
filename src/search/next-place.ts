import type { FoundStory } from '#search/find-in-issue.ts'

/** Where one stands: on a page, or in a story read whole. */
export type Standing = { kind: 'page'; page: string } | { kind: 'story'; story: string }

/** The page or story that comes next in which the words stand; undefined at the end of the issue. */
export function nextPlace(
  stories: readonly FoundStory[],
  pages: readonly { label: string }[],
  standing: Standing,
  by: 1 | -1,
): { page: string; story?: string } | undefined {
  switch (standing.kind) {
    case 'page': {
      const withHits = new Set(stories.flatMap(({ places }) => places.map(({ page }) => page)))
      const labels = pages.map(({ label }) => label)
      const at = labels.indexOf(standing.page)
      const ahead = by === 1 ? labels.slice(at + 1) : labels.slice(0, Math.max(at, 0)).toReversed()
      const page = ahead.find((label) => withHits.has(label))
      return page === undefined ? undefined : { page }
    }
    case 'story': {
      const named = stories.filter(({ id }) => id !== undefined)
      const at = named.findIndex(({ id }) => id === standing.story)
      const story = at < 0 ? named.at(by === 1 ? 0 : -1) : named[at + by]
      return story && { page: story.page, story: story.id }
    }
    default:
      return standing satisfies never
  }
}
