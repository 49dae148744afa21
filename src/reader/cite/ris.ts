import { sortedName } from '#reader/cite/author.ts'
import { type Cited, wholeTitle } from '#reader/cite/cited.ts'

/** A record as Zotero, EndNote and others read it: RIS, type NEWS (Research Information Systems, 2011). */
export function ris(cited: Cited): string {
  const fields: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ...cited.authors.map((author): [string, string] => ['AU', sortedName(author)]),
    ['TI', wholeTitle(cited)],
    ['T2', cited.paper],
    ['DA', cited.date.replaceAll('-', '/')],
    ['PY', cited.date.slice(0, 4)],
    ['ET', cited.edition],
    ['SP', cited.pages.join(', ')],
    ['SN', cited.issn],
    ['LA', cited.language],
    ['UR', cited.url],
    ['Y2', cited.accessed.replaceAll('-', '/')],
  ]
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : `${tag}  - ${value.replaceAll(/\s+/gu, ' ').trim()}`,
  )
  return [...lines, 'ER  - '].join('\n')
}
