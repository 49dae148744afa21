import { expect, ISSUE, test } from './reader.ts'

test('A jump leads to the rest of its story, and back to the very piece', async ({ page }) => {
  await page.goto(`${ISSUE}1/`)
  await page.getByRole('link', { name: '下转第3版' }).click()
  await expect(page).toHaveURL(/\/3\/#bridge-3$/u)
  const rest = page.locator('article#bridge-3')
  await expect(rest).toBeInViewport()
  await expect(rest.getByText('最高的一道刻在三十年前的夏天')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/1\/(?:#bridge)?$/u)
  await expect(page.getByRole('link', { name: '下转第3版' })).toBeInViewport()
})

test('The later piece leads back to the page it comes from', async ({ page }) => {
  await page.goto(`${ISSUE}2/`)
  const back = page.locator('article#library-2 a[rel="prev"]')
  await expect(back).toContainText('上接第1版')
  await back.click()
  await expect(page).toHaveURL(/\/1\/#library$/u)
  await expect(page.locator('article#library')).toBeInViewport()
})

test('A jump to a page that is not here is no link, and says why', async ({ page }) => {
  await page.goto(`${ISSUE}2/`)
  const open = page.locator('[data-jump="page-absent"]')
  await expect(open).toContainText('下转第4版')
  await expect(open).toContainText('不在')
  await expect(open.locator('a')).toHaveCount(0)
})

test('A see-also is a plain link to the other article', async ({ page }) => {
  await page.goto(`${ISSUE}1/`)
  const link = page.getByRole('link', { name: /详见第3版/u })
  await expect(link).not.toHaveAttribute('rel', /next|prev/u)
  await link.click()
  await expect(page).toHaveURL(/\/3\/#market$/u)
})

test('The story runs whole over its pages, from any of its pieces', async ({ page }) => {
  await page.goto(`${ISSUE}story/bridge-3/`)
  await expect(page).toHaveURL(/\/story\/bridge\/$/u)
  await expect(page.getByText('清晨六点，云河两岸的雾还没有散')).toBeVisible()
  await expect(page.getByText('通车以后，渡船没有拆')).toBeVisible()
  await expect(page.locator('[role="doc-pagebreak"][aria-label*="第3版"]')).toBeVisible()
})
