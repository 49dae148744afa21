import { SLUG } from '#issue/patterns.ts'
import type { CommandLine } from '#press/arguments.ts'
import { givenPath } from '#press/given-path.ts'
import { UsageError } from '#press/problem.ts'
import type { IssueName } from '#press/publishing/missing-issues.ts'
import { settingsOfPublished, unpublishSite } from '#press/publishing/unpublish-site.ts'
import { say, warn } from '#press/terminal.ts'

/** `jumpline unpublish`: takes all the issues named off a site, or none. */
export async function unpublishIssues(line: CommandLine): Promise<0> {
  const directory = line.value('site')
  if (line.files.length === 0) throw new UsageError('name at least one issue, like lanchuan/2025-05-09')
  if (directory === undefined) throw new UsageError('name the directory of the site with --site DIR')
  const issues = new Map(line.files.map(readName).map((issue) => [`${issue.paper}/${issue.address}`, issue]))
  const site = givenPath(directory)
  const { base, search } = settingsOfPublished(site)
  const kept = await unpublishSite(site, [...issues.values()])
  for (const name of issues.keys()) say(`${base}${name}/ is off the site`)
  for (const place of kept) warn(`${place}: stays, since "publish" did not write it`)
  if (search !== undefined) warn(`${search}: this search engine may still have it; docs/search.md tells more`)
  return 0
}

/** An issue by its name, or by its address with all that stands before it: a path, a host. */
function readName(written: string): IssueName {
  const [address = '', paper = ''] = written.split('/').filter(Boolean).toReversed()
  if (!/^\d{4}-\d{2}-\d{2}(?:-|$)/u.test(address) || !SLUG.test(address) || !SLUG.test(paper))
    throw new UsageError(`"${written}" is not an issue's name, like lanchuan/2025-05-09`)
  return { paper, address }
}
