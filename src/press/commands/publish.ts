import { describeFault } from '#issue/fault.ts'
import type { CommandLine } from '#press/arguments.ts'
import { basePath } from '#press/base-path.ts'
import { givenPath } from '#press/given-path.ts'
import { Problem, Problems, UsageError } from '#press/problem.ts'
import { type IssueFile, readIssue } from '#press/read-issue.ts'
import { type Edition, prepareEdition } from '#press/publishing/issue-edition.ts'
import { readEngineSetting } from '#search/archive/engine-setting.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import type { SiteSettings } from '#press/publishing/settings.ts'
import { say, warn } from '#press/terminal.ts'

/** `jumpline publish`: all the issues named, or none. */
export async function publishIssues(line: CommandLine): Promise<0> {
  const site = line.value('site')
  if (line.files.length === 0) throw new UsageError('name at least one issue file')
  if (site === undefined) throw new UsageError('name the directory of the site with --site DIR')
  const settings = siteSettings(process.env)
  const editions = prepareEditions(line.files)
  await publishSite(givenPath(site), editions, settings, undefined, {
    previews: !line.has('no-previews'),
  })
  for (const edition of editions) say(`${settings.base}${edition.paper}/${edition.address}/`)
  return 0
}

/** The settings that the environment gives: BASE, ORIGIN and SEARCH. */
export function siteSettings(environment: NodeJS.ProcessEnv): SiteSettings {
  const base = basePath(environment['BASE'])
  if (!/^\/(?:[\w.~-]+\/)*$/u.test(base) || base.split('/').some((part) => part === '.' || part === '..'))
    throw new UsageError(`BASE "${base}" is not a path like /papers/`)
  return { base, origin: originOf(environment['ORIGIN']), search: engineOf(environment['SEARCH']) }
}

function originOf(origin: string | undefined): string | undefined {
  if (origin === undefined || origin === '') return undefined
  const parsed = URL.canParse(origin) ? new URL(origin) : undefined
  if (parsed === undefined || !/^https?:$/u.test(parsed.protocol) || parsed.pathname !== '/')
    throw new UsageError(`ORIGIN "${origin}" is not a host like https://paper.example`)
  return parsed.origin
}

function engineOf(search: string | undefined): string | undefined {
  if (search === undefined || search === '') return undefined
  if (readEngineSetting(search) === undefined)
    throw new UsageError(`SEARCH "${search}" is not like endpoint:https://search.paper.example/find`)
  return search
}

/**
 * Reads issue files and makes them ready, and says what is left out of them.
 *
 * @throws Problems with every file that holds no issue, before anything is written; Problem where two
 *   files are one issue
 */
export function prepareEditions(files: readonly string[]): Edition[] {
  const refused: string[] = []
  const reads: IssueFile[] = []
  for (const file of files) {
    try {
      const read = readIssue(file)
      reads.push(read)
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
  const editions = reads.map(prepareEdition)
  refuseTwins(editions)
  for (const { file, faults } of reads) for (const fault of faults) warn(`${file}: ${describeFault(fault)}`)
  for (const { file, missing } of editions)
    for (const [src, reason] of missing) warn(`${file}: ${src}: the picture ${reason}; its frame stays`)
  for (const { file, elsewhere } of editions)
    for (const src of elsewhere)
      warn(`${file}: ${src}: the picture is on another host, which no reader is sent to; its frame stays`)
  return editions
}

/** Whether all that an issue holds is damaged. */
function isNothingLeft({ issue, faults }: IssueFile): boolean {
  const isEmpty = issue.pages.every(
    ({ articles, photos = [], image }) => articles.length === 0 && photos.length === 0 && image === undefined,
  )
  return faults.length > 0 && isEmpty
}

function refuseTwins(editions: readonly Edition[]): void {
  const first = new Map<string, string>()
  for (const { file, paper, address } of editions) {
    // Disks that fold case hold them in one folder.
    const key = `${paper}/${address}`.toLowerCase()
    const other = first.get(key)
    if (other !== undefined)
      throw new Problem(file, `is ${paper}/${address}, and so is ${other}; publish one of them`)
    first.set(key, file)
  }
}
