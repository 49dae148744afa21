import { createHash } from 'node:crypto'

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

/** What a document may have besides the files of its site. */
export type Allowed = {
  /** The host of a search engine that views may ask. */
  engine?: string | undefined
  /** Texts of the scripts and styles that stand in the document itself. */
  scripts?: readonly string[]
  styles?: readonly string[]
}

/** The Content-Security-Policy of a view, as its `<meta>` says it. */
export function policyOf({ engine, scripts = [], styles = [] }: Allowed = {}): string {
  return spell({
    ...DIRECTIVES,
    'script-src': ["'self'", ...scripts.map(hashOf)].join(' '),
    'style-src': ["'self'", ...styles.map(hashOf)].join(' '),
    'connect-src': askable(engine),
  })
}

/** Hashes of `first-paint.js`, the present one last: documents of earlier releases hold theirs. */
export const FIRST_PAINTS = [
  "'sha256-epxstPBZx7hgH+jTqMEL3PJAqyshEiZHUq8biWS8z44='",
  "'sha256-c3DBl943Wa2KIzfj8wAKnSQkltI+RQd2wyPlDJ2C4lQ='",
  "'sha256-7MTDJFa5lNkgBmE+iNDEbTVJdILrZcM3ryKhhtIcEYg='",
  "'sha256-wQWwWoJWatevkeDfYie/tm9lNXDFFcipSOHTtzbgATQ='",
]

/**
 * Headers that every answer carries. Which styles a document may hold the document says itself: they differ from one release
 * to the next, and documents of earlier releases stay in a site. So the header names, instead of a default, every other kind
 * of thing. `frame-ancestors` has a meaning only here, not in a `<meta>`.
 */
export function safetyHeaders(engine?: string): Record<string, string> {
  const { 'default-src': _, 'style-src': __, ...directives } = DIRECTIVES
  const policy = spell({
    ...directives,
    'script-src': ["'self'", ...FIRST_PAINTS].join(' '),
    'connect-src': askable(engine),
    ...{ 'font-src': "'self'", 'frame-src': "'self'", 'manifest-src': "'self'", 'media-src': "'self'" },
    'frame-ancestors': "'self'",
  })
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  }
}

/** How a policy names a script or a style by its text. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function askable(engine: string | undefined): string {
  return engine === undefined ? "'self'" : `'self' ${engine}`
}

function spell(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** How long an answer may be kept: files under `assets/` have their content in their name. */
export const CACHE = { asset: 'public, max-age=31536000, immutable', other: 'no-cache' } as const
