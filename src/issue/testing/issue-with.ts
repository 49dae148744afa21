import type { Article, Issue, Jump } from '#issue/schema.ts'

/**
 * An issue from a sketch of its stories, for tests that speak the domain.
 *
 * > | 'talks@1 > talks-3@3'     a story on pages 1 and 3, both ends marked
 * > | 'talks@1 -> talks-3@3'    marked at the head only
 * > | 'talks@1 <- talks-3@3'    marked at the tail only
 * > | 'talks@1 >4'              a head whose mark names page 4
 * > | 'talks@3 <2'              a tail whose mark names page 2
 *
 * Every story talks of things of its own; heads stop in the middle of a sentence, tails have no headline.
 * `more` adds fields to pieces, by id. Pages are those that are named by a piece, in order.
 */
export function issueWith(...sketch: (string | Record<string, Partial<Article>>)[]): Issue {
  const pieces: { page: string; article: Article }[] = []
  const more = sketch.filter((part) => typeof part !== 'string')
  for (const story of sketch.filter((part) => typeof part === 'string')) {
    const steps = [...story.matchAll(/\s*(->|<-|>|<)?\s*([^\s@<>]+)(?:@([^\s<>]+))?/gu)]
    let last: { page: string; article: Article } | undefined
    for (const [, arrow = '', id = '', page] of steps) {
      if (page === undefined) {
        if (last && arrow === '>') Object.assign(last.article, { continuesOn: forward(id) })
        if (last && arrow === '<') Object.assign(last.article, { continuedFrom: back(id) })
        continue
      }
      const topic = steps[0]?.[2] ?? id
      const piece = { page, article: pieceOf(id, topic, last !== undefined, steps.length > 1) }
      if (last && (arrow === '>' || arrow === '->')) last.article.continuesOn = forward(page)
      if (last && (arrow === '>' || arrow === '<-')) piece.article.continuedFrom = back(last.page)
      pieces.push(piece)
      last = piece
    }
  }
  for (const fields of more) {
    for (const { article } of pieces) Object.assign(article, fields[article.id])
  }
  const labels = [...new Set(pieces.map(({ page }) => page))].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  return {
    version: '1.0',
    language: 'en',
    publication: { id: 'paper', name: 'The Paper' },
    date: '2025-05-09',
    pages: labels.map((label) => ({
      label,
      articles: pieces.filter(({ page }) => page === label).map(({ article }) => article),
    })),
  }
}

const forward = (page: string): Jump => ({ mark: `Continued on Page ${page}`, page })
const back = (page: string): Jump => ({ mark: `Continued from Page ${page}`, page })

function pieceOf(id: string, topic: string, isTail: boolean, isCut: boolean): Article {
  const name = topic.charAt(0).toUpperCase() + topic.slice(1)
  const sentence = `Minister ${name}ov of ${name}land told the ${topic} council that ${topic}ing must not wait.`
  const paragraph = { type: 'paragraph', text: sentence } as const
  const half = { type: 'paragraph', text: `Few in ${name}land believe that the ${topic}ery will` } as const
  const rest = { type: 'paragraph', text: `be open by winter, ${name}ov said.` } as const
  if (isTail) return { id, body: [rest, paragraph] }
  const dateline = { text: `${name.toUpperCase()}, May 8 —` }
  return { id, headline: `${name} goes on`, dateline, body: isCut ? [paragraph, half] : [paragraph] }
}
