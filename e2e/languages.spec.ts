import { expect, ISSUE, test } from './reader.ts'

test.use({ locale: 'en-GB' })

test('A reader who prefers English has English words around the Chinese text', async ({ page }) => {
  await page.goto(`${ISSUE}1/`)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('[lang="zh-Hans"]').first()).toBeAttached()
})
