import '#press/production.ts'
import { guarded } from '#press/jumpline.ts'
import { UsageError } from '#press/problem.ts'

process.exitCode = await guarded(async () => {
  const site = process.env['JUMPLINE_SITE'] ?? ''
  if (site === '') throw new UsageError('name a directory')
  const { siteSettings } = await import('#press/commands/publish.ts')
  const { publishTestSite } = await import('#press/browser/test-site.ts')
  await publishTestSite(site, siteSettings(process.env))
  return 0
}, 'usage: JUMPLINE_SITE=DIR npm run e2e:site')
