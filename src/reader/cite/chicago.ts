import { type Author, sortedName } from '#reader/cite/author.ts'
import type { Cited } from '#reader/cite/cited.ts'

/** A bibliography lists six authors; of more, the first three (Chicago 18, 13.78). */
const MOST_AUTHORS = 6
const FIRST_AUTHORS = 3
/** A note names two. */
const MOST_IN_NOTE = 2

/** A title that ends in a shortened word: its point belongs to it. */
const SHORT_FORM = /(?<!\p{L})(?:\p{L}|Inc|Co|Corp|Ltd|Bros|Jr|Sr|Dr|St|Ave|Blvd|Rd|Dept|etc)\.$/u

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * The Chicago Manual of Style, 18th edition, an entry of a bibliography for a newspaper's article (14.89 to
 * 14.97; in the 17th, 14.191 to 14.200):
 *
 * > | Halloran, June. “Lamp Comes Home.” Tern Harbor Courier, April 23, 2026, A1, A4. https://…
 *
 * An unsigned article stands under the paper's name.
 */
export function chicago(cited: Cited): string {
  const { authors } = cited
  const { paper, when } = partsOf(cited)
  const title = `“${sentenceEnd(innerQuotes(cited.title))}”`
  if (authors.length === 0) return `${paper}. ${title} ${when}. ${cited.url}.`
  return `${sentenceEnd(authorList(authors))} ${title} ${paper}, ${when}. ${cited.url}.`
}

/**
 * The same as a note at the foot of a page: names as they are read, of three or more the first, and commas
 * where the bibliography has full stops (18th edition, 13.77, 14.89).
 *
 * > | June Halloran, “Lamp Comes Home,” Tern Harbor Courier, April 23, 2026, A1, A4, https://…
 */
export function chicagoNote(cited: Cited): string {
  const names = cited.authors.map(readName)
  const { paper, when } = partsOf(cited)
  const author = names.length > MOST_IN_NOTE ? `${names[0]} et al.` : names.join(' and ')
  // A comma stands also behind a question mark, but in place of a full stop that ends no short form.
  const printed = innerQuotes(cited.title)
  const title = `“${SHORT_FORM.test(printed) ? printed : printed.replace(/\.$/u, '')},”`
  return `${[...(author === '' ? [] : [author]), title].join(', ')} ${paper}, ${when}, ${cited.url}.`
}

/** The paper without an initial "The", and the day with edition and pages. */
function partsOf(cited: Cited): { paper: string; when: string } {
  const paper = cited.language.startsWith('en') ? cited.paper.replace(/^The\s+/u, '') : cited.paper
  const [year, month, day] = cited.date.split('-').map(Number)
  const date = `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`
  const edition = cited.edition === undefined ? [] : [`${cited.edition} edition`]
  return { paper, when: [date, ...edition, pagesOf(cited.pages)].join(', ') }
}

function authorList(authors: readonly Author[]): string {
  const [first, ...others] = authors.length > MOST_AUTHORS ? authors.slice(0, FIRST_AUTHORS) : authors
  // The first stands as it is sorted, the others as they are read.
  const names = [first === undefined ? '' : sortedName(first), ...others.map(readName)]
  if (authors.length > MOST_AUTHORS) return `${names.join(', ')}, et al.`
  const last = names.at(-1) ?? ''
  // The comma belongs to the turned name: two that stand as they are read have none.
  if (names.length === 2 && first !== undefined && 'whole' in first) return names.join(' and ')
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, and ${last}`
}

/** Pages with the letter of a section speak for themselves; bare numbers are said to be pages. */
function pagesOf(pages: readonly string[]): string {
  const list = pages.join(', ')
  if (!pages.every((page) => /^\d+$/u.test(page))) return list
  return `${pages.length > 1 ? 'pp.' : 'p.'} ${list}`
}

function readName(author: Author): string {
  if ('whole' in author) return author.whole
  return [...author.given, author.family, ...(author.suffix ? [author.suffix] : [])].join(' ')
}

/** Quotation marks within quotation marks are single. */
function innerQuotes(title: string): string {
  return title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll(/(?<=^|[\s([—])"/gu, '‘')
    .replaceAll('"', '’')
}

/** A full stop, unless the text has its own end. */
function sentenceEnd(text: string): string {
  return /[.?!。？！…][’」』]?$/u.test(text) ? text : `${text}.`
}
