import { serialKey } from '#issue/serial.ts'
import { fetchPart } from '#library/fetch-part.ts'
import type { PublishedLibrary } from '#library/library.ts'
import { remember } from '#library/recent.ts'
import { isArchiveHead, isArchiveYear, isPublishedShelf, isSerials } from '#library/shelf-schema.ts'
import { files } from '#library/site-files.ts'

/** Years of archives kept in memory. */
const YEARS = 16

/** What only the newsstand, the archive and serials ask for, whose code comes with the first of them. */
export type PublishedLists = Pick<PublishedLibrary, 'shelf' | 'archive' | 'archiveYear' | 'serial'>

/** @param base the path the site is hosted under */
export function publishedLists(base: string): PublishedLists {
  const archive = remember(YEARS, (file) => fetchPart(base + file, isArchiveHead, 'publication-not-found'))
  const archiveYear = remember(YEARS, (file) => fetchPart(base + file, isArchiveYear, 'year-not-found'))
  return {
    shelf: async () => {
      const shelf = await fetchPart(base + files.shelf(), isPublishedShelf, 'unreachable')
      return { publications: shelf.publications, own: [] }
    },
    archive: (paper) => archive(files.archive(paper)),
    archiveYear: (paper, year) => archiveYear(files.archiveYear(paper, year)),
    serial: async (paper, title) => {
      const address = base + files.serial(paper, serialKey(title))
      const list = await fetchPart(address, isSerials, 'issue-not-found').catch(() => undefined)
      return list?.serials.find((serial) => serial.title === title)?.parts ?? []
    },
  }
}
