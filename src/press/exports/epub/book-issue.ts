import type { OutlineIndex } from '#issue/outline-view.ts'
import type { Page } from '#issue/schema.ts'
import type { Messages } from '#messages/messages.ts'
import type { BookPicture } from '#press/exports/epub/pictures.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import { escapeXml } from '#press/publishing/feeds/xml.ts'

/** A page of the newspaper and the document it becomes. */
export type BookPage = { page: Page; file: string }

/** An issue on its way into a book. */
export type BookIssue = {
  edition: Edition
  messages: Messages
  index: OutlineIndex
  pages: readonly BookPage[]
  /** By the `src` that the issue names them with. */
  pictures: ReadonlyMap<string, BookPicture>
  hasCover: boolean
  /** The document of each piece, by its id. */
  fileOf: ReadonlyMap<string, string>
}

/** The address of a piece inside the book; undefined for one that is not in it. */
export function placeInBook({ fileOf }: BookIssue, id: string): string | undefined {
  const file = fileOf.get(id)
  return file === undefined ? undefined : `${file}#${elementId(id)}`
}

/** An element's id may not begin with a digit in every reader; a piece's id may. */
export function elementId(piece: string): string {
  return `a-${piece}`
}

/** The newspaper and its day. */
export function bookTitle({ edition, messages }: BookIssue): string {
  const { publication, date, edition: name } = edition.whole.issue
  return `${publication.name} ${messages.date.long(date, name)}`
}

/** An XHTML document of the book. */
export function xhtml(language: string, direction: string, title: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escapeXml(language)}" xml:lang="${escapeXml(language)}" dir="${direction}">
<head><meta charset="utf-8" /><title>${escapeXml(title)}</title><link rel="stylesheet" href="styles.css" /></head>
<body>
${body}
</body>
</html>
`
}
