import type { Shared } from '#app/head/shared.ts'
import { openingOf } from '#issue/measure.ts'
import type { OutlineIndex } from '#issue/outline-view.ts'
import { inlineText } from '#issue/plain-text.ts'
import type { Article } from '#issue/schema.ts'
import type { PagePiece } from '#issue/story-flow.ts'

/** Code points of a description; more is cut off where it is shown. */
const DESCRIPTION_LENGTH = 160

/** What is said of a view in a sentence or two. */
export function descriptionOf({ about }: Shared): string {
  if (typeof about === 'string') return about
  return 'story' in about ? describeStory(about.story) : describePage(about.index, about.page, about.language)
}

/** The first words of a story; of one without a text its deck or its first caption. */
export function describeStory(pieces: readonly PagePiece[]): string {
  const articles = pieces.map((piece) => piece.article)
  const opening = articles.map((article) => openingOf(article)).find((text) => text !== '')
  return opening ?? articles[0]?.deck ?? firstCaption(articles)
}

/** The names of what stands on a page. */
function describePage(index: OutlineIndex, label: string, language: string): string {
  const pieces = index.outline.pages.find((page) => page.label === label)?.pieces ?? []
  const names = pieces.filter((piece) => piece.kind !== 'advertisement' && piece.headline !== undefined)
  const text = names.map((piece) => piece.headline).join(language.startsWith('zh') ? '；' : '; ')
  const points = Array.from(text)
  return points.length <= DESCRIPTION_LENGTH ? text : `${points.slice(0, DESCRIPTION_LENGTH).join('')}…`
}

function firstCaption(articles: readonly Article[]): string {
  const captions = articles.flatMap((article) => article.photos ?? []).map((photo) => photo.caption ?? '')
  return captions.map(inlineText).find((text) => text !== '') ?? ''
}
