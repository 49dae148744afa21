import { type BookIssue, bookTitle } from '#press/exports/epub/book-issue.ts'
import { storyId } from '#press/publishing/feeds/story-id.ts'
import { escapeXml } from '#press/publishing/feeds/xml.ts'
import { directionOf } from '#reader/page/language.ts'

/** The package document: what the book is, all its files, and their order. */
export function packageDocument(book: BookIssue): string {
  const { paper, address, whole } = book.edition
  const { publication, language, date } = whole.issue
  const mode = book.pictures.size > 0 ? ['textual', 'visual'] : ['textual']
  const printed = publication.issn === undefined ? bookTitle(book) : `urn:issn:${publication.issn}`
  const metadata = [
    // The same book, wherever it is published.
    `<dc:identifier id="id">${storyId(`${paper}/${address}`)}</dc:identifier>`,
    `<dc:title>${escapeXml(bookTitle(book))}</dc:title>`,
    `<dc:language>${escapeXml(language)}</dc:language>`,
    `<dc:publisher>${escapeXml(publication.publisher ?? publication.name)}</dc:publisher>`,
    `<dc:date>${date}</dc:date>`,
    '<dc:type>newspaper</dc:type>',
    // Whose pages the page list counts. Its successor `pageBreakSource` is an error to EPUBCheck before 5.2.
    `<dc:source id="print">${escapeXml(printed)}</dc:source>`,
    '<meta refines="#print" property="source-of">pagination</meta>',
    `<meta property="dcterms:modified">${date}T00:00:00Z</meta>`,
    ...mode.map((each) => `<meta property="schema:accessMode">${each}</meta>`),
    '<meta property="schema:accessModeSufficient">textual</meta>',
    ...[
      'tableOfContents',
      'readingOrder',
      'structuralNavigation',
      'printPageNumbers',
      'pageBreakMarkers',
    ].map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`),
    '<meta property="schema:accessibilityHazard">none</meta>',
  ]
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="styles" href="styles.css" media-type="text/css"/>',
    ...(book.hasCover
      ? ['<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>']
      : []),
    ...book.pages.map(
      ({ file }, at) => `<item id="p${at + 1}" href="${file}" media-type="application/xhtml+xml"/>`,
    ),
    ...[...book.pictures.values()].map(
      ({ name, type }, at) => `<item id="i${at + 1}" href="pictures/${name}" media-type="${type}"/>`,
    ),
  ]
  const spine = book.pages.map((_, at) => `<itemref idref="p${at + 1}"/>`)
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${directionOf(language)}">
${spine.join('\n')}
</spine>
</package>
`
}
