import { nameOfPiece, type OutlineIndex } from '#issue/outline-view.ts'
import type { FirstWords } from '#messages/first-words.ts'

/** The newspaper and its day, as every title of the issue ends. */
export function nameOfIssue(index: OutlineIndex, messages: FirstWords): string {
  const { publication, date, edition } = index.outline
  return `${publication.name} ${messages.date.long(date, edition)}`
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
