import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '#press/browser/find-browser.ts'
import type { BuildKind, IndexedText, Load } from '#press/bench/search/kinds/kind.ts'
import { walkFiles } from '#press/walk-files.ts'

/** So many first questions are weighed. */
const WEIGHED = 9
/** The administrator's browser refuses its sandbox. */
const isRoot = process.getuid?.() === 0
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' }

/** As much of the package that builds as is used here. */
type Builder = {
  createIndex: (options: object) => Promise<{ index: BuiltIndex }>
  close: () => Promise<unknown>
}
type BuiltIndex = {
  addCustomRecord: (record: object) => Promise<unknown>
  writeFiles: (options: object) => Promise<unknown>
}
/** What the page holds between two questions. */
declare global {
  var found: { results: { id: string; data: () => Promise<{ url: string }> }[] } | undefined
}

/** Pagefind, asked in a browser, as it is made to be; `quote` asks for the phrase. */
function pagefind(quote: boolean): BuildKind {
  return async (folder, corpus, load) => {
    const built = await build(join(folder, 'one'), corpus, load)
    let sent = 0
    const server = createServer((request, response) => {
      sent += serve(join(folder, 'one'), request, response)
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('No port was given')
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: isRoot ? ['--no-sandbox'] : [],
    })
    const blank = `http://127.0.0.1:${address.port}/blank`
    const names = new Map<string, string>()
    const reader = await open(browser, blank)
    let weighed = 0
    return {
      ...built,
      search: async (query) => {
        const asked = quote ? `"${query}"` : query
        weighed += 1
        // What a reader's first question fetches, some times; what is shown of the texts is not counted.
        const fresh = weighed <= WEIGHED ? await open(browser, blank) : undefined
        const page = fresh ?? reader
        const before = sent
        await page.evaluate(ask, { module: '/pagefind.js', asked })
        const fetched = sent - before
        const results = await page.evaluate(named, [...names.keys()])
        await fresh?.close()
        for (const { key, id } of results) if (id !== undefined) names.set(key, id)
        return { ids: results.map(({ key }) => names.get(key)), fetched: fresh && fetched }
      },
      add: async (more) => {
        await build(join(folder, 'two'), [...corpus, more], load)
        return difference(join(folder, 'one'), join(folder, 'two'))
      },
      close: async () => {
        await browser.close()
        server.close()
      },
    }
  }
}

async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(address)
  return page
}

export const pagefindPhrase = pagefind(true)
export const pagefindWords = pagefind(false)

async function build(
  folder: string,
  corpus: readonly IndexedText[],
  load: Load,
): Promise<{ bytes: number; memory: number }> {
  const { createIndex, close } = await load<Builder>('pagefind/lib/index.js')
  mkdirSync(folder, { recursive: true })
  const { index } = await createIndex({ forceLanguage: 'zh' })
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, memoryOfChildren())), 50)
  for (const { pieces } of corpus)
    for (const { id, folded } of pieces)
      await index.addCustomRecord({ url: `/${id}`, content: folded, language: 'zh' })
  await index.writeFiles({ outputPath: folder })
  most = Math.max(most, memoryOfChildren())
  clearInterval(watch)
  await close()
  const bytes = walkFiles(folder)
    .filter((name) => !name.startsWith('fragment/'))
    .reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)
  return { bytes, memory: most }
}

/** In the page: asks, and holds what was found. */
async function ask({ module, asked }: { module: string; asked: string }): Promise<void> {
  const search = await import(module)
  await search.options({ basePath: '/', baseUrl: '/' })
  globalThis.found = await search.search(asked)
}

/** In the page: what was found, with the addresses of those that are not known yet. */
async function named(known: readonly string[]): Promise<{ key: string; id: string | undefined }[]> {
  const held = new Set(known)
  const results = []
  for (const result of globalThis.found?.results ?? []) {
    const id = held.has(result.id) ? undefined : (await result.data()).url.replace(/^\//u, '')
    results.push({ key: result.id, id })
  }
  return results
}

/** The most memory that any program started from here has held, in bytes (Linux). */
function memoryOfChildren(): number {
  let most = 0
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8')
      if (!new RegExp(`^PPid:\\s+${process.pid}$`, 'mu').test(status)) continue
      most = Math.max(most, Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024)
    } catch {
      // It has ended meanwhile.
    }
  }
  return most
}

/** Answers; gives the bytes sent. */
function serve(folder: string, { url = '' }: IncomingMessage, response: ServerResponse): number {
  const [path = ''] = url.split('?')
  try {
    const content = path === '/blank' ? '<!doctype html><title>x</title>' : readFileSync(join(folder, path))
    response.setHeader(
      'Content-Type',
      path === '/blank' ? 'text/html' : (TYPES[extname(path)] ?? 'application/octet-stream'),
    )
    response.setHeader('Cache-Control', 'no-store')
    response.end(content)
    return content.length
  } catch {
    response.writeHead(404).end()
    return 0
  }
}

function difference(before: string, after: string): number {
  return walkFiles(after)
    .filter((name) => !same(join(before, name), join(after, name)))
    .reduce((sum, name) => sum + readFileSync(join(after, name)).length, 0)
}

function same(a: string, b: string): boolean {
  try {
    return readFileSync(a).equals(readFileSync(b))
  } catch {
    return false
  }
}
