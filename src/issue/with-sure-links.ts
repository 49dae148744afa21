import { linkStories } from '#issue/link-stories.ts'
import type { Issue, Jump } from '#issue/schema.ts'
import type { LinkedJump } from '#issue/story.ts'

/**
 * The issue with `to` in every printed mark whose target is sure, and how sure it is; what is only probable stays for
 * the reader to resolve. Linked again, it gives the same stories.
 */
export function withSureLinks(issue: Issue): Issue {
  const sure = linkStories(issue).jumps.filter(({ outcome }) => outcome === 'resolved')
  const ends = new Map(sure.map((jump) => [`${jump.direction} ${jump.from}`, jump]))
  const named = (mark: Jump | undefined, jump: LinkedJump | undefined): Jump | undefined =>
    mark === undefined || mark.to !== undefined || jump?.to === undefined
      ? mark
      : { ...mark, to: jump.to, confidence: Math.round(jump.confidence * 1000) / 1000 }
  return {
    ...issue,
    pages: issue.pages.map((page) => ({
      ...page,
      articles: page.articles.map((article) => {
        const continuesOn = named(article.continuesOn, ends.get(`forward ${article.id}`))
        const continuedFrom = named(article.continuedFrom, ends.get(`back ${article.id}`))
        return { ...article, ...(continuesOn && { continuesOn }), ...(continuedFrom && { continuedFrom }) }
      }),
    })),
  }
}
