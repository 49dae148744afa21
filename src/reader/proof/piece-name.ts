import { openingOf } from '#issue/measure.ts'
import type { Article } from '#issue/schema.ts'

/** Code points of a text that stands for it. */
const SHORT = 18

/** What an article is called in a list: its headline, else its first words, else its id. */
export function pieceName(article: Article): string {
  const name = article.headline ?? (openingOf(article, SHORT) || article.kicker || article.deck)
  return name === undefined || name === '' ? article.id : shortened(name, SHORT * 2)
}

/** The beginning of a text. */
export function shortened(text: string, longest = SHORT): string {
  const points = Array.from(text)
  return points.length <= longest ? text : `${points.slice(0, longest).join('').trimEnd()}…`
}
