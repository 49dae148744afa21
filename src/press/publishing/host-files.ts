import { CACHE, SAFETY_HEADERS } from '#press/policy.ts'
import type { SiteSettings } from '#press/publishing/settings.ts'

/** Files that tell hosts how to serve a site: `_headers` and `_redirects`, as Cloudflare Pages and Netlify read them. */
export function hostFiles(settings: SiteSettings): Map<string, string> {
  const headers = Object.entries(SAFETY_HEADERS).map(([name, value]) => `  ${name}: ${value}\n`)
  return new Map([
    [
      '_headers',
      `${settings.base}*\n${headers.join('')}\n${settings.base}assets/*\n  Cache-Control: ${CACHE.asset}\n`,
    ],
    ['_redirects', `${settings.base}local/* ${settings.base}local/index.html 200\n`],
  ])
}
