import * as v from 'valibot'
import { OutlineSchema } from '#issue/outline.ts'
import { PageSchema } from '#issue/schema.ts'
import {
  type Library,
  LibraryError,
  type LibraryErrorReason,
  PublishedShelfSchema,
  ShelfPublicationSchema,
} from '#library/library.ts'
import { remember } from '#library/recent.ts'
import { files } from '#library/site-files.ts'

/** Parts kept in memory, so that turning back and reading a story through asks for nothing again. */
const OUTLINES = 4
const PAGES = 64

/**
 * The issues published on this host, fetched in parts.
 *
 * @param base the path the site is hosted under, `/` or `/papers/`
 */
export function publishedLibrary(base: string): Library {
  const outline = remember(OUTLINES, (file) => fetchPart(base + file, OutlineSchema, 'issue-not-found'))
  const page = remember(PAGES, (file) => fetchPart(base + file, PageSchema, 'page-not-found'))
  return {
    shelf: async () => {
      const shelf = await fetchPart(base + files.shelf(), PublishedShelfSchema, 'unreachable')
      return { publications: shelf.publications, own: [] }
    },
    archive: (paper) =>
      fetchPart(base + files.archive(paper), ShelfPublicationSchema, 'publication-not-found'),
    outline: (paper, issue) => outline(files.outline(paper, issue)),
    page: (paper, issue, label) => page(files.page(paper, issue, label)),
    picture: (paper, issue, src) =>
      /^https:/iu.test(src) ? src : `${base}${encodeURIComponent(paper)}/${encodeURIComponent(issue)}/${src}`,
  }
}

async function fetchPart<const S extends v.GenericSchema>(
  address: string,
  schema: S,
  absent: LibraryErrorReason,
): Promise<v.InferOutput<S>> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new LibraryError('unreachable', address, { cause })
  })
  if (response.status === 404) throw new LibraryError(absent, address)
  if (!response.ok) throw new LibraryError('unreachable', `${address}: ${response.status}`)
  // A host that answers every address with its own page says 200 and sends HTML.
  const value: unknown = await response.json().catch(() => undefined)
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  throw new LibraryError(value === undefined ? absent : 'damaged', address)
}
