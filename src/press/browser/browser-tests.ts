import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '#press/browser/find-browser.ts'
import { publishTestSite } from '#press/browser/test-site.ts'
import { siteSettings } from '#press/commands/publish.ts'
import type { ExitStatus } from '#press/jumpline.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { serveSite } from '#press/serve/site-server.ts'

/** Serves the site of JUMPLINE_SITE, or one published for this run, and lets Playwright read it. */
export async function runBrowserTests(args: readonly string[]): Promise<ExitStatus> {
  const browser = findBrowser()
  const settings = siteSettings(process.env)
  const given = process.env['JUMPLINE_SITE'] ?? ''
  const site = given === '' ? mkdtempSync(join(tmpdir(), 'jumpline-e2e-')) : given
  try {
    if (given === '') await publishTestSite(site, settings)
    const server = await serveSite(site, { port: 0, base: settings.base })
    const passed = await playwright(args, {
      JUMPLINE_URL: `${server.origin}${settings.base}`,
      JUMPLINE_BROWSER: browser,
      JUMPLINE_SITE: site,
    })
    await server.close()
    return passed ? 0 : 1
  } finally {
    if (given === '') rmSync(site, { recursive: true, force: true })
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
