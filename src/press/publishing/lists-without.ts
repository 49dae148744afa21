import { yearDays, type YearDays } from '#issue/issue-days.ts'
import { grouped } from '#issue/linking/grouped.ts'
import type { ArchiveHead, ArchiveYear, ShelfIssue, ShelfPublication } from '#library/library.ts'
import { ARCHIVE_VERSION } from '#library/shelf-schema.ts'
import { shelve } from '#library/whole-issue.ts'
import { issueAddress } from '#paths.ts'
import {
  LATEST,
  type Listed,
  readArchive,
  readArchiveYear,
  readShelf,
  withoutFront,
} from '#press/publishing/site-indexes.ts'
import { readStanding } from '#press/publishing/standing-issue.ts'

/** The lists of a publication without some issues: what changes of them, and years that have no issue any longer. */
export type ListedWithout = {
  /** Undefined where no issue is left. */
  lists: Listed | undefined
  emptied: string[]
}

/**
 * The lists of one publication without some of its issues. Only the years of those issues are read, and those of the
 * newest that are left, which the newsstand lists.
 *
 * @param gone addresses of the issues
 * @throws Problem where an issue that comes back to the newsstand cannot be read
 */
export function listsWithout(site: string, paper: string, gone: ReadonlySet<string>): ListedWithout {
  const before = readShelf(site).find(({ publication }) => publication.id === paper)
  const head = readArchive(site, paper)
  const changed = new Map(
    [...grouped([...gone], (address) => address.slice(0, 4))].map(([year]) => [
      year,
      yearWithout(readArchiveYear(site, paper, year), gone),
    ]),
  )
  const emptied = [...changed].filter(([, { issues }]) => issues.length === 0).map(([year]) => year)
  for (const year of emptied) changed.delete(year)
  const days = (head?.years ?? [])
    .filter(({ year }) => !emptied.includes(year))
    .map((year) => daysOfList(changed.get(year.year)) ?? year)
  const yearOf = (year: string) => changed.get(year) ?? readArchiveYear(site, paper, year)
  const issues = latestLeft(site, paper, days, yearOf, before)
  const [newest] = issues
  if (newest === undefined) return { lists: undefined, emptied }
  const { publication, language } = describedIn(site, paper, newest.address, before)
  // What a year's own document says of the paper is what the newest issue says.
  const isSame = JSON.stringify(publication) === JSON.stringify(before?.publication)
  const years = isSame ? changed : new Map(days.map(({ year }) => [year, yearOf(year)]))
  const shelved: ShelfPublication = { publication, language, issues: issues.map(withoutFront) }
  const left: ArchiveHead = { version: ARCHIVE_VERSION, publication, language, years: days, newest }
  return { lists: { shelved, head: left, years }, emptied }
}

function yearWithout(list: ArchiveYear, gone: ReadonlySet<string>): ArchiveYear {
  return { ...list, issues: list.issues.filter((issue) => !gone.has(issueAddress(issue))) }
}

function daysOfList(list: ArchiveYear | undefined): YearDays | undefined {
  if (list === undefined) return undefined
  return yearDays(
    list.year,
    list.issues.map(({ date }) => date),
  )
}

/** The newest issues that are left: as the newsstand lists them, else, where they come back to it, as they stand. */
function latestLeft(
  site: string,
  paper: string,
  days: readonly YearDays[],
  yearOf: (year: string) => ArchiveYear,
  before: ShelfPublication | undefined,
): ShelfIssue[] {
  const listed = new Map(before?.issues.map((issue) => [issue.address, issue]))
  const latest: ShelfIssue[] = []
  for (const { year } of days.toReversed()) {
    for (const address of yearOf(year).issues.map(issueAddress).toReversed()) {
      if (latest.length === LATEST) return latest
      const known = listed.get(address)
      // Of the newest its front page is shown, which is known of the one that was newest alone.
      const isEnough = latest.length > 0 || address === before?.issues[0]?.address
      latest.push(
        known !== undefined && isEnough ? known : shelve(readStanding(site, paper, address), address),
      )
    }
  }
  return latest
}

/** The publication as in its newest issue. */
function describedIn(
  site: string,
  paper: string,
  newest: string,
  before: ShelfPublication | undefined,
): Pick<ShelfPublication, 'publication' | 'language'> {
  return before?.issues[0]?.address === newest ? before : readStanding(site, paper, newest)
}
