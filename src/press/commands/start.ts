import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paths } from '#paths.ts'
import type { CommandLine } from '#press/arguments.ts'
import { importGiven, outputsOf } from '#press/commands/import.ts'
import { siteSettings } from '#press/commands/publish.ts'
import { readPort, untilStopped } from '#press/commands/serve.ts'
import { bundledIssues } from '#press/bundled-issues.ts'
import { looksLikeIssue } from '#press/read-issue.ts'
import { writeWhole } from '#press/write-whole.ts'
import { serveSite } from '#press/serve/site-server.ts'
import { editionsOf, nameIssues, type NamedIssue } from '#press/publishing/named-issues.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { say, warn } from '#press/terminal.ts'

/** `npm start`: the bundled papers and one's own files, published for this run and served until it ends. */
export async function start(line: CommandLine): Promise<0> {
  const settings = siteSettings(process.env)
  const port = readPort(process.env['PORT'])
  const workroom = mkdtempSync(join(tmpdir(), 'jumpline-'))
  try {
    const own = await ownIssues(line.files, join(workroom, 'own'))
    const ownAddresses = new Set(own.map(({ paper, address }) => `${paper}/${address}`))
    const others = nameIssues(bundledIssues()).filter(
      ({ paper, address }) => !ownAddresses.has(`${paper}/${address}`),
    )
    const site = join(workroom, 'site')
    mkdirSync(site)
    await publishSite(site, editionsOf([...others, ...own]), settings)
    const server = await serveSite(site, { port, host: process.env['HOST'], base: settings.base })
    say(`${server.origin}${settings.base}${opening(own).slice(1)}`)
    await untilStopped()
    await server.close()
  } finally {
    rmSync(workroom, { recursive: true, force: true })
  }
  return 0
}

/**
 * Issue files each by itself; all else together, imported as `jumpline import` does it.
 *
 * @param workroom an empty folder for what is imported, with its pictures
 */
async function ownIssues(files: readonly string[], workroom: string): Promise<NamedIssue[]> {
  const issues = files.filter(looksLikeIssue)
  const pages = files.filter((file) => !issues.includes(file))
  if (pages.length === 0) return nameIssues(issues)
  const imported = await importGiven(pages)
  const written = imported.issues.map((one, at) => outputsOf(one, join(workroom, `${at}`, 'issue.json')))
  writeWhole(written.flatMap(({ outputs }) => outputs))
  const places =
    imported.leftOut.length + imported.issues.reduce((sum, { report }) => sum + report.doubts.length, 0)
  if (places > 0)
    warn(
      `${pages.join(', ')}: ${places} place${places === 1 ? '' : 's'} to look at; "jumpline import" tells them`,
    )
  return nameIssues([...written.map(({ path }) => path), ...issues])
}

/** What to open: the first page of one's own first issue, else the newsstand. */
function opening([first]: readonly NamedIssue[]): string {
  if (first?.firstPage === undefined) return paths.newsstand.to()
  return paths.page.to(first.paper, first.address, first.firstPage)
}
