import { strToU8, zipSync, type Zippable } from 'fflate'
import { wordsFor } from '#press/words.ts'
import { packageDocument } from '#press/exports/epub/package-document.ts'
import { navigationDocument } from '#press/exports/epub/navigation.ts'
import { pageDocument } from '#press/exports/epub/page-document.ts'
import { bookPictures } from '#press/exports/epub/pictures.ts'
import { BOOK_STYLES } from '#press/exports/epub/styles.ts'
import type { BookIssue, BookPage } from '#press/exports/epub/book-issue.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import { indexOutline } from '#issue/outline-view.ts'
import { withoutForbidden } from '#press/publishing/feeds/xml.ts'

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/** Zip's first day: a date of its own would make every copy another file. Local time, as zip has no other. */
const NO_DATE = new Date(1980, 0, 1)

/**
 * An issue as EPUB 3.3: a document for each of its pages, continuations as links both ways, the printed pages
 * as the book's page list. The same bytes on every run.
 *
 * @param cover the picture that stands for the issue, PNG; a book may be without one
 * @see https://www.w3.org/TR/epub-33/
 */
export async function writeBook(edition: Edition, cover: Uint8Array | undefined): Promise<Uint8Array> {
  const { issue, outline } = edition.whole
  const pages = issue.pages.map((page, at): BookPage => ({ page, file: `page-${at + 1}.xhtml` }))
  const book: BookIssue = {
    edition,
    messages: wordsFor(issue.language),
    index: indexOutline(outline),
    pages,
    pictures: await bookPictures(edition),
    hasCover: cover !== undefined,
    fileOf: new Map(pages.flatMap(({ page, file }) => page.articles.map(({ id }) => [id, file]))),
  }
  const texts = new Map([
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageDocument(book)],
    ['EPUB/nav.xhtml', navigationDocument(book)],
    ['EPUB/styles.css', BOOK_STYLES],
    ...pages.map((page): [string, string] => [`EPUB/${page.file}`, pageDocument(book, page)]),
  ])
  // Readers know a book by its first entry, which must not be compressed.
  const entries: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] }
  for (const [place, text] of texts) entries[place] = [strToU8(withoutForbidden(text)), { level: 9 }]
  if (cover !== undefined) entries['EPUB/cover.png'] = [cover, { level: 0 }]
  for (const { name, content } of book.pictures.values())
    entries[`EPUB/pictures/${name}`] = [content, { level: name.endsWith('.svg') ? 9 : 0 }]
  return zipSync(entries, { mtime: NO_DATE })
}
