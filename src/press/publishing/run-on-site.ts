import type { AppBuild } from '#press/publishing/app-build.ts'
import { removeOldSitemaps } from '#press/publishing/feeds/month-sitemaps.ts'
import { makeRun, type Run } from '#press/publishing/run.ts'
import type { SiteSettings } from '#press/publishing/settings.ts'
import { stageApp } from '#press/publishing/stage-app.ts'
import { Staging } from '#press/publishing/staging.ts'
import { removeOldSegments, SearchIndexer } from '#press/search-index/stage-search-index.ts'

/**
 * One run of the press on a site, from the lock to the end: what `work` stages comes into the site together, or, where it
 * throws or is broken off, not at all.
 *
 * @param site absolute path; made where it does not exist
 * @param build where the application's files come from
 * @throws Problem where the site cannot be written, and what `work` throws
 */
export async function runOnSite(
  site: string,
  settings: SiteSettings,
  build: (base: string) => Promise<AppBuild>,
  work: (run: Run, index: SearchIndexer) => Promise<void>,
): Promise<void> {
  const app = await build(settings.base)
  const staging = new Staging(site)
  const index = new SearchIndexer(site)
  const stop = () => {
    index.dispose()
    staging.discard()
    process.exit(130)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    stageApp(staging, site, app)
    await work(makeRun(site, staging, app, settings), index)
    staging.commit()
    removeOldSegments(site, index.papers())
    removeOldSitemaps(site, index.papers())
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    staging.discard()
    index.dispose()
  }
}
