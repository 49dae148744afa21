import { matchPath } from 'react-router'
import { excerptOf, type OutlineView } from '#issue/outline-excerpt.ts'
import { indexOutline } from '#issue/outline-view.ts'
import type { Outline } from '#issue/outline.ts'
import type { Article } from '#issue/schema.ts'
import { paths } from '#paths.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'

/**
 * What the view at an address needs to know of its issue; undefined where that is everything, or no view is there.
 *
 * @param address without the site's base
 */
export function excerptAt(edition: Edition, address: string): Outline | undefined {
  const view = viewAt(edition, address)
  if (view === undefined) return undefined
  const named = articlesOf(edition, view).flatMap(({ seeAlso = [] }) => seeAlso.flatMap(({ to }) => to ?? []))
  return excerptOf(edition.whole.outline, view, named)
}

function viewAt({ paper, address: issue, whole }: Edition, address: string): OutlineView | undefined {
  const story = matchPath(paths.story.pattern, address)?.params.article
  if (story !== undefined) return indexOutline(whole.outline).pieces.has(story) ? { story } : undefined
  const { pages } = whole.outline
  const page =
    address === paths.issue.to(paper, issue)
      ? pages[0]
      : pages.find(({ label }) => paths.page.to(paper, issue, label) === address)
  return page && { page: page.label }
}

function articlesOf({ whole, pages }: Edition, view: OutlineView): Article[] {
  const articles = [...pages.values()].flatMap((page) =>
    'page' in view && page.label !== view.page ? [] : page.articles,
  )
  if ('page' in view) return articles
  const story = indexOutline(whole.outline).pieces.get(view.story)?.story ?? []
  return articles.filter(({ id }) => story.includes(id))
}
