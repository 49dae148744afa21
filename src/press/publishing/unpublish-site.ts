import { existsSync } from 'node:fs'
import { shownPath } from '#press/given-path.ts'
import { grouped } from '#issue/linking/grouped.ts'
import { files } from '#library/site-files.ts'
import { paths } from '#paths.ts'
import { Problem } from '#press/problem.ts'
import { documentPlace } from '#press/publishing/addresses.ts'
import { type AppBuild, buildApp } from '#press/publishing/app-build.ts'
import { issueFiles } from '#press/publishing/issue-files.ts'
import { listsWithout } from '#press/publishing/lists-without.ts'
import { type IssueName, refuseMissing } from '#press/publishing/missing-issues.ts'
import { type Run, stageFiles } from '#press/publishing/run.ts'
import { runOnSite } from '#press/publishing/run-on-site.ts'
import { listedParts, serialLists, standingParts } from '#press/publishing/serials.ts'
import { readSettings, type SiteSettings } from '#press/publishing/settings.ts'
import { stageArchive, stageSite } from '#press/publishing/stage-lists.ts'
import type { SearchIndexer } from '#press/search-index/stage-search-index.ts'

/**
 * The settings of a published site, which a run that takes issues off it does not change.
 *
 * @throws Problem where it is none
 */
export function settingsOfPublished(site: string): SiteSettings {
  const settings = readSettings(site)
  if (settings === undefined)
    throw new Problem(
      shownPath(site),
      existsSync(site) ? 'is not a published site' : 'there is no such directory',
    )
  return settings
}

/**
 * Takes issues off a published site: their files, and what every list says of them. The site is then as if they had never
 * been published; an error leaves it as it was.
 *
 * @param site absolute path
 * @param build where the application's files come from
 * @returns files in the issues' folders that `publish` did not write, and that stay
 * @throws Problems with every issue that is not there; Problem where the site cannot be read or written
 */
export async function unpublishSite(
  site: string,
  issues: readonly IssueName[],
  build: (base: string) => Promise<AppBuild> = buildApp,
): Promise<string[]> {
  const settings = settingsOfPublished(site)
  refuseMissing(site, issues)
  const kept: string[] = []
  await runOnSite(site, settings, build, async (run, index) => {
    for (const [paper, names] of grouped(issues, (name) => name.paper)) {
      const addresses = new Set(names.map(({ address }) => address))
      kept.push(...(await takeOff(run, index, paper, addresses)))
    }
    await stageSite(run, index)
  })
  return kept
}

/** Stages a paper without some issues; answers with the files in their folders that stay. */
async function takeOff(
  run: Run,
  index: SearchIndexer,
  paper: string,
  addresses: ReadonlySet<string>,
): Promise<string[]> {
  const { site, staging, atHand } = run
  const found = [...addresses].map((address) => issueFiles(site, paper, address))
  const parts = [...addresses].flatMap(
    (address) => standingParts(site, paper, address) ?? listedParts(site, paper, address),
  )
  const dates = [...addresses].map((address) => address.slice(0, 10))
  const { lists, emptied } = listsWithout(site, paper, addresses)
  for (const address of addresses) index.remove(paper, address)
  if (lists === undefined) {
    atHand.shelf = atHand.shelf.filter(({ publication }) => publication.id !== paper)
    removeListsOf(run, paper, dates)
  } else await stageArchive(run, paper, lists, dates)
  stageFiles(run, serialLists(site, paper, addresses, parts, []))
  for (const year of emptied) {
    staging.remove(decodeURIComponent(files.archiveYear(paper, year)))
    staging.remove(documentPlace(paths.archiveYear.to(paper, year)))
  }
  // After the lists that name it.
  for (const place of found.flatMap(({ own }) => own)) staging.remove(place)
  return found.flatMap(({ others }) => others)
}

/** Stages that a paper without any issue is gone. */
function removeListsOf({ staging }: Run, paper: string, dates: readonly string[]): void {
  const places = [
    ...[files.archive(paper), files.atomFeed(paper), files.jsonFeed(paper)],
    ...dates.map((date) => files.monthSitemap(paper, date.slice(0, 4), date.slice(5, 7))),
  ]
  for (const place of places) staging.remove(decodeURIComponent(place))
  staging.remove(documentPlace(paths.publication.to(paper)))
}
