import '#press/production.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { issuesOfLengths, measureLengths } from '#press/bench/reading/issue-lengths.ts'
import { type Reading, readOnce } from '#press/bench/reading/read-once.ts'
import { findBrowser } from '#press/browser/find-browser.ts'
import { bundledIssues } from '#press/bundled-issues.ts'
import { prepareEditions } from '#press/publishing/named-issues.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { serveSite } from '#press/serve/site-server.ts'
import { say } from '#press/terminal.ts'

/** Odd, for a middle. */
const RUNS = 5

/** What is printed, in this order. */
const ROWS: readonly [name: string, key: keyof Reading, digits: number][] = [
  ['first text, ms', 'firstText', 0],
  ['HTML, kB', 'html', 1],
  ['script, kB', 'script', 1],
  ['CSS, kB', 'styles', 1],
  ['layout shift at 360 px', 'shiftNarrow', 3],
  ['layout shift at 1280 px', 'shiftWide', 3],
  ['longest task, ms', 'longestTask', 0],
  ['page turn, ms', 'turn', 0],
  ['jump, ms', 'jump', 0],
  ['requests to other hosts', 'foreign', 0],
]

/** Publishes the bundled papers, reads the front page of each in a real browser, and prints the middle of several runs; then
 * what a first load takes in issues of more and more pages. */
async function run(): Promise<void> {
  const site = mkdtempSync(join(tmpdir(), 'jumpline-reading-'))
  try {
    const editions = [...prepareEditions(bundledIssues())]
    const made = [...editions, ...issuesOfLengths()]
    await publishSite(site, made, { base: '/' }, undefined, { previews: false })
    const server = await serveSite(site, { port: 0, base: '/' })
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    })
    try {
      const columns: Reading[][] = editions.map(() => [])
      // The papers take turns, so that what else the machine does meanwhile slows all of them.
      for (let time = 0; time < RUNS; time += 1)
        for (const [i, { paper, address, whole }] of editions.entries()) {
          const label = whole.issue.pages[0]?.label ?? '1'
          const page = `${server.origin}/${paper}/${address}/${label}/`
          columns[i]?.push(await readOnce(browser, page, whole.issue.language))
        }
      say(`| front page | ${editions.map(({ whole }) => whole.issue.publication.name).join(' | ')} |`)
      say(`| --- |${' ---: |'.repeat(columns.length)}`)
      for (const [name, key, digits] of ROWS)
        say(`| ${name} | ${columns.map((runs) => middle(runs, key).toFixed(digits)).join(' | ')} |`)
      await measureLengths(browser, server.origin)
    } finally {
      await browser.close()
      await server.close()
    }
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
}

function middle(runs: readonly Reading[], key: keyof Reading): number {
  const sorted = runs.map((one) => one[key]).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

await run()
