import { issueAddress } from '#paths.ts'
import { generateArchive, generateIssue } from '#press/bench/archive/generate-archive.ts'
import { type Edition, prepareEdition } from '#press/publishing/issue-edition.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { readArchive, readArchiveYear } from '#press/publishing/site-indexes.ts'
import { unpublishSite } from '#press/publishing/unpublish-site.ts'

const PAPER = 'bench-daily'
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
  const newest = readArchive(site, PAPER)?.newest
  if (newest === undefined) throw new Error(`${site} holds no generated archive`)
  const date = new Date(Date.parse(newest.date) + DAY).toISOString().slice(0, 10)
  return publish(site, [editionOf(date, Number(newest.number) + 1)])
}

/**
 * Takes one issue off an archive that stands; answers with the milliseconds it took.
 *
 * @param from where in the archive: 1 is its newest issue, 0 its oldest
 */
export async function unpublishOne(site: string, from: number): Promise<number> {
  const years = readArchive(site, PAPER)?.years ?? []
  const issues = years.flatMap(({ year }) => readArchiveYear(site, PAPER, year).issues)
  const issue = issues[Math.round((issues.length - 1) * from)]
  if (issue === undefined) throw new Error(`${site} holds no generated archive`)
  const start = performance.now()
  await unpublishSite(site, [{ paper: PAPER, address: issueAddress(issue) }])
  return performance.now() - start
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
