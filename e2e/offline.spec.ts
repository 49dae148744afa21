import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { serveSite } from '../src/press/serve/site-server.ts'
import { copyOfSite } from './deploying.ts'
import { DAILY, WEEKLY } from './jumping.ts'

const site = process.env['JUMPLINE_SITE'] ?? ''
const base = new URL(process.env['JUMPLINE_URL'] ?? 'http://localhost/').pathname
const PAGES = ['1', '2', '3', '4', '5', '6', '7', '8']

test.use({ serviceWorkers: 'allow' })

/** Opens a view on a server of this test's own, and waits until the text is kept. */
async function keptOnce(page: Page, address: string, folder = site) {
  const server = await serveSite(folder, { port: 0, base })
  const violations: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/iu.test(message.text())) violations.push(message.text())
  })
  await page.goto(`${server.origin}${base}${address}`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect
    .poll(() =>
      page.evaluate(
        async () =>
          (await caches.match(new URL('kept-entry', (await navigator.serviceWorker.ready).scope)))?.ok,
      ),
    )
    .toBe(true)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  return { server, origin: server.origin + base.slice(0, -1), violations }
}

test('One page opened, then the server gone: every page, a story by its address, its links, the newsstand', async ({
  page,
}) => {
  const { server, origin, violations } = await keptOnce(page, `${DAILY}1/`)
  await server.close()
  for (const label of PAGES) {
    await page.goto(`${origin}/${DAILY}${label}/`)
    await expect(page.getByRole('article').first()).toBeVisible()
  }
  await page.goto(`${origin}/${DAILY}1/`)
  await page.reload()
  await page.locator('article#p1-bridge a[rel="next"]').click()
  await expect(page).toHaveURL(/\/2\/#p2-bridge-2$/u)
  await expect(page.locator('article#p2-bridge-2')).toBeVisible()
  await page.goto(`${origin}/${DAILY}story/p1-bridge/`)
  await expect(page.locator('[role="doc-pagebreak"]').first()).toBeVisible()
  await page.goto(`${origin}/`)
  const kept = page.getByRole('region', { name: '没有网络也能读的报纸' })
  await expect(kept.getByRole('link', { name: /澜川日报/u })).toBeVisible()
  await page.goto(`${origin}/${WEEKLY}A1/`)
  await expect(page.getByText('这一期没有存在本机')).toBeVisible()
  await page.getByRole('link', { name: /澜川日报/u }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
  expect(violations).toEqual([])
})

test('A host that takes the question and never answers is not waited for where an issue is kept', async ({
  page,
}) => {
  const { server, origin } = await keptOnce(page, `${DAILY}1/`)
  await server.close()
  const mute = createServer(() => undefined).listen(Number(new URL(origin).port))
  try {
    // The document after four seconds; what it asks for then, soon.
    await page.goto(`${origin}/${DAILY}story/p1-bridge/`, { timeout: 20_000 })
    await expect(page.locator('[role="doc-pagebreak"]').first()).toBeVisible()
    await page.goto(`${origin}/${DAILY}3/`, { timeout: 5_000 })
    await expect(page.getByRole('article').first()).toBeVisible({ timeout: 5_000 })
  } finally {
    mute.close()
  }
})

test('A saved issue has its pictures without the server, and is removed where it is listed', async ({
  page,
}) => {
  // A browser that promises when it is asked, as one does for a site that is often read.
  await page.addInitScript(() => {
    let isAsked = false
    Object.defineProperties(StorageManager.prototype, {
      persist: { value: async () => (isAsked = true) },
      persisted: { value: async () => isAsked },
    })
  })
  const { server, origin } = await keptOnce(page, `${DAILY}contents/`)
  await page.getByRole('button', { name: '保存本期' }).click()
  await expect(page.getByText(/浏览器已答应不清除/u)).toBeVisible()
  await server.close()
  await page.goto(`${origin}/${DAILY}1/`)
  const photo = page.locator('main figure img').first()
  await photo.scrollIntoViewIfNeeded()
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await page.goto(`${origin}/`)
  await page.getByRole('button', { name: /从本机移除/u }).click()
  await expect(page.getByRole('region', { name: '没有网络也能读的报纸' })).toHaveCount(0)
})

test('A picture that was corrected under its name takes the place of the one that was saved', async ({
  page,
}) => {
  const copy = copyOfSite(site)
  const { server, origin } = await keptOnce(page, `${DAILY}contents/`, copy)
  await page.getByRole('button', { name: '保存本期' }).click()
  await expect(page.getByText(/^已连图片存在本机/u).first()).toBeVisible()
  await page.goto(`${origin}/${DAILY}1/`)
  const address = await page
    .locator('main figure img')
    .first()
    .evaluate((img: HTMLImageElement) => img.currentSrc)
  const path = join(copy, decodeURIComponent(new URL(address).pathname.slice(base.length)))
  const corrected = Buffer.concat([readFileSync(path), Buffer.alloc(7)])
  writeFileSync(path, corrected)
  const kept = () => page.evaluate(async (src) => (await (await caches.match(src))?.blob())?.size, address)
  // A worker asks about each picture once in its life; this one has asked about the old.
  const worker = await page.context().newCDPSession(page)
  await worker.send('ServiceWorker.enable')
  await worker.send('ServiceWorker.stopAllWorkers')
  await page.reload()
  await expect.poll(kept).toBe(corrected.length)
  await server.close()
})

test('A full disk is said, and the text that was kept stays', async ({ page }) => {
  const { server, origin } = await keptOnce(page, `${DAILY}contents/`)
  const session = await page.context().newCDPSession(page)
  const host = new URL(origin).origin
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin: host })
  await session.send('Storage.overrideQuotaForOrigin', { origin: host, quotaSize: usage + 200_000 })
  await page.getByRole('button', { name: '保存本期' }).click()
  await expect(page.getByRole('alert')).toContainText('存不下了')
  await page.goto(`${origin}/`)
  await expect(page.getByRole('region', { name: '没有网络也能读的报纸' })).toContainText('只有文字')
  await server.close()
  await page.goto(`${origin}/${DAILY}3/`)
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('What the browser throws away is said where it is listed, and saved again from there', async ({
  page,
}) => {
  const { server, origin } = await keptOnce(page, `${DAILY}contents/`)
  await page.getByRole('button', { name: '保存本期' }).click()
  await expect(page.getByText(/浏览器没有答应不清除/u)).toBeVisible()
  await page.evaluate(async () => {
    for (const name of await caches.keys())
      if (name.includes(' issue ')) {
        const cache = await caches.open(name)
        for (const { url } of await cache.keys())
          if (/\.(?:avif|webp|jpg)$/u.test(url)) await cache.delete(url)
      }
  })
  await page.reload()
  await expect(page.getByRole('status').filter({ hasText: '清掉了存下的内容' })).toBeVisible()
  await expect(page.getByRole('button', { name: '重新保存' })).toBeVisible()

  await page.goto(`${origin}/`)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name.includes(' issue ')) await caches.delete(name)
  })
  await page.reload()
  const kept = page.getByRole('region', { name: '没有网络也能读的报纸' })
  await expect(kept).toContainText('清掉了存下的内容')
  await kept.getByRole('button', { name: /重新保存/u }).click()
  await expect(kept).toContainText(/已连图片存在本机，[\d.]+ MB/u)
  await kept.getByRole('button', { name: /从本机移除/u }).click()
  await expect(kept).toHaveCount(0)
  await server.close()
})

test('A reader who spares data has nothing fetched ahead; what they save is theirs without a network', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  const server = await serveSite(site, { port: 0, base })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${server.origin}${base}${DAILY}1/`)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(4000)
  expect(asked.filter((path) => path.endsWith('page.json'))).toEqual([`${base}${DAILY}1/page.json`])
  expect(asked.filter((path) => /service-worker|papers\.json/u.test(path))).toEqual([])
  await page.getByRole('link', { name: '目录' }).first().click()
  await page.getByRole('button', { name: '保存本期' }).click()
  await expect(page.getByText(/已连图片存在本机/u)).toBeVisible()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await server.close()
  await page.goto(`${server.origin}${base}${DAILY}5/`)
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('Of issues taken off the site the one that was saved is still read; the other is said to be gone, and is no longer listed', async ({
  page,
}) => {
  const copy = copyOfSite(site, /^(?:bayin|hesheng|liangke|tingchao|yexiao)$/u)
  const { server, origin } = await keptOnce(page, `${WEEKLY}A1/`, copy)
  // A reader who leaves at once has not read there.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('jumpline.read')))
    .toContain('tern-harbor-courier')
  await page.goto(`${origin}/${DAILY}contents/`)
  await page.getByRole('button', { name: '保存本期' }).click()
  await expect(page.getByText(/^已连图片存在本机/u).first()).toBeVisible()
  const args = ['src/press/cli.ts', 'unpublish', DAILY, WEEKLY, '--site', copy]
  execFileSync('node_modules/.bin/tsx', args, { stdio: 'pipe' })
  await page.goto(`${origin}/`)
  const kept = page.getByRole('region', { name: '没有网络也能读的报纸' })
  await expect(kept.getByRole('link')).toHaveText([/澜川日报/u])
  const readOn = page.getByRole('navigation', { name: '继续阅读' })
  await expect(readOn.getByText('这里已不再发布')).toBeVisible()
  await readOn.getByRole('button', { name: /^把 The Tern Harbor Courier .*移除$/u }).click()
  await expect(readOn.getByText('这里已不再发布')).toBeHidden()
  await kept.getByRole('link').click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.goto(`${origin}/${DAILY}3/`)
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.goto(`${origin}/${WEEKLY}A1/`)
  await expect(page.getByRole('heading', { name: '没有这份报纸' })).toBeVisible()
  await page.getByRole('link', { name: '回到报摊' }).last().click()
  await expect(page.getByRole('main')).toBeVisible()
  await server.close()
  await page.goto(`${origin}/${WEEKLY}A1/`)
  await expect(page.getByText('这一期没有存在本机')).toBeVisible()
})
