import type { Source } from '../importer.ts'
import { readPage } from '../plain-text/read-page.ts'
import { pageDate, paperName } from '../plain-text/write-publication.ts'
import type { ScanPage } from '../scan/scan-page.ts'

/** Nameplates stand on the first pages, if anywhere. */
const LOOKED_AT = 2

/** The paper's name and the day, as the first pages print them. */
export function printedHead(pages: readonly ScanPage[]): { name?: string; date?: string } {
  const mastheads = pages
    .filter(({ transcript }) => transcript !== '')
    .slice(0, LOOKED_AT)
    .map(({ file, transcript }) => readPage({ file, text: transcript, encoding: 'utf-8' }).masthead)
  const name = mastheads.map(paperName).find((found) => found !== undefined)
  const date = mastheads.map(pageDate).find((found) => found !== undefined)
  return { ...(name !== undefined && { name }), ...(date !== undefined && { date }) }
}

/** The folder or archive that the files came in, or their own name, without its ending. */
export function stemOf({ name, within }: Source): string {
  const parts = (within ?? name).replaceAll('\\', '/').split('/')
  const last = parts.findLast((part) => part !== '') ?? ''
  return last.replace(/\.[A-Za-z0-9]{1,5}$/u, '') || name
}
