import type { Author } from '#reader/cite/author.ts'
import { type Cited, wholeTitle } from '#reader/cite/cited.ts'

/** From the fourth author on they are 等 (8.1.2). */
const MOST_AUTHORS = 3

/**
 * GB/T 7714-2015 《信息与文献 参考文献著录规则》, an article of a newspaper on line (4.4, with the marks
 * N and OL of its annex B), as a list in the order of citing has it:
 *
 * > | 丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).
 *
 * Without an author it begins with the title (8.1.4); what is behind a colon is other title information (8.2.3).
 */
export function gbt7714(cited: Cited): string {
  const { authors } = cited
  return [
    ...(authors.length === 0 ? [] : [`${authorList(authors)}. `]),
    `${wholeTitle(cited)}[N/OL]. `,
    `${cited.paper}, ${cited.date}(${cited.pages.join(', ')})`,
    `[${cited.accessed}]. ${cited.url}.`,
  ].join('')
}

function authorList(authors: readonly Author[]): string {
  const named = authors.slice(0, MOST_AUTHORS).map(nameOf)
  if (authors.length > MOST_AUTHORS) named.push(authors.some((author) => 'family' in author) ? 'et al' : '等')
  return named.join(', ')
}

/** The family's name in capitals and first, the others as letters without points (8.1.1): `HALLORAN J`, `DUPONT J P`. */
function nameOf(author: Author): string {
  if ('whole' in author) return author.whole
  const parts = author.given.flatMap((name) => name.split(/[-‐]/u))
  const initials = parts.map((name) => [...name][0]?.toUpperCase() ?? '')
  const suffix = author.suffix ? [author.suffix.replace(/\.$/u, '')] : []
  return [author.family.toUpperCase(), ...initials, ...suffix].join(' ')
}
