import { openingOf } from '#issue/measure.ts'
import { nameOfPiece, type OutlineIndex } from '#issue/outline-view.ts'
import { inlineText } from '#issue/plain-text.ts'
import type { Article } from '#issue/schema.ts'
import type { PagePiece } from '#issue/story-flow.ts'
import type { FirstWords } from '#messages/messages.ts'

/** Code points of a description; more is cut off where it is shown. */
const DESCRIPTION_LENGTH = 160

/** The newspaper and its day, as every title of the issue ends. */
export function nameOfIssue(index: OutlineIndex, messages: FirstWords): string {
  const { publication, date, edition } = index.outline
  return [publication.name, messages.date.long(date), ...(edition === undefined ? [] : [edition])].join(' ')
}

/**
 * A story's name for its title: with its page where another story of the issue has the same name, and
 * with its number where that is not enough.
 */
export function titleOfStory(index: OutlineIndex, first: string, messages: FirstWords): string {
  const nameOf = (id: string) => nameOfPiece(index, id) || messages.story.untitled
  const name = nameOf(first)
  const page = index.pieces.get(first)?.page
  const twins = [...index.pieces].filter(([id, { story }]) => story[0] === id && nameOf(id) === name)
  if (twins.length < 2 || page === undefined) return name
  const onPage = twins.filter(([, placed]) => placed.page === page).map(([id]) => id)
  const number = onPage.length < 2 ? '' : ` (${onPage.indexOf(first) + 1})`
  return `${name} · ${messages.page.name(page.label)}${number}`
}

/** The first words of a story; of one without a text its deck or its first caption. */
export function describeStory(pieces: readonly PagePiece[]): string {
  const articles = pieces.map((piece) => piece.article)
  const opening = articles.map((article) => openingOf(article)).find((text) => text !== '')
  return opening ?? articles[0]?.deck ?? firstCaption(articles)
}

/** The names of what stands on a page. */
export function describePage(index: OutlineIndex, label: string, messages: FirstWords): string {
  const pieces = index.outline.pages.find((page) => page.label === label)?.pieces ?? []
  const names = pieces.filter((piece) => piece.kind !== 'advertisement' && piece.headline !== undefined)
  const text = names.map((piece) => piece.headline).join(messages.tag.startsWith('zh') ? '；' : '; ')
  const points = Array.from(text)
  return points.length <= DESCRIPTION_LENGTH ? text : `${points.slice(0, DESCRIPTION_LENGTH).join('')}…`
}

function firstCaption(articles: readonly Article[]): string {
  const captions = articles.flatMap((article) => article.photos ?? []).map((photo) => photo.caption ?? '')
  return captions.map(inlineText).find((text) => text !== '') ?? ''
}
