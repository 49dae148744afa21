import { childNamed, elementsNamed, type XmlElement } from '../xml/xml-tree.ts'
import type { Mods } from './mets.ts'

/** A MODS description (version 3) as far as a newspaper needs it. */
export function readMods(mods: XmlElement): Mods {
  const title = titleOf(mods)
  const date = dateOf(mods)
  const publisher = elementsNamed(mods, 'publisher')[0]?.text
  const number = detailOf(mods, /issue|number/iu) ?? numberIn(elementsNamed(mods, 'partNumber')[0]?.text)
  const pageNumber = detailOf(mods, /page/iu)
  const issn = identifierOf(mods, 'issn')
  return {
    languages: elementsNamed(mods, 'languageTerm').flatMap(({ text }) => languageTag(text) ?? []),
    ...(title && { title }),
    ...(date && { date }),
    ...(publisher && { publisher }),
    ...(number && { number }),
    ...(pageNumber && { pageNumber }),
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

/** A day as 1858-07-10 from `1858-07-10T00:00:00`, `18580710`; nothing for a year alone. */
export function dayIn(text: string): string | undefined {
  const match = /(?<!\d)(1[5-9]\d\d|20\d\d)[-./_]?(0[1-9]|1[0-2])[-./_]?(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(
    text.slice(0, 400),
  )
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}

/** A language code of two or three letters, library or terminology, as BCP 47 has it: `ger` gives `de`. */
export function languageTag(code: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/u.test(code.trim())) return undefined
  try {
    const [tag] = Intl.getCanonicalLocales(code.trim())
    return tag === 'und' || tag === 'mul' || tag === 'zxx' ? undefined : tag
  } catch {
    return undefined
  }
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
