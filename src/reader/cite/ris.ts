import type { Cited } from '#reader/cite/cited.ts'

/** A record as Zotero, EndNote and others read it: RIS, type NEWS (Research Information Systems, 2011). */
export function ris(cited: Cited): string {
  const title = cited.subtitle === undefined ? cited.title : `${cited.title}: ${cited.subtitle}`
  const authors = cited.authors.map((author) => {
    if ('whole' in author) return author.whole
    return [author.family, author.given.join(' '), ...(author.suffix ? [author.suffix] : [])].join(', ')
  })
  const fields: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['TI', title],
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
