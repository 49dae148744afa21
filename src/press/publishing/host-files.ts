import { CACHE, safetyHeaders } from '#press/policy.ts'
import { settingsHost, type SiteSettings } from '#press/publishing/settings.ts'

/**
 * Files that tell hosts how to serve a site: `_headers` and `_redirects`, as Cloudflare Pages and Netlify read
 * them; `.nojekyll`, without which GitHub Pages leaves files out.
 */
export function hostFiles(settings: SiteSettings): Map<string, string> {
  const headers = Object.entries(safetyHeaders(settingsHost(settings))).map(
    ([name, value]) => `  ${name}: ${value}\n`,
  )
  const local = `${settings.base}local/`
  return new Map([
    [
      '_headers',
      [
        `${settings.base}*\n${headers.join('')}`,
        `${settings.base}assets/*\n  Cache-Control: ${CACHE.asset}\n`,
        // IIIF viewers on other hosts read manifests, and nothing else.
        `${settings.base}*/manifest.json\n  Access-Control-Allow-Origin: *\n`,
      ].join('\n'),
    ],
    ['.nojekyll', ''],
    // Cloudflare takes a rule from local/* or to local/index.html for a loop, and refuses it.
    ['_redirects', `${local}:issue ${local} 200\n${local}:issue/* ${local} 200\n`],
  ])
}
