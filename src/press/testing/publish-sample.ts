import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '#issue/schema.ts'
import type { AppBuild } from '#press/publishing/app-build.ts'
import { prepareEdition } from '#press/publishing/issue-edition.ts'
import type { IssueName } from '#press/publishing/missing-issues.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { unpublishSite } from '#press/publishing/unpublish-site.ts'
import type { Making } from '#press/publishing/stage-issue.ts'
import type { SiteSettings } from '#press/publishing/settings.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>x</title></head>
<body><div id="_root"></div></body></html>`

/**
 * Publishes issues with an application of one small script; `pictures` lie beside every issue file. Previews,
 * which take longer than all the rest, are made where they are asked for.
 */
export function publishSample(
  site: string,
  issues: readonly Issue[],
  settings: Partial<SiteSettings> = {},
  pictures: Record<string, string | Uint8Array> = {},
  making: Making = { previews: false },
): Promise<void> {
  const editions = issues.map((issue) =>
    prepareEdition({ file: join(tempFolder(pictures), 'issue.json'), issue, faults: [] }),
  )
  return publishSite(site, editions, { base: '/', ...settings }, sampleApp(), making)
}

/** Takes issues off a site of `publishSample`. */
export function unpublishSample(site: string, issues: readonly IssueName[]): Promise<string[]> {
  return unpublishSite(site, issues, sampleApp())
}

function sampleApp(): () => Promise<AppBuild> {
  const folder = tempFolder({ 'index.html': SHELL, 'assets/app-1a2b.js': 'export {}' })
  return async () => ({ folder, shell: SHELL })
}

/** Every file of a site with its content. */
export function siteContents(site: string): Record<string, string> {
  return Object.fromEntries(walkFiles(site).map((file) => [file, readFileSync(join(site, file), 'utf8')]))
}
