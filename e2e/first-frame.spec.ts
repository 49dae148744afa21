import type { Page } from '@playwright/test'
import { taken } from './jumping.ts'
import { expect, test } from './reader.ts'

const FRONT = 'lanchuan/2026-04-22/1/'

/** Writes down how a page comes: in how many frames rows below the window waited, and what moved in sight. */
async function watch(page: Page): Promise<() => Promise<{ waited: number; shifts: number }>> {
  await page.addInitScript(() => {
    const came = { waited: 0, shifts: 0 }
    const look = () => {
      const rows = [...document.querySelectorAll('[class*=":below"]')]
      if (rows.some(({ firstElementChild: part }) => part && getComputedStyle(part).display === 'none'))
        came.waited += 1
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    new PerformanceObserver((list) => {
      came.shifts += list.getEntries().length
    }).observe({ type: 'layout-shift', buffered: true })
    Object.assign(window, { came })
  })
  return () => page.evaluate(() => Reflect.get(window, 'came'))
}

/** Where every piece stands and how tall it is. */
const places = (page: Page): Promise<unknown> =>
  page.locator('.sheet article').evaluateAll((pieces) =>
    pieces.map((piece) => {
      const { top, height } = piece.getBoundingClientRect()
      return [piece.id, Math.round(top + scrollY), Math.round(height)]
    }),
  )

test(
  'What is below the window waits for the first frame, and then stands as if it had not',
  { tag: '@phone' },
  async ({ page }) => {
    const came = await watch(page)
    await page.goto(FRONT)
    await expect(page.locator('html')).not.toHaveAttribute('data-first-frame')
    const first = await came()
    expect(first.waited).toBeGreaterThan(0)
    expect(first.shifts).toBe(0)
    const stood = await places(page)
    // A page that is come back to is laid out at once.
    await page.reload()
    expect((await came()).waited).toBe(0)
    expect(await places(page)).toEqual(stood)
  },
)

test('Before the text no code is asked for but the start, and then all that makes it answer at once', async ({
  page,
}) => {
  const asked: string[] = []
  const waiting: (() => void)[] = []
  await page.route(/\/assets\/.*\.js/u, (route) => {
    asked.push(route.request().url())
    waiting.push(() => void route.continue())
  })
  await page.goto(FRONT, { waitUntil: 'commit' })
  await expect.poll(() => asked.length).toBe(1)
  await expect(page.locator('.sheet article').first()).toBeVisible()
  expect(asked).toEqual([expect.stringMatching(/\/index-/u)])
  waiting[0]?.()
  // What each of them needs is asked for with it, not when it has come.
  await expect.poll(() => asked.length).toBeGreaterThan(6)
  for (const part of ['libraries', 'main', 'page'])
    expect(asked).toContainEqual(expect.stringMatching(new RegExp(`/${part}-`, 'u')))
})

test('Where what only runs ahead of the application is missing, the application runs all the same', async ({
  page,
}) => {
  await page.route(/\/run-libraries-/u, (route) => route.abort())
  await page.goto(FRONT)
  await taken(page)
})

test('The whole page stands there where its script never comes', async ({ page }) => {
  await page.route(/\/assets\/.*\.js/u, (route) => route.abort())
  await page.goto(FRONT)
  await expect(page.locator('html')).not.toHaveAttribute('data-first-frame')
  for (const piece of await page.locator('.sheet article > .matter').all()) await expect(piece).toBeVisible()
})

test('An address of a place far down lands there, with a script and without, by its name and by its words', async ({
  page,
  browser,
  baseURL,
}) => {
  const came = await watch(page)
  const plain = await browser.newPage({ javaScriptEnabled: false, baseURL })
  await plain.goto(FRONT)
  const last = plain.locator('.sheet article').last()
  const id = await last.getAttribute('id')
  const words = (await last.locator('.text').innerText()).trim().slice(0, 12)
  await expect(last).not.toBeInViewport()
  for (const fragment of [`#${id}`, `#:~:text=${encodeURIComponent(words)}`]) {
    for (const reader of [page, plain]) {
      await reader.goto('')
      await reader.goto(FRONT + fragment)
      await expect(reader.locator(`article[id="${id}"]`)).toBeInViewport()
    }
    expect((await came()).waited, fragment).toBe(0)
  }
  await plain.close()
})
