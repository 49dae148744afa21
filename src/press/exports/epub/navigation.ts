import { nameOfPiece } from '#issue/outline-view.ts'
import {
  type BookIssue,
  type BookPage,
  bookTitle,
  placeInBook,
  xhtml,
} from '#press/exports/epub/book-issue.ts'
import { escapeXml } from '#press/publishing/feeds/xml.ts'
import { directionOf } from '#reader/page/language.ts'

/** The book's contents by page, and its list of printed pages. */
export function navigationDocument(book: BookIssue): string {
  const { messages, edition, pages } = book
  const { language } = edition.whole.issue
  const list = pages.map(({ page, file }) => {
    return `<li><a href="${file}#page">${escapeXml(messages.page.name(page.label))}</a></li>`
  })
  const body = [
    `<nav epub:type="toc" role="doc-toc" id="toc">`,
    `<h1>${escapeXml(bookTitle(book))}</h1>`,
    `<ol>\n${pages.map((page) => pageEntry(book, page)).join('\n')}\n</ol>`,
    '</nav>',
    `<nav epub:type="page-list" role="doc-pagelist" hidden="hidden">`,
    `<h2>${escapeXml(messages.page.list)}</h2>`,
    `<ol>\n${list.join('\n')}\n</ol>`,
    '</nav>',
  ]
  return xhtml(language, directionOf(language), bookTitle(book), body.join('\n'))
}

/** A page and the stories that begin on it. */
function pageEntry(book: BookIssue, { page, file }: BookPage): string {
  const name = [book.messages.page.name(page.label), page.section].filter(Boolean).join(' ')
  const stories = page.articles.flatMap(({ id }) => {
    const begins = (book.index.pieces.get(id)?.story[0] ?? id) === id
    const place = placeInBook(book, id)
    if (!begins || place === undefined) return []
    const title = nameOfPiece(book.index, id) || book.messages.story.untitled
    return `<li><a href="${place}">${escapeXml(title)}</a></li>`
  })
  const nested = stories.length === 0 ? '' : `\n<ol>\n${stories.join('\n')}\n</ol>`
  return `<li><a href="${file}">${escapeXml(name)}</a>${nested}</li>`
}
