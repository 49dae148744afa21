import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Publication } from '#issue/schema.ts'
import {
  PublishedShelfSchema,
  type ShelfIssue,
  type ShelfPublication,
  ShelfPublicationSchema,
} from '#library/library.ts'
import { files } from '#library/site-files.ts'
import { shownPath } from '#press/given-path.ts'
import { Problem, systemCode, systemReason } from '#press/problem.ts'

/** How many issues of each publication the newsstand lists; the archive lists all. */
const LATEST = 12

/** The archive of a publication as it stands in a site; undefined where it has none. */
export function readArchive(site: string, paper: string): ShelfPublication | undefined {
  return readIndex(join(site, files.archive(paper)), ShelfPublicationSchema)
}

/** Every publication of a site with its latest issues, as it stands. */
export function readShelf(site: string): ShelfPublication[] {
  return readIndex(join(site, files.shelf()), PublishedShelfSchema)?.publications ?? []
}

/**
 * The archive with an issue added or replaced, newest first. The publication is described as in its
 * newest issue, so that publishing an old one does not take a new name back.
 */
export function withIssue(
  archive: ShelfPublication | undefined,
  added: { publication: Publication; language: string; issue: ShelfIssue },
): ShelfPublication {
  const others = (archive?.issues ?? []).filter((issue) => issue.address !== added.issue.address)
  const issues = [...others, added.issue].toSorted(newestFirst)
  if (archive !== undefined && issues[0] !== added.issue) return { ...archive, issues }
  return { publication: added.publication, language: added.language, issues }
}

/** The newsstand's list with one publication added or replaced, in the order of their names. */
export function withPublication(
  shelf: readonly ShelfPublication[],
  archive: ShelfPublication,
): ShelfPublication[] {
  const { id } = archive.publication
  const latest = { ...archive, issues: archive.issues.slice(0, LATEST) }
  return [...shelf.filter((other) => other.publication.id !== id), latest].toSorted((a, b) =>
    compare(a.publication.id, b.publication.id),
  )
}

function newestFirst(a: ShelfIssue, b: ShelfIssue): number {
  return compare(b.date, a.date) || compare(b.address, a.address)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * A list that a published site holds; undefined where it has none.
 *
 * @throws Problem where it cannot be read
 */
export function readIndex<const S extends v.GenericSchema>(
  path: string,
  schema: S,
): v.InferOutput<S> | undefined {
  try {
    return v.parse(schema, JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    const reason =
      code === undefined ? 'is damaged; delete it and publish every issue again' : systemReason(error)
    throw new Problem(shownPath(path), reason, '', { cause: error })
  }
}
