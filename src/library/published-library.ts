import { isOutline, isPublishedPage } from '#issue/published-shapes.ts'
import { LibraryError, type LibraryErrorReason, type PublishedLibrary } from '#library/library.ts'
import { remember } from '#library/recent.ts'
import { files } from '#library/site-files.ts'

/** Parts kept in memory, so that turning back and reading a story through asks for nothing again. */
const OUTLINES = 4
const PAGES = 64
const YEARS = 16
/** The newest version of any part that this reader knows. */
const NEWEST_VERSION = 1

/**
 * The issues published on this host, fetched in parts.
 *
 * @param base the path the site is hosted under, `/` or `/papers/`
 */
export function publishedLibrary(base: string): PublishedLibrary {
  const outline = remember(OUTLINES, (file) => fetchPart(base + file, isOutline, 'issue-not-found'))
  const page = remember(PAGES, (file) => fetchPart(base + file, isPublishedPage, 'page-not-found'))
  // What only the newsstand and the archive read comes with them.
  const schemas = () => import('#library/shelf-schema.ts')
  const archive = remember(YEARS, async (file) =>
    fetchPart(base + file, (await schemas()).isArchiveHead, 'publication-not-found'),
  )
  const archiveYear = remember(YEARS, async (file) =>
    fetchPart(base + file, (await schemas()).isArchiveYear, 'year-not-found'),
  )
  return {
    shelf: async () => {
      const { isPublishedShelf } = await schemas()
      const shelf = await fetchPart(base + files.shelf(), isPublishedShelf, 'unreachable')
      return { publications: shelf.publications, own: [] }
    },
    archive: (paper) => archive(files.archive(paper)),
    archiveYear: (paper, year) => archiveYear(files.archiveYear(paper, year)),
    serial: async (paper, title) => {
      const [{ serialKey }, { isSerials }] = await Promise.all([import('#issue/serial.ts'), schemas()])
      const address = base + files.serial(paper, serialKey(title))
      const list = await fetchPart(address, isSerials, 'issue-not-found').catch(() => undefined)
      return list?.serials.find((serial) => serial.title === title)?.parts ?? []
    },
    outline: (paper, issue) => outline(files.outline(paper, issue)),
    page: (paper, issue, label) => page(files.page(paper, issue, label)),
    // A picture on another host would tell that host who reads what; its frame and its words stay.
    picture: (paper, issue, src) =>
      /^https:/iu.test(src)
        ? undefined
        : `${base}${encodeURIComponent(paper)}/${encodeURIComponent(issue)}/${src}`,
  }
}

async function fetchPart<T>(
  address: string,
  isSound: (value: unknown) => value is T,
  absent: LibraryErrorReason,
): Promise<T> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new LibraryError('unreachable', address, { cause })
  })
  if (response.status === 404) throw new LibraryError(absent, address)
  if (!response.ok) throw new LibraryError('unreachable', `${address}: ${response.status}`)
  const text = await response.text().catch((cause: unknown) => {
    throw new LibraryError('unreachable', address, { cause })
  })
  const value = parseJson(text)
  if (isSound(value)) return value
  // A host that answers every address with its own page says 200 and sends HTML.
  if (value === undefined && /^\s*</u.test(text)) throw new LibraryError(absent, address)
  throw new LibraryError(isNewer(value) ? 'newer' : 'damaged', address)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isNewer(value: unknown): boolean {
  const version: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : 0
  return typeof version === 'number' && version > NEWEST_VERSION
}
