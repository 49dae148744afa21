import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from '#press/project-root.ts'
import type { AppBuild } from '#press/publishing/app-build.ts'
import type { Staging } from '#press/publishing/staging.ts'
import { walkFiles } from '#press/walk-files.ts'

/**
 * Stages the application's files and those of `public/`. Older ones stay: documents of issues that were
 * published with them still ask for them.
 */
export function stageApp(staging: Staging, site: string, app: AppBuild): void {
  for (const place of walkFiles(app.folder)) {
    if (place === 'index.html' || place.startsWith('.vite')) continue
    // A name under assets/ holds a hash of the content.
    if (place.startsWith('assets') && existsSync(join(site, place))) continue
    staging.write(place, readFileSync(join(app.folder, place)))
  }
  const schema = join(PROJECT_ROOT, 'public', 'schema')
  for (const place of existsSync(schema) ? walkFiles(schema) : [])
    staging.write(`schema/${place}`, readFileSync(join(schema, place)))
}
