import type { LineRef, Part } from '#issue/proof/edit.ts'
import { blockText, inlineText } from '#issue/plain-text.ts'
import type { Article, Block, Issue, Page, Photo } from '#issue/schema.ts'

/** One line of an article as it is proofread: where it stands, what it says, and what kind of block it is. */
export type Line = { part: Part; at: number; text: string; block?: Block['type'] }

/** So much of a line's text names it. */
const NAMED_BY = 80

/** The lines of an article in the order they are printed: heading, text, pictures, marks. */
export function linesOf(article: Article): Line[] {
  const { continuedFrom, continuesOn } = article
  return [
    ...(continuedFrom && continuedFrom.mark !== '' ? [line('back', continuedFrom.mark)] : []),
    ...single('kicker', article.kicker),
    ...single('headline', article.headline),
    ...single('deck', article.deck),
    ...(article.byline ?? []).map((text, at) => ({ part: 'byline', at, text }) as const),
    ...single('dateline', article.dateline?.text),
    ...article.body.map((block, at): Line => ({
      part: 'block',
      at,
      text: blockText(block),
      block: block.type,
    })),
    ...photoLines(article.photos),
    ...(continuesOn && continuesOn.mark !== '' ? [line('forward', continuesOn.mark)] : []),
  ]
}

/** Captions and credits. */
export function photoLines(photos: readonly Photo[] = []): Line[] {
  return photos.flatMap(({ caption, credit }, at): Line[] => [
    ...(caption === undefined ? [] : [{ part: 'caption', at, text: inlineText(caption) } as const]),
    ...(credit === undefined ? [] : [{ part: 'credit', at, text: credit.text } as const]),
  ])
}

/** How an edit names this line. */
export function refOf(piece: string, { part, at, text }: Line): LineRef {
  return { piece, part, at, text: text.slice(0, NAMED_BY) }
}

/** How an edit names a line of a photo that belongs to no article. */
export function pageRefOf(page: string, { part, at, text }: Line): LineRef {
  return { page, part, at, text: text.slice(0, NAMED_BY) }
}

/** A line found again: its page and article (none for a photo of the page), and the line. */
export type Found = { page: Page; article?: Article; line: Line }

/**
 * The line an edit means: at its place if the text there begins as it says, else the one line of the issue in such a
 * part that does.
 */
export function findLine(issue: Issue, ref: LineRef): Found | undefined {
  const fits = ({ part, text }: Line): boolean => part === ref.part && text.slice(0, NAMED_BY) === ref.text
  const all: Found[] = []
  for (const page of issue.pages) {
    for (const article of page.articles)
      for (const each of linesOf(article)) if (fits(each)) all.push({ page, article, line: each })
    for (const each of photoLines(page.photos)) if (fits(each)) all.push({ page, line: each })
  }
  const inPlace = all.find(
    ({ page, article, line: { at } }) =>
      at === ref.at && (article ? article.id === ref.piece : page.label === ref.page),
  )
  const inPiece = all.filter(({ article }) => article !== undefined && article.id === ref.piece)
  return inPlace ?? (inPiece.length === 1 ? inPiece[0] : all.length === 1 ? all[0] : undefined)
}

/** An article with its page. */
export function findPiece(issue: Issue, id: string): { page: Page; article: Article } | undefined {
  for (const page of issue.pages) {
    const article = page.articles.find((each) => each.id === id)
    if (article) return { page, article }
  }
  return undefined
}

/** The issue with an article put in place of the one of this id, or with none there. */
export function withPiece(issue: Issue, id: string, articles: readonly Article[]): Issue {
  return {
    ...issue,
    pages: issue.pages.map((page) =>
      page.articles.some((each) => each.id === id)
        ? { ...page, articles: page.articles.flatMap((each) => (each.id === id ? articles : [each])) }
        : page,
    ),
  }
}

/** Whether nothing is left of an article that could be read. */
export function isEmpty(article: Article): boolean {
  const { body, photos = [], continuesOn, continuedFrom, seeAlso = [], serial } = article
  const hasMore = continuesOn ?? continuedFrom ?? serial
  return linesOf(article).length + body.length + photos.length + seeAlso.length === 0 && hasMore === undefined
}

function single(part: Part, text: string | undefined): Line[] {
  return text === undefined ? [] : [line(part, text)]
}

function line(part: Part, text: string): Line {
  return { part, at: 0, text }
}
