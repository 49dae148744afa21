import { type Edited, type LineRef, refused } from '#issue/proof/edit.ts'
import { findLine, findPiece, isEmpty, withPiece } from '#issue/proof/lines.ts'
import type { Article, Block, Box, Issue, Jump } from '#issue/schema.ts'

/**
 * Makes an article of a piece from one of its paragraphs on. What stands at a text's end goes with the end: the mark to
 * another page, and that a serial goes on; pictures stay.
 */
export function splitPiece(issue: Issue, ref: LineRef, id: string): Edited<Issue> {
  const found = findLine(issue, ref)
  if (found?.article === undefined || found.line.part !== 'block') return refused('line-gone')
  const { article, line } = found
  const { continuesOn, serial, ...rest } = article
  const head: Article = { ...rest, body: article.body.slice(0, line.at) }
  if (isEmpty(head) || findPiece(issue, id) !== undefined) return refused('nothing-left')
  const { kind, language, writingMode } = article
  const tail: Article = {
    id,
    ...(kind && { kind }),
    body: article.body.slice(line.at),
    ...(continuesOn && { continuesOn }),
    ...(serial !== undefined && { serial }),
    ...(language && { language }),
    ...(writingMode && { writingMode }),
  }
  const moved = continuesOn ? renamed(issue, article.id, id, 'continuedFrom') : issue
  return { ok: true, value: withPiece(moved, article.id, [head, tail]) }
}

/** An id for a new article beside this one. */
export function freeId(issue: Issue, piece: string): string {
  for (let copy = 2; ; copy += 1) {
    const id = `${piece.slice(0, 110)}-${copy}`
    if (findPiece(issue, id) === undefined) return id
  }
}

/**
 * Makes one article of two of a page. What the first lacks it takes from the second (a headline for its text); what both
 * have stands as text at the seam.
 */
export function joinPieces(issue: Issue, piece: string, other: string): Edited<Issue> {
  const first = findPiece(issue, piece)
  const second = findPiece(issue, other)
  if (first === undefined || second === undefined || piece === other) return refused('piece-gone')
  if (first.page.label !== second.page.label) return refused('other-page')
  const without = withPiece(issue, other, [])
  const pointed = ['continuesOn', 'continuedFrom', 'seeAlso'] as const
  const renamedAll = pointed.reduce((held, key) => renamed(held, other, piece, key), without)
  const own = findPiece(renamedAll, piece)?.article ?? first.article
  return { ok: true, value: withPiece(renamedAll, piece, [joined(own, second.article)]) }
}

function joined(first: Article, second: Article): Article {
  const seam: Block[] = []
  const keep = (text: string | undefined, type: 'paragraph' | 'subheading' | 'note'): void => {
    if (text !== undefined && text !== '') seam.push({ type, text })
  }
  const merged: Article = { ...first }
  for (const key of ['kicker', 'headline', 'deck'] as const) {
    if (merged[key] !== undefined) keep(second[key], key === 'headline' ? 'subheading' : 'paragraph')
    else if (second[key] !== undefined) merged[key] = second[key]
  }
  if (merged.dateline) keep(second.dateline?.text, 'paragraph')
  else if (second.dateline) merged.dateline = second.dateline
  if (second.byline) merged.byline = [...(first.byline ?? []), ...second.byline]
  for (const key of ['continuedFrom', 'continuesOn'] as const) {
    const kept = key === 'continuesOn' ? (second[key] ?? first[key]) : (first[key] ?? second[key])
    const lost = kept === first[key] ? second[key] : first[key]
    if (kept !== undefined) merged[key] = kept
    if (lost !== undefined && lost !== kept) keep(lost.mark, 'note')
  }
  if (merged.serial === undefined) {
    if (second.serial !== undefined) merged.serial = second.serial
  } else keep(second.serial, 'note')
  const photos = [...(first.photos ?? []), ...(second.photos ?? [])]
  if (photos.length > 0) merged.photos = photos
  const seeAlso = [...(first.seeAlso ?? []), ...(second.seeAlso ?? [])]
  if (seeAlso.length > 0) merged.seeAlso = seeAlso
  if (first.box && second.box) merged.box = around(first.box, second.box)
  merged.body = [...first.body, ...seam, ...second.body]
  return merged
}

function around([x1, y1, w1, h1]: Box, [x2, y2, w2, h2]: Box): Box {
  const x = Math.min(x1, x2)
  const y = Math.min(y1, y2)
  const width = Math.max(x1 + w1, x2 + w2) - x
  const height = Math.max(y1 + h1, y2 + h2) - y
  return [x, y, Math.min(width, 1), Math.min(height, 1)]
}

/** The issue with every jump of a kind that named one piece naming another. */
function renamed(
  issue: Issue,
  from: string,
  to: string,
  key: 'continuesOn' | 'continuedFrom' | 'seeAlso',
): Issue {
  const point = (jump: Jump): Jump => ({
    ...jump,
    ...(jump.to === from && { to }),
    ...(jump.candidates && {
      candidates: jump.candidates.map((each) => (each.to === from ? { ...each, to } : each)),
    }),
  })
  const change = (article: Article): Article => {
    if (key === 'seeAlso')
      return article.seeAlso ? { ...article, seeAlso: article.seeAlso.map(point) } : article
    const jump = article[key]
    return jump ? { ...article, [key]: point(jump) } : article
  }
  return {
    ...issue,
    pages: issue.pages.map((page) => ({ ...page, articles: page.articles.map(change) })),
  }
}
