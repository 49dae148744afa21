import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from '@playwright/test'

/** One reading of a view as a new reader has it. Times in milliseconds, sizes in kB of gzip. */
export type Reading = {
  firstText: number
  html: number
  script: number
  styles: number
  /** The data of the page; and what is known of the whole issue, which comes when the browser is idle. */
  page: number
  outline: number
  /** Layout shift on a narrow and on a wide window, in the measure of the Layout Instability API. */
  shiftNarrow: number
  shiftWide: number
  longestTask: number
  turn: number
  jump: number
  /** Requests to any other host. */
  foreign: number
}

/** Phones' processors are about this many times slower than this machine's. */
const SLOWER = 4
const NARROW = { width: 360, height: 740 }
const WIDE = { width: 1280, height: 900 }

/**
 * Opens a page in a fresh browser profile at both widths, on a slowed processor, then turns it and follows a jump.
 *
 * @param locale the language the reader prefers: the paper's own, or the interface changes its language after the first paint
 */
export async function readOnce(browser: Browser, address: string, locale: string): Promise<Reading> {
  const narrow = await visit(browser, address, { viewport: NARROW, locale })
  const wide = await visit(browser, address, { viewport: WIDE, locale }, async (page) => ({
    turn: await timeOf(page, () => page.keyboard.press('ArrowRight')),
    jump: await jumpFrom(page, address),
  }))
  return {
    firstText: narrow.firstText,
    html: narrow.html,
    script: narrow.script,
    styles: narrow.styles,
    page: narrow.page,
    outline: narrow.outline,
    shiftNarrow: narrow.shift,
    shiftWide: wide.shift,
    longestTask: narrow.longestTask,
    foreign: narrow.foreign + wide.foreign,
    turn: wide.further?.turn ?? NaN,
    jump: wide.further?.jump ?? NaN,
  }
}

async function visit<T>(
  browser: Browser,
  address: string,
  reader: { viewport: { width: number; height: number }; locale: string },
  further?: (page: Page) => Promise<T>,
) {
  const context = await browser.newContext({ ...reader, serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    const answers: Response[] = []
    page.on('response', (answer) => answers.push(answer))
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    // `tsx` names the functions inside a function by this one, which the page has not.
    await page.addInitScript('globalThis.__name = (named) => named')
    await page.addInitScript(watch)
    await page.goto(address, { waitUntil: 'load' })
    const loaded = answers.length
    await page.waitForLoadState('networkidle')
    // What neither came before that nor is named by the document is for later: the next page, words of other views.
    const scripts = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')].map(({ href }) => href),
    )
    const first = answers.filter(
      (answer, at) =>
        (at < loaded || scripts.includes(answer.url())) &&
        answers.findIndex((other) => other.url() === answer.url()) === at,
    )
    const inDocument = await page.evaluate(() =>
      [...document.querySelectorAll('head > style')].map(({ textContent }) => textContent).join('\n'),
    )
    const seen = await page.evaluate(() => ({
      firstText: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      shift: Number(document.documentElement.dataset['shift'] ?? 0),
      longestTask: Number(document.documentElement.dataset['longestTask'] ?? 0),
    }))
    const { origin } = new URL(address)
    const sizes = {
      // A page's document holds the styles.
      html: await sizeOf(first, 'document', (text) => text.replaceAll(/<style>[^<]*<\/style>/gu, '')),
      script: await sizeOf(first, 'script'),
      styles: (await sizeOf(first, 'stylesheet')) + (inDocument === '' ? 0 : kilobytes(inDocument)),
      page: await sizeOf(named(answers, `${address}page.json`)),
      outline: await sizeOf(named(answers, new URL('../outline.json', address).href)),
      foreign: answers.filter((answer) => new URL(answer.url()).origin !== origin).length,
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    return { ...seen, ...sizes, further: await further?.(page) }
  } finally {
    await context.close()
  }
}

/** The first answer from an address: what is kept for later asks once more. */
function named(answers: readonly Response[], address: string): Response[] {
  return answers.filter((answer) => answer.url() === address).slice(0, 1)
}

async function sizeOf(
  answers: readonly Response[],
  kind?: string,
  counted = (text: string) => text,
): Promise<number> {
  const fitting = answers.filter((answer) => kind === undefined || answer.request().resourceType() === kind)
  const texts = await Promise.all(fitting.map((answer) => answer.text()))
  return texts.reduce((sum, text) => sum + kilobytes(counted(text)), 0)
}

function kilobytes(text: string): number {
  return gzipSync(text).length / 1000
}

async function jumpFrom(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'networkidle' })
  const link = page.locator('article a[rel="next"]').first()
  await link.scrollIntoViewIfNeeded()
  return timeOf(page, () => link.click())
}

/** From the reader's key or press to the first frame in which another page stands. */
async function timeOf(page: Page, act: () => Promise<void>): Promise<number> {
  const arrived = await page.evaluateHandle(() => {
    let began = 0
    const begin = (event: Event) => {
      began ||= event.timeStamp
    }
    for (const kind of ['keydown', 'click']) window.addEventListener(kind, begin, { capture: true })
    const shown = () => document.querySelector('main article')?.id
    const before = shown()
    const done = new Promise<number>((resolve) => {
      const look = () => {
        const now = shown()
        if (began > 0 && now !== undefined && now !== before) resolve(performance.now() - began)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    return { done }
  })
  await act()
  return arrived.evaluate(({ done }) => done)
}

/** Runs in the page before anything else: adds up layout shifts, and keeps the length of the longest task. */
function watch(): void {
  const seen = { shift: 0, longestTask: 0 }
  const write = () => {
    const { dataset } = document.documentElement
    dataset['shift'] = String(seen.shift)
    dataset['longestTask'] = String(seen.longestTask)
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) seen.shift += Number(entry.value)
    write()
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration)
    write()
  }).observe({ type: 'longtask', buffered: true })
}
