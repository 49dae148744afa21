import type { OutlineJump } from '#issue/outline.ts'
import { nameOfPiece } from '#issue/outline-view.ts'
import type { Article } from '#issue/schema.ts'
import { readableLabel } from '#messages/page-name.ts'
import {
  type BookIssue,
  type BookPage,
  elementId,
  placeInBook,
  xhtml,
} from '#press/exports/epub/book-issue.ts'
import { escapeXml } from '#press/publishing/feeds/xml.ts'
import { photoHtml, storyHtml } from '#press/publishing/feeds/story-html.ts'
import { reasonOfOpen } from '#reader/jump/open-reason.ts'
import { directionOf } from '#reader/page/language.ts'

/** One page of the newspaper as a document of the book. */
export function pageDocument(book: BookIssue, { page }: BookPage): string {
  const { issue } = book.edition.whole
  const name = book.messages.page.name(page.label)
  const title = [name, page.section].filter(Boolean).join(' ')
  const spoken = escapeXml(name)
  const photos = (page.photos ?? []).map((photo) => photoHtml(photo, (src) => pictureAddress(book, src)))
  const body = [
    `<section>`,
    `<span id="page" epub:type="pagebreak" role="doc-pagebreak" aria-label="${spoken}"></span>`,
    `<h1>${escapeXml(title)}</h1>`,
    ...page.articles.map((article) => pieceHtml(book, page.label, article)),
    ...photos.filter((photo) => photo !== ''),
    '</section>',
  ]
  return xhtml(issue.language, directionOf(issue.language), title, body.join('\n'))
}

function pieceHtml(book: BookIssue, label: string, article: Article): string {
  const { language, id, kicker, headline } = article
  const placed = book.index.pieces.get(id)
  const name = headline ?? ''
  const own =
    language === undefined
      ? ''
      : ` lang="${escapeXml(language)}" xml:lang="${escapeXml(language)}" dir="${directionOf(language)}"`
  const labelled = name === '' ? ` aria-label="${escapeXml(nameOfPiece(book.index, id) || id)}"` : ''
  const byline = [...new Set(article.byline)].map(escapeXml).join('　')
  const parts = [
    kicker && `<p class="kicker">${escapeXml(kicker)}</p>`,
    name && `<h2>${escapeXml(name)}</h2>`,
    byline && `<p class="byline">${byline}</p>`,
    backLink(book, id, placed?.story ?? [id], placed?.back),
    storyHtml([{ page: label, article }], (src) => pictureAddress(book, src)),
    article.serial && `<p class="jump">${escapeXml(article.serial)}</p>`,
    forwardLink(book, placed?.forward),
  ]
  return `<article id="${elementId(id)}"${own}${labelled}>\n${parts.filter(Boolean).join('\n')}\n</article>`
}

/** The way back: to where the mark points, printed or not. */
function backLink(
  book: BookIssue,
  id: string,
  story: readonly string[],
  back: OutlineJump | undefined,
): string | undefined {
  const from = back?.to ?? story[story.indexOf(id) - 1]
  const page = from === undefined ? undefined : book.index.pieces.get(from)?.page.label
  const place = from === undefined ? undefined : placeInBook(book, from)
  if (place === undefined || page === undefined) return back === undefined ? undefined : openJump(book, back)
  const mark = back?.mark ?? book.messages.jump.back(readableLabel(page))
  return `<p class="jump"><a href="${place}" role="doc-backlink">${escapeXml(mark)}</a></p>`
}

/** The continuation, with the headline it leads to; where it leads nowhere sure, the mark and the reason. */
function forwardLink(book: BookIssue, forward: OutlineJump | undefined): string | undefined {
  if (forward === undefined) return undefined
  const place = forward.to === undefined ? undefined : placeInBook(book, forward.to)
  if (place === undefined || forward.to === undefined) return openJump(book, forward)
  const mark = forward.mark ?? book.messages.jump.forward(readableLabel(forward.page))
  const doubt = forward.outcome === 'probable' ? ` (${escapeXml(book.messages.jump.probable)})` : ''
  const name = nameOfPiece(book.index, forward.to)
  return `<p class="jump"><a href="${place}">${escapeXml(mark)} <cite>${escapeXml(name)}</cite></a>${doubt}</p>`
}

function openJump(book: BookIssue, jump: OutlineJump): string {
  const candidates = jump.candidates.flatMap(({ to }) => {
    const place = placeInBook(book, to)
    return place === undefined ? [] : `<a href="${place}">${escapeXml(nameOfPiece(book.index, to))}</a>`
  })
  const said = [
    escapeXml(jump.mark ?? ''),
    escapeXml(reasonOfOpen(jump, book.index, book.messages)),
    ...candidates,
  ]
  return `<p class="jump open">${said.filter(Boolean).join(' · ')}</p>`
}

function pictureAddress({ pictures }: BookIssue, src: string): string | undefined {
  const picture = pictures.get(src)
  return picture === undefined ? undefined : `pictures/${picture.name}`
}
