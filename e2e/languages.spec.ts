import { shiftOf } from './frames.ts'
import { expect, ISSUE, test } from './reader.ts'

test.use({ locale: 'en-GB' })

test('A reader who prefers English has English words around the Chinese text', async ({ page }) => {
  await page.goto(`${ISSUE}1/`)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('[lang="zh-Hans"]').first()).toBeAttached()
})

test('Where the words change, what stands around them stays; a paper on the stand keeps its own date', async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 900 })
  for (const address of ['./', 'tingchao/', 'search/', `${ISSUE}1/`]) {
    await page.goto(address)
    await expect(page.getByRole('link', { name: /Jumpline/u })).toBeVisible()
    // Some words stand at another end of their line; no part of the page moves.
    expect(await shiftOf(page), address).toBeLessThan(0.002)
  }
  await page.goto('./')
  await expect(page.getByRole('link', { name: /2026年5月15日 星期五/u }).first()).toBeVisible()
})
