import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptIssues } from '#library/kept-issues.ts'

const BASE = '/papers/'
const ISSUE = `${BASE}river/2026-05-15/`
const OUTLINE = {
  version: 1,
  publication: { id: 'river', name: '河声报' },
  language: 'zh-Hans',
  date: '2026-05-15',
  pages: [{ label: '1', pieces: [], leftOut: 0 }],
  stories: [],
  jumps: [],
}
const PHOTO = { image: { src: 'photo.jpg', width: 4, height: 3 } }
const PAGE = { version: 1, label: '1', articles: [], photos: [PHOTO] }

/** Caches in memory, as far as issues are kept in them. */
function memoryCaches() {
  const all = new Map<string, Map<string, Response>>()
  const path = (asked: string | Request) =>
    new URL(typeof asked === 'string' ? asked : asked.url, HOST).pathname
  const open = async (name: string) => {
    const held = all.get(name) ?? new Map<string, Response>()
    all.set(name, held)
    return {
      match: async (asked: string) => held.get(path(asked))?.clone(),
      put: async (asked: string, answer: Response) => void held.set(path(asked), answer),
      add: async () => undefined,
      delete: async (asked: string) => held.delete(path(asked)),
      keys: async () => [...held.keys()].map((key) => ({ url: HOST + key })),
    }
  }
  return { open, keys: async () => [...all.keys()], delete: async (name: string) => all.delete(name) }
}

const HOST = 'https://paper.example'
/** Files that the host does not have just now. */
let missing: Set<string>
/** How long its next answer takes, in milliseconds. */
let wait: number

beforeEach(() => {
  missing = new Set()
  wait = 60
  vi.stubGlobal('location', { href: HOST })
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('caches', memoryCaches())
  vi.stubGlobal('fetch', async (address: string) => {
    // What runs at once would meet here, and what was asked for first would end last.
    const [own, isMissing] = [wait, missing.delete(address)]
    wait = 1
    await new Promise((resolve) => setTimeout(resolve, own))
    if (isMissing) return new Response('', { status: 404 })
    if (address.endsWith('outline.json')) return Response.json(OUTLINE)
    return address.endsWith('page.json') ? Response.json(PAGE) : new Response('picture')
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const states = async () => (await keptIssues(BASE).list()).map(({ state }) => state)

test('An issue that is saved while it is being kept by itself is saved, whichever ends last', async () => {
  const kept = keptIssues(BASE)
  await Promise.all([kept.keep('river', '2026-05-15'), kept.save('river', '2026-05-15', () => undefined)])
  expect(await states()).toEqual(['saved'])
})

test('What cannot be whole takes nothing away from what is being saved at the same time', async () => {
  const kept = keptIssues(BASE)
  missing.add(`${ISSUE}outline.json`)
  const [failed, saved] = await Promise.allSettled([
    kept.keep('river', '2026-05-15'),
    kept.save('river', '2026-05-15', () => undefined),
  ])
  expect(failed).toMatchObject({ status: 'rejected', reason: { reason: 'unreachable' } })
  expect(saved.status).toBe('fulfilled')
  expect(await states()).toEqual(['saved'])
})

test('An issue removed while it is being kept is gone', async () => {
  const kept = keptIssues(BASE)
  await Promise.all([kept.keep('river', '2026-05-15'), kept.remove('river', '2026-05-15')])
  expect(await states()).toEqual([])
})

test('Of what a view has just fetched the host is not asked once more; what it fetched long ago may have changed', async () => {
  const fetched = new Map([
    [`${HOST}${ISSUE}outline.json`, performance.now() - 2000],
    [`${HOST}${ISSUE}1/page.json`, performance.now() - 60_000],
  ])
  vi.spyOn(performance, 'getEntriesByName').mockImplementation((address) => {
    const startTime = fetched.get(address)
    return startTime === undefined ? [] : [{ startTime } as PerformanceEntry]
  })
  const asked = vi.spyOn(globalThis, 'fetch')
  await keptIssues(BASE).save('river', '2026-05-15', () => undefined)
  expect(asked.mock.calls.map(([address, how]) => [address, how?.cache])).toEqual([
    [`${ISSUE}outline.json`, 'force-cache'],
    [`${ISSUE}1/page.json`, 'default'],
    [`${ISSUE}photo.jpg`, 'default'],
  ])
})

const statesOnHost = async () => (await keptIssues(BASE).list(true)).map(({ state }) => state)

test('What was kept by itself goes when the host has it no longer, and stays where the host cannot be asked', async () => {
  await keptIssues(BASE).keep('river', '2026-05-15')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  expect(await statesOnHost()).toEqual(['text'])
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }))
  expect(await statesOnHost()).toEqual(['text'])
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
  expect(await states()).toEqual(['text'])
  expect(await statesOnHost()).toEqual([])
})

test('A saved issue that the host has no longer stays', async () => {
  await keptIssues(BASE).save('river', '2026-05-15', () => undefined)
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
  expect(await statesOnHost()).toEqual(['saved'])
})
