import '#press/production.ts'
import { guarded } from '#press/jumpline.ts'

process.exitCode = await guarded(async () => {
  const { runBrowserTests } = await import('#press/browser/browser-tests.ts')
  return runBrowserTests(process.argv.slice(2))
}, 'usage: npm run e2e [-- options of playwright test]')
