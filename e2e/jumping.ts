import { expect, type Locator, type Page } from '@playwright/test'
import { faults } from './axe.ts'

/** The Chinese sample: eight pages with every kind of continuation. */
export const DAILY = 'lanchuan/2026-04-22/'

/** The English sample. */
export const WEEKLY = 'tern-harbor-courier/2026-04-23/'

/** Opens an address and waits until the script has taken the page over. */
export async function read(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await taken(page)
}

/** Waits until the script has taken the page over. */
export async function taken(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual')
}

/** The jump at the foot of a piece. */
export function jumpOf(page: Page, piece: string): Locator {
  return page.locator(`article#${piece} a[rel="next"]`)
}

/** The one way back. */
export function wayBack(page: Page): Locator {
  return page.locator('[role="doc-backlink"]')
}

/** How far an element's top stands below the window's, when the view has come to rest. */
export async function topOf(element: Locator): Promise<number> {
  let last = Number.NaN
  await expect
    .poll(async () => {
      const before = last
      last = await element.evaluate((shown) => Math.round(shown.getBoundingClientRect().top))
      return before === last
    })
    .toBe(true)
  return last
}

/** The reader stands at the top of an element: in the window, and not under the bar. */
export async function expectAtTop(element: Locator): Promise<void> {
  const top = await topOf(element)
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThan(200)
}

/** An automated check finds nothing in a reader's way, on the page or in a part of it. */
export async function expectClear(page: Page, part?: string): Promise<void> {
  expect(await faults(page, { part })).toEqual([])
}

/** The page of the daily that the address names is the one in view, by its pieces and in the strip of pages. */
export async function expectPage(page: Page, label: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/${label}/$`, 'u'))
  await expect(page.locator('nav [aria-current="page"]').first()).toHaveText(label)
  await expect(page.locator(`main article:not([id^="p${label}-"])`)).toHaveCount(0)
  await expect(page.locator(`main article[id^="p${label}-"]`).first()).toBeVisible()
}
