/// <reference lib="webworker" />
import { cacheNames, issueOf } from '#library/cache-names.ts'

declare const self: ServiceWorkerGlobalScope

/** The application's own files, and the hash of this release; the press puts them in. */
declare const __SHELL__: { version: string; files: string[] }

const base = new URL(self.registration.scope).pathname
const names = cacheNames(base)
const SHELL = names.shell(__SHELL__.version)
/** The document without a text, from which the script makes every view. */
const DOCUMENT = `${base}local/`

/** A host that is slow is waited for this long where there is something to show instead, in milliseconds. */
const PATIENCE = 4000
/** One that was silent just now is not waited for again with every file of a view; so long, and for so long. */
const SHORT_PATIENCE = 400
const SILENCE = 20_000

self.addEventListener('install', (event) => event.waitUntil(keepShell()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(base)) return
  if (request.mode === 'navigate') event.respondWith(document(request, pathname))
  else if (pathname.endsWith('.json')) event.respondWith(freshest(request, pathname))
  else if (request.destination !== '') event.respondWith(keptFirst(request, event))
})

/** Every file of the release, or none: a worker that cannot have them all is not installed. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(SHELL)
  await Promise.all(
    [DOCUMENT, ...__SHELL__.files.map((file) => base + file)].map(async (address) => {
      const answer = await fetch(address, { cache: 'no-cache' })
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
      // A copy: browsers refuse to open a document from an answer that was led on.
      await cache.put(address, new Response(await answer.blob(), { headers: answer.headers }))
    }),
  )
}

/**
 * A new release waits until no page of the old one is open: an open page keeps the files it was made
 * with, and nothing is loaded again under a reader. A page may be open without a worker all the same
 * (loaded past it), so the release before stays one more time.
 */
async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(names.shells) && name !== SHELL)
  // In the order they were made.
  for (const name of others.slice(0, -1)) await caches.delete(name)
  await self.clients.claim()
}

/**
 * A document as the host has it; where it has gone, or is silent and the issue is kept, the one from which every view
 * is made.
 */
async function document(request: Request, pathname: string): Promise<Response> {
  const answer = fetch(request)
  try {
    const first = await ((await isKept(pathname)) ? inTime(answer) : answer)
    // What the reader has saved is read on when the host has it no longer.
    const isTheirs = isAbsent(first) && (await isSaved(pathname))
    if (first.status < 500 && !isTheirs) return first
  } catch {
    // No network, or no host.
  }
  return (await caches.match(DOCUMENT, { cacheName: SHELL })) ?? Response.error()
}

/** Whether a host says that it has no such file. */
function isAbsent({ status }: Response): boolean {
  return status === 404 || status === 410
}

/** A page in place of data: to sign in, of upkeep, or a host's own for every address. It says nothing of the issue. */
function isPage({ headers }: Response): boolean {
  return /^text\/html\b/u.test(headers.get('Content-Type') ?? '')
}

/** Whether the reader has saved the issue that a file belongs to, and some of it is still here. */
async function isSaved(pathname: string): Promise<boolean> {
  const issue = issueOf(base, pathname)
  if (issue === undefined) return false
  const entry = await caches.match(names.entry, { cacheName: names.issue(issue.paper, issue.issue) })
  const said: unknown = await entry?.json().catch(() => undefined)
  return typeof said === 'object' && said !== null && Reflect.get(said, 'saved') === true
}

async function isKept(pathname: string): Promise<boolean> {
  const issue = issueOf(base, pathname)
  return issue !== undefined && caches.has(names.issue(issue.paper, issue.issue))
}

/** Until when the host is not waited for long, by the worker's clock. */
let silentUntil = 0

function patience(): number {
  return performance.now() < silentUntil ? SHORT_PATIENCE : PATIENCE
}

function noteSilence(): void {
  silentUntil = performance.now() + SILENCE
}

/** An answer, if it comes in time. A document's request cannot be broken off. */
async function inTime(answer: Promise<Response>): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => {
      noteSilence()
      refuse(new Error('The host is silent'))
    }, patience())
  })
  // One that fails when nobody waits for it any longer is no fault.
  answer.catch(() => undefined)
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** Data as the host has it now; what is kept where it has gone or takes too long. */
async function freshest(request: Request, pathname: string): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true })
  try {
    const answer = await fetch(request, kept && { signal: AbortSignal.timeout(patience()) })
    if (answer.status >= 500 && kept !== undefined) return kept
    if (isAbsent(answer)) return await withdrawn(pathname, answer, kept)
    if (isPage(answer)) return kept ?? answer
    if (answer.ok) await renew(request, pathname, answer.clone())
    return answer
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') noteSilence()
    if (kept !== undefined) return kept
    throw error
  }
}

/**
 * What is shown of data that the host has no longer: what the reader has saved is theirs and stays. What was kept by
 * itself goes, so that no list and no later visit without a network brings it back.
 */
async function withdrawn(pathname: string, answer: Response, kept: Response | undefined): Promise<Response> {
  if (kept === undefined) return answer
  if (await isSaved(pathname)) return kept
  const issue = issueOf(base, pathname)
  const name = issue === undefined ? names.lists : names.issue(issue.paper, issue.issue)
  if (issue !== undefined && pathname.endsWith('/outline.json')) await caches.delete(name)
  else await (await caches.open(name)).delete(pathname)
  return answer
}

/** Lists are kept as they were last seen; parts of an issue only where the issue is kept. */
async function renew(request: Request, pathname: string, answer: Response): Promise<void> {
  const issue = issueOf(base, pathname)
  const name = issue === undefined ? names.lists : names.issue(issue.paper, issue.issue)
  if (issue !== undefined && !(await caches.has(name))) return
  // A full disk must not keep anyone from reading what has come.
  await (await caches.open(name)).put(request, answer).catch(() => undefined)
}

/**
 * Scripts, styles and pictures: what is kept, since their names say that they do not change, and pictures hardly do. The
 * few files whose names stay while they change are those of this release, which is asked before the one kept beside it.
 */
async function keptFirst(request: Request, event: FetchEvent): Promise<Response> {
  const own = await caches.match(request, { cacheName: SHELL, ignoreVary: true })
  if (own !== undefined) return own
  const kept = await caches.match(request, { ignoreVary: true })
  if (kept === undefined) return fetch(request)
  if (request.destination === 'image') event.waitUntil(askAnew(request, kept))
  return kept
}

/** Pictures that were asked about in this worker's life. */
const asked = new Set<string>()

/** A corrected issue may have another picture under the same name, which is shown the next time. */
async function askAnew(request: Request, kept: Response): Promise<void> {
  const tag = kept.headers.get('ETag')
  if (tag === null || asked.has(request.url)) return
  asked.add(request.url)
  const headers = { 'If-None-Match': tag }
  const answer = await fetch(request.url, { headers, cache: 'no-store' }).catch(() => undefined)
  if (answer?.ok === true) await renew(request, new URL(request.url).pathname, answer)
}
