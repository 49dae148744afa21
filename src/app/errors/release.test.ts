import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tryAnew } from '#app/errors/release.ts'

const told = vi.hoisted(() => vi.fn())
vi.mock('#app/errors/missing-part.ts', () => ({ tellMissing: told }))

const reload = vi.fn()

beforeEach(() => {
  vi.stubGlobal('location', { href: 'https://paper.example/', reload })
  vi.stubGlobal('navigator', {})
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
  // What is being loaded for the one test is not being loaded for the next.
  vi.resetModules()
})

test('Who tries again without a host is told that nothing has come', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')))
  await tryAnew()
  expect(told).toHaveBeenCalledWith('unreachable')
  vi.stubGlobal('fetch', async () => new Response(undefined, { status: 503 }))
  await tryAnew()
  expect(told).toHaveBeenCalledTimes(2)
  expect(reload).not.toHaveBeenCalled()
})

test.each([
  ['A host that is not made for the question is there', { status: 501 }, {}],
  ['A host that answers is asked for the document', { status: 200 }, {}],
  ['With the worker there is a document without a host', undefined, { serviceWorker: { controller: {} } }],
])('%s', async (_, answer, navigator) => {
  const release = await import('#app/errors/release.ts')
  vi.stubGlobal('navigator', navigator)
  vi.stubGlobal('fetch', async () => {
    if (answer === undefined) throw new TypeError('failed')
    return new Response(undefined, answer)
  })
  void release.tryAnew()
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
  expect(told).not.toHaveBeenCalled()
})
