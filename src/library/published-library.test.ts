import { afterEach, expect, test, vi } from 'vitest'
import type { LibraryErrorReason } from '#library/library.ts'
import { publishedLibrary } from '#library/published-library.ts'

afterEach(() => vi.unstubAllGlobals())

const HEAD = { version: 1, publication: { id: 'river', name: '河声报' }, language: 'zh-Hans', years: [] }
const whole = JSON.stringify(HEAD)

const ANSWERS: [said: string, answer: () => Promise<Response>, reason: LibraryErrorReason][] = [
  ['is not there', async () => new Response('', { status: 404 }), 'publication-not-found'],
  ['is a page of the host', async () => new Response('<!doctype html><p>Hello'), 'publication-not-found'],
  ['is cut off', async () => new Response(whole.slice(0, 40)), 'damaged'],
  ['is empty', async () => new Response(''), 'damaged'],
  ['is something else', async () => new Response('[]'), 'damaged'],
  ['lacks its years', async () => Response.json({ ...HEAD, years: undefined }), 'damaged'],
  ['is of a later version', async () => Response.json({ version: 2, papers: {} }), 'newer'],
  ['does not come', async () => Promise.reject(new TypeError('failed')), 'unreachable'],
  ['fails at the host', async () => new Response('', { status: 503 }), 'unreachable'],
]

test.each(ANSWERS)(
  'An archive whose list %s is said to be so, and asked for again',
  async (_, answer, reason) => {
    vi.stubGlobal('fetch', answer)
    const library = publishedLibrary('/')
    await expect(library.archive('river')).rejects.toMatchObject({ reason })
    vi.stubGlobal('fetch', async () => new Response(whole))
    await expect(library.archive('river')).resolves.toEqual(HEAD)
  },
)

test('A serial of which nothing is known has no parts, whatever comes', async () => {
  for (const [, answer] of ANSWERS) {
    vi.stubGlobal('fetch', answer)
    await expect(publishedLibrary('/').serial('river', '盐仓巷')).resolves.toEqual([])
  }
})
