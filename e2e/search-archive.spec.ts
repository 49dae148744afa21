import { expect, test } from './reader.ts'

test('Two signs are found in every paper, and lead to the words in their page', async ({ page }) => {
  await page.goto('')
  await page.getByRole('link', { name: '搜索', exact: true }).click()
  await page.getByRole('searchbox', { name: '搜索' }).fill('大橋')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=/u)
  const results = page.getByRole('main').getByRole('listitem')
  await expect(page.getByRole('main').getByRole('status')).toContainText('篇')
  await expect(results.first().locator('mark').first()).toHaveText('大桥')
  await results.first().getByRole('link').click()
  await expect(page).toHaveURL(/\/lanchuan\/2026-04-22\/1\/\?q=.*#p1-/u)
  await expect(page.locator('article:focus, article :focus').first()).toBeVisible()
  await page.goBack()
  await expect(results.first().getByRole('link')).toBeFocused()
})

test('A deep link answers by itself; days, papers and queries that find nothing are said', async ({
  page,
}) => {
  await page.goto('search/?q=harbor&paper=tern-harbor-courier&from=2026-01-01')
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('The Tern Harbor Courier')
  await page.goto('search/?q=harbor&to=2025-12-31')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('所选的报纸和日期里没有“harbor”。')
  await page.goto('search/?q=harbor&from=2026-02-30')
  await expect(page.getByText('没有“2026-02-30”这一天')).toBeVisible()
  await page.goto('search/?q=x')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('请输入两个字以上。')
})

test('An index that cannot be had is said, and the view stays', async ({ page }) => {
  await page.route('**/search/index/lanchuan/**', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(`search/?q=${encodeURIComponent('大桥')}`)
  await expect(page.getByRole('alert')).toContainText('澜川日报')
  await expect(page.getByRole('searchbox', { name: '搜索' })).toHaveValue('大桥')
})
