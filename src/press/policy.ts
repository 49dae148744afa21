const DIRECTIVES = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  // blob: and data: are pictures of opened files; no other host is ever asked.
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  // The import of opened files, and the service worker.
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  // The one policy of the application makes addresses of its own workers (app/own-script.ts), and nothing else.
  'trusted-types': 'jumpline',
} as const

/**
 * The Content-Security-Policy of every view, as its `<meta>` says it.
 *
 * @param engine the host of a search engine that views may ask besides the site's own
 */
export function policyOf(engine?: string): string {
  const directives = { ...DIRECTIVES, 'connect-src': engine === undefined ? "'self'" : `'self' ${engine}` }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** Headers that every answer carries; `frame-ancestors` has a meaning only here, not in a `<meta>`. */
export function safetyHeaders(engine?: string): Record<string, string> {
  return {
    'Content-Security-Policy': `${policyOf(engine)}; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  }
}

/** How long an answer may be kept: files under `assets/` have their content in their name. */
export const CACHE = { asset: 'public, max-age=31536000, immutable', other: 'no-cache' } as const
