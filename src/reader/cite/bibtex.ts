import type { Author } from '#reader/cite/author.ts'
import { type Cited, wholeTitle } from '#reader/cite/cited.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * A BibTeX entry. Newspapers are `article` with their name as `journal` (BibTeXing, Patashnik 1988, 3.1);
 * `url`, `urldate` and `issn` are read by biblatex and passed over by the older styles.
 */
export function bibtex(cited: Cited): string {
  const [year, month, day] = cited.date.split('-')
  const authors = cited.authors.map(nameOf)
  const fields: [string, string][] = [
    ...(authors.length === 0 ? [] : [['author', `{${authors.join(' and ')}}`] satisfies [string, string]]),
    // In braces of their own, capitals stay what they are.
    ['title', `{{${escaped(wholeTitle(cited))}}}`],
    ['journal', `{${escaped(cited.paper)}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? ''],
    ['day', `{${Number(day)}}`],
    ['pages', `{${escaped(cited.pages.join(', '))}}`],
    ...(cited.edition === undefined
      ? []
      : [['edition', `{${escaped(cited.edition)}}`] satisfies [string, string]]),
    ...(cited.issn === undefined ? [] : [['issn', `{${escaped(cited.issn)}}`] satisfies [string, string]]),
    ['url', `{${addressIn(cited.url)}}`],
    ['urldate', `{${cited.accessed}}`],
  ]
  const width = Math.max(...fields.map(([name]) => name.length))
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = ${value},`)
  return [`@article{${cited.key},`, ...lines, '}'].join('\n')
}

/** `Halloran, June`; a body in braces, so that it is not taken for a person. */
function nameOf(author: Author): string {
  if ('whole' in author) {
    const isWord = /[\s,]|\band\b/u.test(author.whole)
    return isWord ? `{${escaped(author.whole)}}` : escaped(author.whole)
  }
  const parts = [author.family, ...(author.suffix ? [author.suffix] : []), author.given.join(' ')]
  return parts.map(escaped).join(', ')
}

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** What means something to TeX, as text. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\~^{}$&#_%]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`)
}

/** `url` is read as it stands; only what would end the field is written otherwise. */
function addressIn(url: string): string {
  return url.replaceAll(/[{}\\\s]/gu, (sign) => encodeURIComponent(sign))
}
