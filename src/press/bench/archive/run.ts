import '#press/production.ts'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cost, measureGrowth, measureShrinking } from '#press/bench/archive/measure-growth.ts'
import { publishArchive } from '#press/bench/archive/publish-archive.ts'
import { type FirstView, measureFirstViews } from '#press/bench/archive/measure-first-views.ts'
import { findBrowser } from '#press/browser/find-browser.ts'
import { serveSite } from '#press/serve/site-server.ts'
import { say } from '#press/terminal.ts'
import { walkFiles } from '#press/walk-files.ts'

/** As many issues as a daily has printed in a week and a half, a season, three years, and seventy-six. */
const USUAL = [10, 100, 1000, 27_702]

/**
 * Publishes generated archives and measures what one issue more or less costs, and the first view of each:
 * `npm run bench:archive -- 10 1000`. With `--site DIR` the archives stay in `DIR/<issues>`, and one that stands
 * there already is only measured (and other issues come and go).
 */
async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--site')
  const kept = at < 0 ? undefined : args[at + 1]
  const sizes = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1)).map(Number)
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'jumpline-archive-'))
  const counts = sizes.length > 0 ? sizes : USUAL
  try {
    for (const issues of counts) {
      const site = join(folder, String(issues))
      if (statSync(join(site, 'site.json'), { throwIfNoEntry: false }) !== undefined) continue
      const took = await publishArchive(site, issues)
      say(`${issues} issues published in ${(took / 1000).toFixed(0)} s: ${sizeOf(site)}`)
    }
    const sites = counts.map((issues) => join(folder, String(issues)))
    const tell = (what: string, costs: readonly Cost[]) => {
      for (const [i, { middle, longest }] of costs.entries())
        say(`${what} ${counts[i]}: ${middle.toFixed(0)} ms, the longest of them ${longest.toFixed(0)} ms`)
    }
    tell('one more issue to', await measureGrowth(sites))
    tell('the newest issue off', await measureShrinking(sites, 1))
    await measureGrowth(sites)
    tell('one from the middle off', await measureShrinking(sites, 0.5))
    const servers = await Promise.all(
      counts.map((issues) => serveSite(join(folder, String(issues)), { port: 0, base: '/' })),
    )
    const views = await measureFirstViews(
      findBrowser(),
      servers.map(({ origin }) => origin),
    )
    await Promise.all(servers.map((server) => server.close()))
    for (const [i, ofSite] of views.entries()) {
      say(`${counts[i]} issues`)
      for (const { address, bytes, milliseconds } of ofSite)
        say(`  ${address}: ${(bytes / 1000).toFixed(1)} kB, first paint after ${milliseconds.toFixed(0)} ms`)
    }
    compare(views)
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

function compare(views: readonly (readonly FirstView[])[]): void {
  const [first] = views
  const last = views.at(-1)
  if (first === undefined || last === undefined || first === last) return
  for (const [i, small] of first.entries()) {
    const large = last[i]
    if (large === undefined) continue
    const more = (a: number, b: number) => `${((b / a - 1) * 100).toFixed(1)} %`
    say(
      `${small.address}: from the smallest to the largest ${more(small.bytes, large.bytes)} more bytes, ${more(small.milliseconds, large.milliseconds)} more time`,
    )
  }
}

function sizeOf(site: string): string {
  const files = walkFiles(site)
  const bytes = files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0)
  return `${files.length.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(0)} MB`
}

await run(process.argv.slice(2))
