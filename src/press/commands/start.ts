import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paths } from '#paths.ts'
import type { CommandLine } from '#press/arguments.ts'
import { importPages } from '#press/commands/import.ts'
import { prepareEditions, siteSettings } from '#press/commands/publish.ts'
import { readPort, untilStopped } from '#press/commands/serve.ts'
import { bundledIssues } from '#press/bundled-issues.ts'
import { looksLikeIssue } from '#press/read-issue.ts'
import { serveSite } from '#press/serve/site-server.ts'
import { type Edition, prepareEdition } from '#press/publishing/issue-edition.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { say, warn } from '#press/terminal.ts'

/** `npm start`: the bundled papers and one's own files, published for this run and served until it ends. */
export async function start(line: CommandLine): Promise<0> {
  const settings = siteSettings(process.env)
  const port = readPort(process.env['PORT'])
  const own = await ownEditions(line.files)
  const bundled = prepareEditions(bundledIssues())
  const ownAddresses = new Set(own.map((edition) => `${edition.paper}/${edition.address}`))
  const others = bundled.filter((edition) => !ownAddresses.has(`${edition.paper}/${edition.address}`))
  const site = mkdtempSync(join(tmpdir(), 'jumpline-'))
  try {
    await publishSite(site, [...others, ...own], settings)
    const server = await serveSite(site, { port, host: process.env['HOST'], base: settings.base })
    say(`${server.origin}${settings.base}${opening(own).slice(1)}`)
    await untilStopped()
    await server.close()
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
  return 0
}

/** Issue files each by itself; page texts together, as the pages of one issue. */
async function ownEditions(files: readonly string[]): Promise<Edition[]> {
  const issues = files.filter(looksLikeIssue)
  const pages = files.filter((file) => !issues.includes(file))
  const [firstPage] = pages
  const read = prepareEditions(issues)
  if (firstPage === undefined) return read
  const { issue, report } = await importPages(pages)
  if (report.doubts.length > 0)
    warn(`${firstPage}: ${report.doubts.length} places to look at; "jumpline import" tells them`)
  return [prepareEdition({ file: firstPage, issue, faults: [] }), ...read]
}

/** What to open: the first page of one's own first issue, else the newsstand. */
function opening(own: readonly Edition[]): string {
  const [first] = own
  const label = first?.whole.issue.pages[0]?.label
  if (first === undefined || label === undefined) return paths.newsstand.to()
  return paths.page.to(first.paper, first.address, label)
}
