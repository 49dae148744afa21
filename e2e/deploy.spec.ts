import { appendFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type RunningServer, serveSite } from '../src/press/serve/site-server.ts'
import { copyOfSite, deploy } from './deploying.ts'
import { DAILY, read, taken, topOf } from './jumping.ts'

const base = new URL(process.env['JUMPLINE_URL'] ?? 'http://localhost/').pathname

let site: string
let server: RunningServer
let root: string

test.beforeEach(async () => {
  site = copyOfSite(process.env['JUMPLINE_SITE'] ?? '')
  server = await serveSite(site, { port: 0, base })
  root = `${server.origin}${base}`
})

test.afterEach(async () => {
  await server.close()
  rmSync(site, { recursive: true, force: true })
})

/** Counts the documents that a tab loads from now on. */
function countLoads(page: Page): () => number {
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads += 1
  })
  return () => loads
}

/** Opens a view, and waits for what comes when all else is there. */
async function readWhole(page: Page, address: string): Promise<void> {
  await read(page, address)
  await page.waitForLoadState('networkidle')
}

test('A view whose code has gone with its release comes by one reload, and Back returns to the line', async ({
  page,
}) => {
  await readWhole(page, `${root}${DAILY}story/p1-bridge/`)
  const turn = page.locator('[role="doc-pagebreak"]').last()
  await turn.scrollIntoViewIfNeeded()
  const left = await topOf(turn)
  deploy(site, '1111111111111111')
  const loads = countLoads(page)
  const link = turn.getByRole('link').first()
  const piece = (await link.getAttribute('href'))?.split('#')[1] ?? ''
  await link.click()
  await expect(page.locator(`article#${piece}`)).toBeInViewport()
  await expect.poll(loads).toBe(1)
  await expect(page).toHaveURL(new RegExp(`#${piece}$`, 'u'))
  await expect(page.locator('[role="doc-backlink"]')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/story\/p1-bridge\/$/u)
  await expect.poll(async () => Math.abs((await topOf(turn)) - left)).toBeLessThan(3)
  expect(loads()).toBe(1)
})

test('A view that comes by a reload begins at its top, wherever one was in the one before', async ({
  page,
}) => {
  await readWhole(page, `${root}${DAILY}story/p1-bridge/`)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  deploy(site, '1111111111111111')
  const loads = countLoads(page)
  // Not `click`, which would scroll to the link.
  await page.getByRole('link', { name: '目录' }).first().dispatchEvent('click')
  await expect.poll(loads).toBe(1)
  await taken(page)
  await expect(page.getByRole('heading', { level: 1, name: '本期目录' })).toBeInViewport()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
})

test('A press whose code has gone brings the new release, at the same line, and is answered then', async ({
  page,
}) => {
  await readWhole(page, `${root}${DAILY}story/p1-bridge/`)
  const paragraph = page.locator('[id="p:6"]')
  await paragraph.evaluate((shown) => shown.scrollIntoView({ block: 'center' }))
  const before = await topOf(paragraph)
  deploy(site, '1111111111111111')
  const loads = countLoads(page)
  await page.keyboard.press('?')
  await expect.poll(loads).toBe(1)
  await page.waitForLoadState('networkidle')
  expect(Math.abs((await topOf(paragraph)) - before)).toBeLessThan(3)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(loads()).toBe(1)
})

test('A file that is really missing leads in no circle: the printed text first, then a reason and a way on', async ({
  page,
}) => {
  await readWhole(page, `${root}${DAILY}1/`)
  for (const name of readdirSync(join(site, 'assets')))
    if (name.startsWith('contents-')) rmSync(join(site, 'assets', name))
  const loads = countLoads(page)
  await page.getByRole('link', { name: '目录' }).first().click()
  await expect(page).toHaveURL(/\/contents\/$/u)
  await expect.poll(loads).toBe(1)
  await expect(page.getByRole('heading', { level: 1, name: '本期目录' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(loads()).toBe(1)
  await readWhole(page, `${root}${DAILY}1/`)
  const before = loads()
  await page.getByRole('link', { name: '目录' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '页面旧了' })).toBeVisible()
  await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(loads()).toBe(before)
})

test('Without a network a press says why nothing comes, a view that cannot come says so, and comes when tried again', async ({
  page,
  context,
}) => {
  await readWhole(page, `${root}${DAILY}story/p1-bridge/`)
  await context.setOffline(true)
  const loads = countLoads(page)
  await page.getByRole('button', { name: '引用' }).click()
  await expect(page.getByRole('alert')).toContainText('没有连上网站')
  await page.getByRole('link', { name: '目录' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '取不到报纸' })).toBeVisible()
  await expect(page.getByRole('banner')).toHaveCount(1)
  expect(loads()).toBe(0)
  // The list of what is kept was asked for beside it; that the network is back is no reason to load a document.
  await context.setOffline(false)
  await page.waitForLoadState('networkidle')
  expect(loads()).toBe(0)
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '本期目录' })).toBeVisible()
  await page.getByRole('link', { name: '第2版' }).first().click()
  await expect(page.locator('article#p2-bridge-2')).toBeVisible()
})

test('Data of a later version brings the release that reads it, once', async ({ page }) => {
  await readWhole(page, `${root}${DAILY}1/`)
  await page.route('**/6/page.json', (route) => route.fulfill({ json: { version: 9 } }))
  const loads = countLoads(page)
  await page.getByRole('link', { name: '第6版' }).first().click()
  await expect.poll(loads).toBe(1)
  // The document there holds its text, whatever the data are.
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(loads()).toBe(1)
})

test.describe('With a worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('an open tab keeps its release and is never loaded again; the next one has the new release whole', async ({
    page,
    context,
  }) => {
    await readWhole(page, `${root}${DAILY}1/`)
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    deploy(site, '1111111111111111')
    appendFileSync(join(site, 'first-paint.js'), "\ndocument.documentElement.dataset.release = 'second'\n")
    const loads = countLoads(page)
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
      .toBe('installed')
    await page.getByRole('link', { name: '目录' }).first().click()
    await expect(page.getByRole('button', { name: '保存本期' })).toBeVisible()
    await page.goBack()
    await expect(page.locator('article#p1-bridge')).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/\/2\/$/u)
    await page.getByLabel('设置').click()
    await expect(page.getByRole('radio', { name: '米黄' })).toBeVisible()
    expect(loads()).toBe(0)
    await page.close()

    // A browser takes a moment to see that the last page of the old release has gone.
    const next = await context.newPage()
    await expect(async () => {
      await next.goto('about:blank')
      await next.waitForTimeout(500)
      await readWhole(next, `${root}${DAILY}1/`)
      expect(await next.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull()
    }).toPass()
    await server.close()
    await next.goto(`${root}${DAILY}contents/`)
    await expect(next.getByRole('button', { name: '保存本期' })).toBeVisible()
    const code = next.locator('script[src*="1111111111111111"]')
    await expect(code.first()).toBeAttached()
    // Files whose names stay are of that release too, though the one before it is kept beside it.
    expect(await next.evaluate(() => document.documentElement.dataset['release'])).toBe('second')
  })
})
