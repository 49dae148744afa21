import { read } from './jumping.ts'
import { expect, ISSUE, test } from './reader.ts'

test(
  'From the newsstand over the calendar to a day, by three keys',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await read(page, '')
    await page.locator('a[href$="/hesheng/"]').first().click()
    const grid = page.getByRole('grid', { name: '2026年5月' })
    await expect(grid.getByRole('link', { name: /2026年5月15日.*第4186期/u })).toBeVisible()
    await expect(page.getByLabel('到哪一天')).toBeVisible()
    if (isMobile) {
      await page.getByLabel('到哪一天').fill('5-15')
      await page.keyboard.press('Enter')
    } else {
      // Nothing has the focus: digits begin a date.
      for (const key of ['5', '1', '5', 'Enter']) await page.keyboard.press(key)
    }
    await expect(page).toHaveURL(/\/hesheng\/2026-05-15\/$/u)
  },
)

test('The calendar is one stop for Tab, and keys walk through it', async ({ page }) => {
  await read(page, 'hesheng/')
  const day = page.getByRole('grid').getByRole('link', { name: /2026年5月15日/u })
  await day.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[id="2026-05-14"]')).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.locator('[id="2026-05-17"]')).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('grid').locator('[tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/hesheng\/2026-05-15\/$/u)
})

test('A day without an issue, and one that never was, say so and lead on', async ({ page }) => {
  await read(page, 'hesheng/')
  const field = page.getByLabel('到哪一天')
  await field.fill('230')
  await expect(page.getByText('日历上没有“230”这一天')).toBeVisible()
  await field.fill('1987-5-9')
  await page.getByRole('link', { name: /之后一期/u }).click()
  await expect(page).toHaveURL(/\/hesheng\/2026-05-15\/$/u)
  await page.goto('hesheng/2026-02-30/')
  await expect(page.getByText('日历上没有“2026-02-30”这一天')).toBeVisible()
  await page.getByRole('link', { name: /之后一期/u }).click()
  await expect(page).toHaveURL(/\/hesheng\/2026-05-15\/$/u)
})

test('From a story to the issue’s day on the calendar', async ({ page }) => {
  await read(page, `${ISSUE}story/bridge/`)
  await page.getByRole('navigation', { name: '往期' }).getByRole('link', { name: '往期日历' }).click()
  await expect(page).toHaveURL(/\/hesheng\/archive\/2026\/#2026-05-15$/u)
  await expect(page.locator('[id="2026-05-15"]')).toBeFocused()
})

test(
  'The sheet of a year stands still as it comes; the front of a day is set once one comes to it',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await read(page, 'hesheng/archive/2026/')
    await expect(page.getByLabel('到哪一天')).toBeVisible()
    await page.waitForLoadState('networkidle')
    const shifts = await page.evaluate(
      () =>
        new Promise((done) => {
          const watcher = new PerformanceObserver((list) => done(list.getEntries().length))
          watcher.observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => done(0), 300)
        }),
    )
    expect(shifts).toBe(0)
    const front = page.locator('.day-card .front-lead')
    await expect(front).toHaveCount(0)
    const day = page.locator('[id="2026-05-15"]')
    await (isMobile ? day.focus() : day.hover())
    await expect(front).toBeVisible()
  },
)
