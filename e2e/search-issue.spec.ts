import { read } from './jumping.ts'
import { expect, ISSUE, test } from './reader.ts'

test(
  'Words are found as one types, in either script, and stay lit from page to page',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await read(page, `${ISSUE}search/`)
    await page.getByRole('searchbox', { name: '搜索' }).pressSequentially('新橋')
    await expect(page).toHaveURL(/search\/\?q=%E6%96%B0%E6%A9%8B$/u)
    await expect(page.getByRole('main').locator('mark').first()).toHaveText('新桥')
    await page.locator('.results a').first().click()
    await expect(page).toHaveURL(/\/1\/\?q=%E6%96%B0%E6%A9%8B#bridge$/u)
    await expect(page.locator('article#bridge mark').first()).toBeVisible()
    const here = await page.locator('main mark:not([data-goes-on])').count()
    // One step behind the last hit of the page leads to the next page that has one.
    for (let step = 0; step <= here; step += 1) await page.getByRole('button', { name: '后一处' }).click()
    await expect(page).toHaveURL(/\/[23]\/\?q=%E6%96%B0%E6%A9%8B/u)
    await expect(page.locator('main mark[data-current]')).toBeFocused()
    if (!isMobile) {
      await page.keyboard.press('ArrowLeft')
      await expect(page).toHaveURL(/\?q=%E6%96%B0%E6%A9%8B$/u)
    }
    await page.getByRole('button', { name: '不再标出' }).click()
    await expect(page.locator('main mark')).toHaveCount(0)
    await expect(page).not.toHaveURL(/q=/u)
  },
)

test('An address with a query lights it from the first, on a page and among the results', async ({
  page,
}) => {
  await page.goto(`${ISSUE}story/bridge/?q=渡船`)
  await expect(page.locator('main mark').first()).toHaveText('渡船')
  await expect(page.getByRole('group', { name: '找到的字句' })).toContainText('本期')
  // The document was printed for the address without a query: nothing of its head stays beside the new one.
  await expect(page.locator('head > title')).toHaveCount(1)
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(1)
  await page.goto(`${ISSUE}search/?q=渡船`)
  await expect(page.locator('.results mark').first()).toHaveText('渡船')
})

test('A reporter’s name leads to what else they have', async ({ page }) => {
  await page.goto(`${ISSUE}story/bridge/`)
  const name = page
    .getByRole('main')
    .getByRole('link', { name: /的其他稿件$/u })
    .first()
  await name.click()
  await expect(page).toHaveURL(/\/search\/\?q=/u)
  await expect(page.locator('.results mark').first()).toBeVisible()
})
