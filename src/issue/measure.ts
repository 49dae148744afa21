import { blockText, lengthOf } from '#issue/plain-text.ts'
import type { Article } from '#issue/schema.ts'
import { seamBetween } from '#issue/seam-text.ts'

/** Code points of a piece that wait behind a jump and are shown before it is followed. */
const OPENING_LENGTH = 120

/** What the outline says of a piece's text: how long it is, and how it begins. */
export function measureArticle(article: Article): { paragraphs: number; minutes: number; opening: string } {
  const { paragraphs, minutes } = lengthOf(article.body)
  return { paragraphs, minutes: Math.round(minutes * 100) / 100, opening: openingOf(article) }
}

/** The first words of a piece's text, cut at a character's end; empty where it has none. `longest` in code points. */
export function openingOf(article: Article, longest = OPENING_LENGTH): string {
  let opening = ''
  for (const block of article.body) {
    if (block.type === 'subheading') continue
    const text = blockText(block).replaceAll(/\s+/gu, ' ').trim()
    opening += seamBetween(opening, text) + text
    if (opening.length >= longest) break
  }
  const points = Array.from(opening)
  return points.length <= longest ? opening : `${points.slice(0, longest).join('').trimEnd()}…`
}
