import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { compareEditions } from '#issue/edition-order.ts'
import { yearDays } from '#issue/issue-days.ts'
import { grouped } from '#issue/linking/grouped.ts'
import type { Publication } from '#issue/schema.ts'
import {
  type ArchivedIssue,
  type ArchiveHead,
  type ArchiveYear,
  type ShelfIssue,
  type ShelfPublication,
} from '#library/library.ts'
import {
  ARCHIVE_VERSION,
  ArchiveHeadSchema,
  ArchiveYearSchema,
  PublishedShelfSchema,
} from '#library/shelf-schema.ts'
import { files } from '#library/site-files.ts'
import { issueAddress } from '#paths.ts'
import { shownPath } from '#press/given-path.ts'
import { Problem, systemCode, systemReason } from '#press/problem.ts'

/** How many issues of each publication the newsstand lists; the archive lists all. */
export const LATEST = 12

/** The lists of one publication that a run changes: its place on the shelf, the head and years of its archive. */
export type Listed = {
  shelved: ShelfPublication
  head: ArchiveHead
  /** Those years alone that have changed. */
  years: ReadonlyMap<string, ArchiveYear>
}

/** What is known of an issue that is being published. */
export type Added = { publication: Publication; language: string; issue: ShelfIssue }

/** Every publication of a site with its latest issues, as it stands. */
export function readShelf(site: string): ShelfPublication[] {
  return readIndex(join(site, files.shelf()), PublishedShelfSchema)?.publications ?? []
}

/** The head of a publication's archive as it stands in a site; undefined where it has none. */
export function readArchive(site: string, paper: string): ArchiveHead | undefined {
  return readIndex(join(site, decodeURIComponent(files.archive(paper))), ArchiveHeadSchema)
}

/** One year of a publication's archive as it stands. */
export function readArchiveYear(site: string, paper: string, year: string): ArchiveYear {
  const found = readIndex(join(site, decodeURIComponent(files.archiveYear(paper, year))), ArchiveYearSchema)
  return found ?? { version: ARCHIVE_VERSION, year, issues: [] }
}

/**
 * The lists of one publication with issues added or replaced. Only the years of those issues are read. The
 * publication is described as in its newest issue, so that publishing an old one does not take a new name back.
 */
export function withIssues(site: string, paper: string, added: readonly Added[]): Listed {
  const before = readShelf(site).find(({ publication }) => publication.id === paper)
  const head = readArchive(site, paper)
  const issues = latestOf([...(before?.issues ?? []), ...added.map(({ issue }) => issue)])
  const newest = issues[0]
  const source = added.findLast(({ issue }) => issue === newest)
  const described = source ?? before ?? added[0]
  if (described === undefined) throw new Error(`No issue of ${paper} to list`)
  const { publication, language } = described
  const years = changedYears(site, paper, added)
  const days = [
    ...(head?.years ?? []).filter(({ year }) => !years.has(year)),
    ...[...years.values()].map((year) =>
      yearDays(
        year.year,
        year.issues.map(({ date }) => date),
      ),
    ),
  ].toSorted((a, b) => compare(a.year, b.year))
  return {
    shelved: { publication, language, issues: issues.map(withoutFront) },
    head: { version: ARCHIVE_VERSION, publication, language, years: days, newest },
    years,
  }
}

/** The newsstand's list with one publication added or replaced, in the order of their names. */
export function withPublication(
  shelf: readonly ShelfPublication[],
  publication: ShelfPublication,
): ShelfPublication[] {
  const { id } = publication.publication
  return [...shelf.filter((other) => other.publication.id !== id), publication].toSorted((a, b) =>
    compare(a.publication.id, b.publication.id),
  )
}

function changedYears(site: string, paper: string, added: readonly Added[]): Map<string, ArchiveYear> {
  const byYear = grouped(added, ({ issue }) => issue.date.slice(0, 4))
  return new Map(
    [...byYear].map(([year, news]) => {
      const issues = new Map(
        readArchiveYear(site, paper, year).issues.map((issue) => [issueAddress(issue), issue]),
      )
      for (const { issue } of news) issues.set(issue.address, archived(issue))
      const ordered = [...issues.values()].toSorted(oldestFirst)
      return [year, { version: ARCHIVE_VERSION, year, issues: ordered }]
    }),
  )
}

function archived({ date, edition, number, lunarDate, pages }: ShelfIssue): ArchivedIssue {
  return { date, edition, number, lunarDate, pages: pages.length }
}

/** The newest issues, the last of those with one address counting. */
function latestOf(issues: readonly ShelfIssue[]): ShelfIssue[] {
  const byAddress = new Map(issues.map((issue) => [issue.address, issue]))
  return [...byAddress.values()].toSorted((a, b) => oldestFirst(b, a)).slice(0, LATEST)
}

/** Only the newest issue is shown with its front page: the others are a line each. */
export function withoutFront(issue: ShelfIssue, position: number): ShelfIssue {
  return position === 0 ? issue : { ...issue, front: undefined }
}

type Dated = { date: string; edition?: string | undefined }

function oldestFirst(a: Dated, b: Dated): number {
  return compare(a.date, b.date) || compareEditions(a.edition, b.edition)
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
