import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeRelease } from '#app/errors/release.ts'

const told = vi.fn()
const reload = vi.fn()

beforeEach(() => {
  vi.stubGlobal('location', { href: 'https://paper.example/', reload })
  vi.stubGlobal('navigator', {})
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

test('Who tries again without a host is told that nothing has come', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')))
  await makeRelease(told).tryAnew()
  expect(told).toHaveBeenCalledWith('unreachable')
  vi.stubGlobal('fetch', async () => new Response(undefined, { status: 503 }))
  await makeRelease(told).tryAnew()
  expect(told).toHaveBeenCalledTimes(2)
  expect(reload).not.toHaveBeenCalled()
})

test.each([
  ['A host that is not made for the question is there', { status: 501 }, {}],
  ['A host that answers is asked for the document', { status: 200 }, {}],
  ['With the worker there is a document without a host', undefined, { serviceWorker: { controller: {} } }],
])('%s', async (_, answer, navigator) => {
  vi.stubGlobal('navigator', navigator)
  vi.stubGlobal('fetch', async () => {
    if (answer === undefined) throw new TypeError('failed')
    return new Response(undefined, answer)
  })
  void makeRelease(told).tryAnew()
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
  expect(told).not.toHaveBeenCalled()
})

const GONE = new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })

test.each([
  ['is really gone', new Response(undefined, { status: 404 })],
  ['has gone from a host that answers with a document', GONE],
])('A press whose code %s brings the document of the new release', async (_, answer) => {
  const failed = pressing()
  vi.stubGlobal('fetch', async () => answer.clone())
  failed('/assets/cite-1.js')
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
})

test('Code that is there again was missed by the network: the reader is told, and a second press that fails loads', async () => {
  const failed = pressing()
  const asked = vi.fn(
    async () => new Response(undefined, { headers: { 'content-type': 'text/javascript; charset=utf-8' } }),
  )
  vi.stubGlobal('fetch', asked)
  failed('https://paper.example/assets/cite-1.js')
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith('unreachable'))
  expect(asked).toHaveBeenCalledWith('https://paper.example/assets/cite-1.js', expect.anything())
  expect(reload).not.toHaveBeenCalled()
  failed('https://paper.example/assets/cite-1.js')
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
})

/** A reader who has just pressed, in a tab that watches; the function tells it that a file could not be had. */
function pressing(): (file: string) => void {
  const heard: ((event: { payload: Error }) => void)[] = []
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: (typeof heard)[0]) => heard.push(listener),
  })
  vi.stubGlobal('navigator', { userActivation: { isActive: true } })
  const noted = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => noted.get(key),
    setItem: (key: string, value: string) => noted.set(key, value),
  })
  makeRelease(told).watch(() => false)
  return (file) =>
    heard.forEach((listener) =>
      listener({ payload: new TypeError(`Failed to fetch dynamically imported module: ${file}`) }),
    )
}
