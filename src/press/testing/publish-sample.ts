import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '#issue/schema.ts'
import { prepareEdition } from '#press/publishing/issue-edition.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import type { Making } from '#press/publishing/stage-issue.ts'
import type { SiteSettings } from '#press/publishing/settings.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>x</title></head>
<body><div id="root"></div></body></html>`

/**
 * Publishes issues with an application of one small script; `pictures` lie beside every issue file. Previews,
 * which take longer than all the rest, are made where they are asked for.
 */
export function publishSample(
  site: string,
  issues: readonly Issue[],
  settings: Partial<SiteSettings> = {},
  pictures: Record<string, string> = {},
  making: Making = { previews: false },
): Promise<void> {
  const app = tempFolder({ 'index.html': SHELL, 'assets/app-1a2b.js': 'export {}' })
  const editions = issues.map((issue) =>
    prepareEdition({ file: join(tempFolder(pictures), 'issue.json'), issue, faults: [] }),
  )
  const build = async () => ({ folder: app, shell: SHELL })
  return publishSite(site, editions, { base: '/', ...settings }, build, making)
}

/** Every file of a site with its content. */
export function siteContents(site: string): Record<string, string> {
  return Object.fromEntries(walkFiles(site).map((file) => [file, readFileSync(join(site, file), 'utf8')]))
}
