import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningServer, serveSite } from '#press/serve/site-server.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

let server: RunningServer

beforeEach(async () => {
  const site = tempFolder({
    'index.html': '<h1>newsstand</h1>',
    'index.html.br': 'pressed',
    '404.html': '<h1>nothing here</h1>',
    'assets/app-1a2b.js': 'export {}',
    'river/2026-05-15/index.html': 'page',
  })
  server = await serveSite(site, { port: 0, base: '/' })
})

afterEach(() => server.close())

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(server.origin + path, {
    method,
    headers: { 'accept-encoding': 'identity', ...headers },
    redirect: 'manual',
  })

test('A page comes with its type, the policy, and a tag that spares the second time', async () => {
  const first = await get('/')
  expect(await first.text()).toBe('<h1>newsstand</h1>')
  expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(first.headers.get('cache-control')).toBe('no-cache')
  expect(first.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'")
  const again = await get('/', { 'if-none-match': first.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

test('Files named by their content are kept for good', async () => {
  expect((await get('/assets/app-1a2b.js')).headers.get('cache-control')).toContain('immutable')
})

test('A missing slash is added, the query kept', async () => {
  const response = await get('/river/2026-05-15?q=1')
  expect([response.status, response.headers.get('location')]).toEqual([301, '/river/2026-05-15/?q=1'])
})

test('Anything else is 404 with the page for it', async () => {
  const response = await get('/no/such/thing/')
  expect([response.status, await response.text()]).toEqual([404, '<h1>nothing here</h1>'])
})

test('HEAD has no body, a range is a part, other methods are refused', async () => {
  const head = await get('/', {}, 'HEAD')
  expect([head.headers.get('content-length'), await head.text()]).toEqual(['18', ''])
  const part = await get('/', { range: 'bytes=4-12' })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 4-12/18',
    'newsstand',
  ])
  expect((await get('/', { range: 'bytes=99-' })).status).toBe(416)
  expect((await get('/', {}, 'POST')).status).toBe(405)
})

test('A compressed copy is sent to those who take it', async () => {
  const response = await get('/', { 'accept-encoding': 'gzip, br' }, 'HEAD')
  expect(response.headers.get('content-encoding')).toBe('br')
  expect((await get('/', { 'accept-encoding': 'br;q=0' }, 'HEAD')).headers.get('content-encoding')).toBeNull()
})

test('A used port is said by its number', async () => {
  const port = Number(new URL(server.origin).port)
  await expect(serveSite(tempFolder(), { port, base: '/' })).rejects.toThrow(
    `port ${port}: is used by another program`,
  )
})

test('A directory that is not there is said by its name', async () => {
  const missing = join(tempFolder(), 'nowhere')
  await expect(serveSite(missing, { port: 0, base: '/' })).rejects.toThrow(
    `${missing}: there is no such file or directory`,
  )
})
