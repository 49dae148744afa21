import { generateArchive } from '#press/bench/archive/generate-archive.ts'
import { type Edition, prepareEdition } from '#press/publishing/issue-edition.ts'
import { publishSite } from '#press/publishing/publish-site.ts'

/** Publishes a generated archive into a folder; answers with the milliseconds it took. */
export async function publishArchive(site: string, issues: number): Promise<number> {
  const start = performance.now()
  await publishSite(site, editions(issues), { base: '/' }, undefined, { previews: false })
  return performance.now() - start
}

function* editions(issues: number): Generator<Edition> {
  for (const issue of generateArchive(issues))
    yield prepareEdition({ file: `${issue.date}/issue.json`, issue, faults: [] })
}
