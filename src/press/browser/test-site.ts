import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundledIssues } from '#press/bundled-issues.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { prepareEditions } from '#press/publishing/named-issues.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import type { SiteSettings } from '#press/publishing/settings.ts'

/** The papers that only the browser tests read. */
const TEST_PAPERS = join(PROJECT_ROOT, 'e2e', 'papers')

/** Publishes what the browser tests read: the bundled papers, and those of the tests. */
export async function publishTestSite(site: string, settings: SiteSettings): Promise<void> {
  const own = readdirSync(TEST_PAPERS).map((name) => join(TEST_PAPERS, name))
  await publishSite(site, prepareEditions([...bundledIssues(), ...own]), settings)
}
