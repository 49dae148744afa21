import { blockText, inlineText } from '#issue/plain-text.ts'
import type { Article } from '#issue/schema.ts'
import { runsOn, seamBetween } from '#issue/seam-text.ts'

/** How far over a jump the archive reads on: no query is longer. */
const READ_ON = 100

/**
 * Everything of a piece that can be found, in the parts that read on without a break: what heads it, the lines of its blocks,
 * the words under its photos.
 *
 * @param next the piece its jump leads to: where the sentence runs on there, it is read on, so that words cut by the jump are found
 */
export function pieceLines(article: Article, next?: Article): string[] {
  const heads = [
    article.kicker,
    article.headline,
    article.deck,
    article.byline?.join(' '),
    article.dateline?.text,
  ]
  const blocks = article.body.map(blockText)
  if (next !== undefined) blocks.push(...readOn(blocks.pop(), next))
  const photos = (article.photos ?? []).flatMap((photo) => [
    photo.caption === undefined ? undefined : inlineText(photo.caption),
    photo.credit?.text,
  ])
  return [...heads, ...blocks, ...photos]
    .flatMap((text) => text?.split(/[\n\t]/u) ?? [])
    .filter((line) => line !== '')
}

/** What a piece is called in a list: its headline, else the first signs of its lines (`pieceLines`). */
export function pieceName({ headline }: Article, lines: readonly string[]): string {
  return (
    headline ??
    Array.from(lines[0] ?? '')
      .slice(0, SIGNS)
      .join('')
  )
}

/** Signs that stand for a piece without a headline. */
const SIGNS = 30

function readOn(last: string | undefined, next: Article): string[] {
  const [first] = next.body
  if (last === undefined) return []
  if (first?.type !== 'paragraph' || !runsOn(last, first.text)) return [last]
  return [last + seamBetween(last, first.text) + inlineText(first.text).slice(0, READ_ON)]
}
