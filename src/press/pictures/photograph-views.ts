import '#press/production.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { findBrowser } from '#press/browser/find-browser.ts'
import { bundledIssues } from '#press/bundled-issues.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { prepareEditions } from '#press/publishing/named-issues.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { serveSite } from '#press/serve/site-server.ts'

const FOLDER = join(PROJECT_ROOT, 'docs', 'pictures')
const DAILY = 'lanchuan/2026-04-22/'
const WEEKLY = 'tern-harbor-courier/2026-04-23/'

/** One picture of the reader: what is looked at, in which window, and what is done before. */
type Shot = {
  name: string
  address: string
  width?: number
  height?: number
  theme?: 'light' | 'sepia' | 'dark'
  language?: 'zh-Hans' | 'en'
  view?: 'set' | 'list' | 'image'
  act?: (page: Page) => Promise<unknown>
}

const SHOTS: readonly Shot[] = [
  { name: 'newsstand', address: '' },
  { name: 'front-page', address: DAILY },
  { name: 'front-page-dark', address: `${WEEKLY}A1/`, language: 'en', theme: 'dark' },
  { name: 'inner-page', address: `${DAILY}6/`, width: 1920, height: 1200 },
  { name: 'page-phone', address: `${DAILY}2/`, width: 360, height: 740 },
  {
    name: 'jump',
    address: DAILY,
    act: async (page) => page.locator('a[rel="next"]').first().focus(),
  },
  { name: 'story', address: `${DAILY}story/p1-bridge/`, theme: 'sepia' },
  { name: 'story-phone', address: `${WEEKLY}story/a1-harbor/`, width: 360, height: 740, language: 'en' },
  { name: 'page-image', address: `${DAILY}3/`, view: 'image' },
  { name: 'list', address: `${DAILY}2/`, view: 'list', width: 768 },
  { name: 'contents', address: `${WEEKLY}contents/`, language: 'en' },
  { name: 'search', address: `search/?q=${encodeURIComponent('大桥')}` },
  { name: 'calendar', address: 'lanchuan/' },
  { name: 'open', address: 'open/', theme: 'dark' },
]

/** Photographs the views of the sample papers for the README: `npm run views [-- NAME…]`. */
async function photographViews(names: readonly string[]): Promise<void> {
  const site = mkdtempSync(join(tmpdir(), 'jumpline-views-'))
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    await publishSite(site, prepareEditions(bundledIssues()), { base: '/' })
    const server = await serveSite(site, { port: 0, base: '/' })
    mkdirSync(FOLDER, { recursive: true })
    for (const shot of SHOTS)
      if (names.length === 0 || names.includes(shot.name)) await photograph(browser, server.origin, shot)
    await server.close()
  } finally {
    await browser.close()
    rmSync(site, { recursive: true, force: true })
  }
}

async function photograph(browser: Browser, origin: string, shot: Shot): Promise<void> {
  const { width = 1280, height = 900, theme = 'light', language = 'zh-Hans', view = 'set' } = shot
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width < 500 ? 2 : 1,
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    hasTouch: width < 500,
    reducedMotion: 'reduce',
  })
  await context.addInitScript(
    (kept) => localStorage.setItem('jumpline.preferences', kept),
    JSON.stringify({ theme, language, view }),
  )
  const page = await context.newPage()
  await page.goto(`${origin}/${shot.address}`, { waitUntil: 'networkidle' })
  await shot.act?.(page)
  await page.evaluate(async () => {
    const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight)
    await Promise.all([document.fonts.ready, ...seen.map((image) => image.decode().catch(() => undefined))])
  })
  await page.waitForTimeout(400)
  const picture = await sharp(await page.screenshot())
    .webp({ quality: 78 })
    .toBuffer()
  writeFileSync(join(FOLDER, `${shot.name}.webp`), picture)
  await context.close()
}

await photographViews(process.argv.slice(2))
