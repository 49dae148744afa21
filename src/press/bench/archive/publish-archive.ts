import { generateArchive, generateIssue } from '#press/bench/archive/generate-archive.ts'
import { type Edition, prepareEdition } from '#press/publishing/issue-edition.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { readArchive } from '#press/publishing/site-indexes.ts'

/** Of a whole host, so that sitemaps are made too. */
const SETTINGS = { base: '/', origin: 'https://paper.example' }
const MAKING = { previews: false }
const DAY = 86_400_000

/** Publishes a generated archive into a folder; answers with the milliseconds it took. */
export async function publishArchive(site: string, issues: number): Promise<number> {
  return publish(site, editions(issues))
}

/** Publishes the issue of the next day into an archive that stands; answers with the milliseconds it took. */
export async function publishNextDay(site: string): Promise<number> {
  const newest = readArchive(site, 'bench-daily')?.newest
  if (newest === undefined) throw new Error(`${site} holds no generated archive`)
  const date = new Date(Date.parse(newest.date) + DAY).toISOString().slice(0, 10)
  return publish(site, [editionOf(date, Number(newest.number) + 1)])
}

async function publish(site: string, made: Iterable<Edition>): Promise<number> {
  const start = performance.now()
  await publishSite(site, made, SETTINGS, undefined, MAKING)
  return performance.now() - start
}

function* editions(issues: number): Generator<Edition> {
  for (const issue of generateArchive(issues))
    yield prepareEdition({ file: `${issue.date}/issue.json`, issue, faults: [] })
}

function editionOf(date: string, number: number): Edition {
  const issue = generateIssue(date, number, number % 4 === 1)
  return prepareEdition({ file: `${date}/issue.json`, issue, faults: [] })
}
