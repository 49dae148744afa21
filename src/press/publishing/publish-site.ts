import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { shownPath } from '#press/given-path.ts'
import { Problem } from '#press/problem.ts'
import { type AppBuild, buildApp } from '#press/publishing/app-build.ts'
import { refuseCaseTwin } from '#press/publishing/case-twins.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import { issueKey } from '#press/publishing/press-library.ts'
import { type Run, stageFiles } from '#press/publishing/run.ts'
import { runOnSite } from '#press/publishing/run-on-site.ts'
import { type NewPart, serialLists, serialParts, standingParts } from '#press/publishing/serials.ts'
import { readSettings, SETTINGS_FILE, type SiteSettings } from '#press/publishing/settings.ts'
import { type Added, withIssues } from '#press/publishing/site-indexes.ts'
import { type Making, stageIssue, stands } from '#press/publishing/stage-issue.ts'
import { stageArchive, stageSite } from '#press/publishing/stage-lists.ts'
import type { SearchIndexer } from '#press/search-index/stage-search-index.ts'

/**
 * Adds or replaces issues in a published site: their files, and the few lists they stand in.
 * Other issues stay byte for byte; an error leaves the whole site as it was.
 *
 * @param site absolute path; made where it does not exist
 * @param editions taken one at a time: of a run over a whole archive only one issue is in memory
 * @param build where the application's files come from
 * @param making what is made besides; previews take most of a run's time, so a back file may go without
 * @throws Problem where the site cannot be written, was published for another base, or is something else
 */
export async function publishSite(
  site: string,
  editions: Iterable<Edition>,
  settings: SiteSettings,
  build: (base: string) => Promise<AppBuild> = buildApp,
  making: Making = { previews: true },
): Promise<void> {
  const known = readSettings(site)
  agreeOnDirectory(site, known)
  agreeOnBase(site, known?.base, settings.base)
  // A host once said holds for later runs too: half of a site without it would contradict the other.
  const kept: SiteSettings = {
    ...settings,
    origin: settings.origin ?? known?.origin,
    search: settings.search ?? known?.search,
  }
  await runOnSite(site, kept, build, (run, index) => stageEditions(run, editions, index, making))
}

/** A directory of something else, a project perhaps, keeps its own pages. */
function agreeOnDirectory(site: string, known: SiteSettings | undefined): void {
  if (known !== undefined || !existsSync(join(site, 'index.html'))) return
  const reason = `holds an index.html and no ${SETTINGS_FILE}, so it is something else than a published site; name an empty directory`
  throw new Problem(shownPath(site), reason)
}

function agreeOnBase(site: string, known: string | undefined, base: string): void {
  if (known === undefined || known === base) return
  const reason = `was published for the path ${known}, not ${base}; set BASE=${known}, or publish into another directory`
  throw new Problem(shownPath(site), reason)
}

/** What the lists of a paper need to know of the issues of a run. */
type News = { added: Added[]; parts: NewPart[] }

/** Stages the issues one after the other, then the lists they stand in. */
async function stageEditions(
  run: Run,
  editions: Iterable<Edition>,
  index: SearchIndexer,
  making: Making,
): Promise<void> {
  const news = new Map<string, News>()
  for (const edition of editions) {
    const { paper, address, whole, onShelf } = edition
    const { publication, language } = whole.issue
    refuseCaseTwin(run.site, run.atHand.shelf, edition)
    run.atHand.issues.set(issueKey(paper, address), edition)
    await stageIssue(run, edition, making)
    index.add(paper, address, whole, stands(run.site, edition))
    run.atHand.issues.delete(issueKey(paper, address))
    const ofPaper = news.get(paper) ?? { added: [], parts: [] }
    news.set(paper, ofPaper)
    ofPaper.added.push({ publication, language, issue: onShelf })
    ofPaper.parts.push(...serialParts(whole.issue))
  }
  for (const [paper, { added, parts }] of news) {
    const { site } = run
    const dates = added.map(({ issue }) => issue.date)
    await stageArchive(run, paper, withIssues(site, paper, added), dates)
    const addresses = new Set(added.map(({ issue }) => issue.address))
    const before = [...addresses].flatMap((address) => standingParts(site, paper, address) ?? [])
    stageFiles(run, serialLists(site, paper, addresses, before, parts))
  }
  await stageSite(run, index)
}
