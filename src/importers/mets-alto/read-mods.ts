import { childNamed, elementsNamed, type XmlElement } from '../xml/xml-tree.ts'
import { dayIn, languageTag } from '../scan/day-and-language.ts'
import type { Mods } from './mets.ts'

/** A MODS description (version 3) as far as a newspaper needs it. */
export function readMods(mods: XmlElement): Mods {
  const title = titleOf(mods)
  const date = dateOf(mods)
  const publisher = elementsNamed(mods, 'publisher')[0]?.text
  const number = detailOf(mods, /issue|number/iu) ?? numberIn(elementsNamed(mods, 'partNumber')[0]?.text)
  const pageNumber = detailOf(mods, /page/iu)
  const edition = editionOf(mods)
  const issn = identifierOf(mods, 'issn')
  return {
    // A language is often given twice, as a code and by its name.
    languages: [
      ...new Set(elementsNamed(mods, 'languageTerm').flatMap(({ text }) => languageTag(text) ?? [])),
    ],
    ...(title && { title }),
    ...(date && { date }),
    ...(publisher && { publisher }),
    ...(number && { number }),
    ...(pageNumber && { pageNumber }),
    ...(edition && { edition }),
    ...(issn && { issn }),
  }
}

function titleOf(mods: XmlElement): string | undefined {
  const info = childNamed(mods, 'titleInfo') ?? elementsNamed(mods, 'titleInfo')[0]
  const title = childNamed(info, 'title')?.text
  if (!title) return undefined
  const before = childNamed(info, 'nonSort')?.text
  return collapse(before ? `${before} ${title}` : title)
}

/** The day of the issue, whichever element says it. */
function dateOf(mods: XmlElement): string | undefined {
  for (const name of ['dateIssued', 'date', 'dateCreated']) {
    for (const { text } of elementsNamed(mods, name)) {
      const day = dayIn(text)
      if (day !== undefined) return day
    }
  }
  return undefined
}

/** The number of a part of the named kind: volume, issue, page. */
function detailOf(mods: XmlElement, kind: RegExp): string | undefined {
  const detail = elementsNamed(mods, 'detail').find(({ attributes }) => kind.test(attributes['TYPE'] ?? ''))
  return childNamed(detail, 'number')?.text || undefined
}

/** A caption says more than a number; the edition of a book, or of a title, is no day's. */
function editionOf(mods: XmlElement): string | undefined {
  const detail = elementsNamed(mods, 'detail').find(({ attributes }) =>
    /^edition$/iu.test(attributes['TYPE'] ?? ''),
  )
  return childNamed(detail, 'caption')?.text || childNamed(detail, 'number')?.text || undefined
}

function identifierOf(mods: XmlElement, type: string): string | undefined {
  const found = elementsNamed(mods, 'identifier').find(
    ({ attributes }) => attributes['TYPE']?.toLowerCase() === type,
  )
  return found?.text || undefined
}

/** The running number in `Jg. 3, nº 161`. */
function numberIn(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /(?:n[º°o.r]{0,2}|第)\s{0,3}(\d{1,6})/iu.exec(text)?.[1]
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
