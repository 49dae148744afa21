import type { Page } from '@playwright/test'
import { DAILY, expectPage, read, taken } from './jumping.ts'
import { expect, test } from './reader.ts'

/** Presses a key some times in a row, faster than any page comes. */
async function pressFast(page: Page, key: string, times: number): Promise<void> {
  await page.evaluate(
    async ({ key: pressed, times: rest }) => {
      for (let n = 0; n < rest; n += 1) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }))
        await new Promise((next) => setTimeout(next, 15))
      }
    },
    { key, times },
  )
}

for (const [when, wait, delay] of [
  ['with pages that are ready', 1500, 0],
  ['right after the first paint', 0, 0],
  ['while the data is late', 0, 300],
] as const)
  test(`Every key that turns a page counts, however fast they are pressed: ${when}`, async ({ page }) => {
    await page.route('**/*.json', async (route) => {
      await new Promise((later) => setTimeout(later, delay))
      await route.continue()
    })
    await read(page, `${DAILY}1/`)
    await page.waitForTimeout(wait)
    await pressFast(page, 'ArrowRight', 5)
    await expectPage(page, '6')
    await pressFast(page, 'ArrowLeft', 3)
    await pressFast(page, 'ArrowRight', 1)
    await expectPage(page, '4')
    // More than there are pages: the last one stays.
    await pressFast(page, 'ArrowRight', 9)
    await expectPage(page, '8')
    // Turning took the place of the one entry of the history.
    expect(await page.evaluate(() => history.length)).toBe(2)
  })

test('While another issue is late, the page one is on and turns to keeps its own address and title', async ({
  page,
}) => {
  let asked = 0
  let come = () => {}
  const comes = new Promise<void>((resolve) => (come = resolve))
  await page.route(/\/2026-05-07\/.*\.json$/u, async (route) => {
    asked += 1
    await comes
    await route.continue()
  })
  await read(page, 'tingchao/2026-04-30/1/')
  const next = page.getByRole('link', { name: /下一期/u })
  await expect(next).toBeVisible()
  // Until pages are ready.
  await page.waitForTimeout(1500)
  await watchFrames(page)
  await next.click()
  await expect.poll(() => asked).toBeGreaterThan(0)
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\/2026-04-30\/2\/$/u)
  await next.click()
  await page.waitForTimeout(300)
  const first = '2026-04-30 2026年4月30日 灯塔旁的木栈道铺好了'
  const second = '2026-04-30 2026年4月30日 （一）雾里的灯'
  expect(await framesSeen(page)).toEqual([first, second])
  come()
  await expect(page).toHaveURL(/\/2026-05-07\/$/u)
  await expect(page).toHaveTitle(/2026年5月7日/u)
  const other = '2026-05-07 2026年5月7日 渡口夜里也有船了'
  // The address alone is a frame ahead.
  const ahead = '2026-05-07 2026年4月30日 （一）雾里的灯'
  expect((await framesSeen(page)).filter((seen) => seen !== ahead)).toEqual([first, second, other])
})

test('A key pressed on the way back turns the page that comes, and the one that was left stays in the history', async ({
  page,
}) => {
  await read(page, `${DAILY}1/`)
  await page.locator('main a[rel="next"]').first().click()
  await expect(page).not.toHaveURL(/\/1\/$/u)
  const left = page.url()
  let come = () => {}
  const comes = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/1/page.json', async (route) => {
    await comes
    await route.continue()
  })
  await page.reload()
  await taken(page)
  await page.evaluate(() => history.back())
  await expect(page).toHaveURL(/\/1\/$/u)
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(300)
  await expect(page).toHaveURL(/\/1\/$/u)
  come()
  await expectPage(page, '2')
  await page.goForward()
  await expect(page).toHaveURL(left)
})

/** Watches what each frame shows: the issue in the address, the day in the title, and the headlines of the page. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Set<string>()
    Reflect.set(window, 'framesSeen', seen)
    const look = () => {
      const headlines = Array.from(document.querySelectorAll('main article h2'))
        .filter((headline) => headline.checkVisibility())
        .map(({ textContent }) => textContent)
      const issue = location.pathname.split('/').find((part) => /^\d{4}-/u.test(part))
      seen.add([issue, document.title.split(' ').find((part) => part.endsWith('日')), headlines].join(' '))
      requestAnimationFrame(look)
    }
    look()
  })
}

function framesSeen(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(Reflect.get(window, 'framesSeen') as Set<string>)])
}
