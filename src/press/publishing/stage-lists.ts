import type { ShelfPublication } from '#library/library.ts'
import { files } from '#library/site-files.ts'
import { paths } from '#paths.ts'
import { SITE_ADDRESSES } from '#press/publishing/addresses.ts'
import { makeBlankDocument } from '#press/publishing/document.ts'
import { lackingMonths, monthSitemaps } from '#press/publishing/feeds/month-sitemaps.ts'
import { publicationFeeds, siteMaps } from '#press/publishing/feeds/stage-feeds.ts'
import type { Preview } from '#press/publishing/head-data.ts'
import { hostFiles } from '#press/publishing/host-files.ts'
import { type Run, stageDocument, stageFiles, toJson } from '#press/publishing/run.ts'
import { SETTINGS_FILE } from '#press/publishing/settings.ts'
import { siteAddresses } from '#press/publishing/site-address.ts'
import { type Listed, readArchive, withPublication } from '#press/publishing/site-indexes.ts'
import type { SearchIndexer } from '#press/search-index/stage-search-index.ts'

/** An address that no route has: what a host shows for anything it does not know. */
const NOWHERE = '/404/nothing/is/here/'
/** Where opened files are read: no file knows their addresses, so the host answers with this one. */
const LOCAL_SHELL = 'local/index.html'

/**
 * Stages the lists of one publication whose issues have changed, and the documents that show them.
 *
 * @param dates those of the issues that the run adds or takes out
 */
export async function stageArchive(
  run: Run,
  paper: string,
  lists: Listed,
  dates: readonly string[],
): Promise<void> {
  const { staging, atHand, site, settings } = run
  const { shelved, head, years } = lists
  const print = run.printer(shelved.language)
  atHand.listed.set(paper, lists)
  atHand.shelf = withPublication(atHand.shelf, shelved)
  for (const [year, list] of years) {
    staging.write(decodeURIComponent(files.archiveYear(paper, year)), toJson(list))
    await stageDocument(run, paths.archiveYear.to(paper, year), print)
  }
  staging.write(decodeURIComponent(files.archive(paper)), toJson(head))
  stageFiles(run, publicationFeeds(site, shelved, staging, settings))
  stageFiles(run, monthSitemaps(site, paper, years, dates, staging))
  const preview = newestPreview(run, shelved)
  await stageDocument(run, paths.publication.to(paper), (at) => print(at, { preview }))
}

/** Stages what belongs to no publication, and the index of search, which the documents name. */
export async function stageSite(run: Run, index: SearchIndexer): Promise<void> {
  const { staging, atHand, site, settings } = run
  run.searched = index.stage(atHand.shelf, {
    write: (place, content) => staging.write(decodeURIComponent(place), content),
    remove: (place) => staging.remove(decodeURIComponent(place)),
  })
  const language = atHand.shelf[0]?.language ?? 'zh-Hans'
  const print = run.printer(language)
  staging.write(files.shelf(), toJson({ publications: atHand.shelf }))
  for (const address of SITE_ADDRESSES) await stageDocument(run, address, print)
  const { html } = await print(NOWHERE)
  staging.write('404.html', html)
  staging.write(LOCAL_SHELL, makeBlankDocument(run.shell, language, settings.base))
  const days = () =>
    atHand.shelf.map(({ publication: { id: paper } }) => {
      const { years = [] } = atHand.listed.get(paper)?.head ?? readArchive(site, paper) ?? {}
      return { paper, years }
    })
  if (settings.origin !== undefined) stageFiles(run, lackingMonths(site, days(), staging))
  stageFiles(run, siteMaps(days, staging, settings))
  stageFiles(run, hostFiles(settings))
  staging.write(SETTINGS_FILE, toJson(settings))
}

/** A publication shows what its newest issue shows; one published before there were previews has none. */
function newestPreview(
  { staging, settings }: Run,
  { publication, issues }: ShelfPublication,
): Preview | undefined {
  const [newest] = issues
  if (newest === undefined) return undefined
  const address = files.issuePreview(publication.id, newest.address)
  const place = decodeURIComponent(address)
  if (!staging.leaves(place)) return undefined
  const alt = [publication.name, newest.lead].filter(Boolean).join(': ')
  return { src: siteAddresses(settings).of(`/${address}`), alt }
}
