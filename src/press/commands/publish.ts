import type { CommandLine } from '#press/arguments.ts'
import { basePath } from '#press/base-path.ts'
import { givenPath } from '#press/given-path.ts'
import { UsageError } from '#press/problem.ts'
import { editionsOf, nameIssues } from '#press/publishing/named-issues.ts'
import { readEngineSetting } from '#search/archive/engine-setting.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import type { SiteSettings } from '#press/publishing/settings.ts'
import { say } from '#press/terminal.ts'

/** `jumpline publish`: all the issues named, or none. */
export async function publishIssues(line: CommandLine): Promise<0> {
  const site = line.value('site')
  if (line.files.length === 0) throw new UsageError('name at least one issue file')
  if (site === undefined) throw new UsageError('name the directory of the site with --site DIR')
  const settings = siteSettings(process.env)
  const named = nameIssues(line.files)
  await publishSite(givenPath(site), editionsOf(named), settings, undefined, {
    previews: !line.has('no-previews'),
  })
  for (const { paper, address } of named) say(`${settings.base}${paper}/${address}/`)
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
