import { describeFault } from '#issue/fault.ts'
import { issueAddress } from '#paths.ts'
import { Problem, Problems } from '#press/problem.ts'
import { casePieces } from '#press/publishing/case-twins.ts'
import { type Edition, prepareEdition } from '#press/publishing/issue-edition.ts'
import { type IssueFile, readIssue } from '#press/read-issue.ts'
import { warn } from '#press/terminal.ts'

/** An issue that was named to be published: its file, and what a site knows it by. Its text is read again in its turn. */
export type NamedIssue = {
  file: string
  paper: string
  /** Its part of the address: `2025-05-09`. */
  address: string
  /** Label of its first page; undefined where it has none. */
  firstPage: string | undefined
}

/**
 * Looks through issue files, one in memory at a time, before anything is made of them.
 *
 * @throws Problems with every file that holds no issue; Problem where two files are one issue
 */
export function nameIssues(files: readonly string[]): NamedIssue[] {
  const refused: string[] = []
  const named: NamedIssue[] = []
  for (const file of files) {
    try {
      const read = readIssue(file)
      named.push(nameOf(read))
      if (isNothingLeft(read))
        refused.push(
          `${file}: nothing of it is left to publish`,
          ...read.faults.map((fault) => `${file}: ${describeFault(fault)}`),
        )
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      refused.push(error.message)
    }
  }
  if (refused.length > 0) throw new Problems(refused)
  refuseTwins(named)
  return named
}

/**
 * Makes named issues ready, each when it is asked for, and says what is left out of it.
 *
 * @throws Problem where a file has become another issue since it was named
 */
export function* editionsOf(named: readonly NamedIssue[]): Generator<Edition> {
  for (const { file, paper, address } of named) {
    const read = readIssue(file)
    const now = nameOf(read)
    if (now.paper !== paper || now.address !== address)
      throw new Problem(file, `was ${paper}/${address} and has become ${now.paper}/${now.address} meanwhile`)
    const edition = prepareEdition(read)
    tellLosses(read, edition)
    yield edition
  }
}

/** Looks through all the files at once, then makes them ready one by one. Throws as `nameIssues` does. */
export function prepareEditions(files: readonly string[]): Iterable<Edition> {
  return editionsOf(nameIssues(files))
}

function nameOf({ file, issue }: IssueFile): NamedIssue {
  return {
    file,
    paper: issue.publication.id,
    address: issueAddress(issue),
    firstPage: issue.pages[0]?.label,
  }
}

function tellLosses({ file, issue, faults }: IssueFile, { missing, elsewhere }: Edition): void {
  for (const fault of faults) warn(`${file}: ${describeFault(fault)}`)
  for (const [src, reason] of missing) warn(`${file}: ${src}: the picture ${reason}; its frame stays`)
  for (const src of elsewhere)
    warn(`${file}: ${src}: the picture is on another host, which no reader is sent to; its frame stays`)
  for (const [first, twin] of casePieces(issue))
    warn(
      `${file}: the ids ${first} and ${twin} differ by case alone, which hosts on Windows and macOS do not tell apart`,
    )
}

/** Whether all that an issue holds is damaged. */
function isNothingLeft({ issue, faults }: IssueFile): boolean {
  const isEmpty = issue.pages.every(
    ({ articles, photos = [], image }) => articles.length === 0 && photos.length === 0 && image === undefined,
  )
  return faults.length > 0 && isEmpty
}

function refuseTwins(named: readonly NamedIssue[]): void {
  const first = new Map<string, string>()
  for (const { file, paper, address } of named) {
    // Disks that fold case hold them in one folder.
    const key = `${paper}/${address}`.toLowerCase()
    const other = first.get(key)
    if (other !== undefined)
      throw new Problem(file, `is ${paper}/${address}, and so is ${other}; publish one of them`)
    first.set(key, file)
  }
}
