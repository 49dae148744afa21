import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '#press/browser/find-browser.ts'
import { bundledIssues } from '#press/bundled-issues.ts'
import { siteSettings } from '#press/commands/publish.ts'
import type { ExitStatus } from '#press/jumpline.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { prepareEditions } from '#press/publishing/named-issues.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { serveSite } from '#press/serve/site-server.ts'

/** The papers that only the browser tests read. */
const TEST_PAPERS = join(PROJECT_ROOT, 'e2e', 'papers')

/** Publishes the papers to a site of this run's own, serves it, and lets Playwright read it. */
export async function runBrowserTests(args: readonly string[]): Promise<ExitStatus> {
  const browser = findBrowser()
  const settings = siteSettings(process.env)
  const site = mkdtempSync(join(tmpdir(), 'jumpline-e2e-'))
  try {
    const own = readdirSync(TEST_PAPERS).map((name) => join(TEST_PAPERS, name))
    await publishSite(site, prepareEditions([...bundledIssues(), ...own]), settings)
    const server = await serveSite(site, { port: 0, base: settings.base })
    const passed = await playwright(args, {
      JUMPLINE_URL: `${server.origin}${settings.base}`,
      JUMPLINE_BROWSER: browser,
      JUMPLINE_SITE: site,
    })
    await server.close()
    return passed ? 0 : 1
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
}

async function playwright(args: readonly string[], environment: Record<string, string>): Promise<boolean> {
  const child = spawn(join(PROJECT_ROOT, 'node_modules/.bin/playwright'), ['test', ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  })
  const [status] = await once(child, 'close')
  return status === 0
}
