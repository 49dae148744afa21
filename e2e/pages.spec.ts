import { read } from './jumping.ts'
import { expect, ISSUE, test } from './reader.ts'

test('From the newsstand to a page by its links', async ({ page }) => {
  await page.goto('')
  await page.locator(`a[href*="${ISSUE}"]`).first().click()
  await expect(page.locator('article#bridge')).toBeVisible()
})

test(
  'Pages turn by key and by link, and Back leaves the issue',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await page.goto('')
    await read(page, `${ISSUE}1/`)
    if (isMobile) await page.getByRole('link', { name: '下一版' }).first().click()
    else await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/\/2\/$/u)
    await expect(page).toHaveTitle(/第2版/u)
    const current = page.getByRole('navigation', { name: '版面' }).locator('[aria-current="page"]')
    await expect(current).toContainText('2')
    await page.goBack()
    await expect(page).not.toHaveURL(/2026-05-15/u)
  },
)

test('What is pressed before the application has come is answered when it has', async ({ page }) => {
  let come = () => {}
  const late = new Promise<void>((ready) => (come = ready))
  await page.route(/\/assets\/application-/u, async (route) => {
    await late
    await route.continue()
  })
  await page.goto(`${ISSUE}1/`, { waitUntil: 'commit' })
  await expect(page.locator('article#bridge')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  come()
  await expect(page).toHaveURL(/\/2\/$/u)
})

test('Every headline of the issue stands in the contents', async ({ page }) => {
  await page.goto(`${ISSUE}contents/`)
  await page.getByRole('link', { name: '早市的第一筐枇杷' }).first().click()
  await expect(page.getByText('河湾村的枇杷比去年早熟了五天').first()).toBeVisible()
})

for (const address of ['no/such/paper/at/all/', 'no-such-paper/2026-05-15/', `${ISSUE}9/`]) {
  test(`An address that is nothing says so, with a way on: /${address}`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await page.getByRole('main').getByRole('link', { name: /报摊/u }).click()
    await expect(page).toHaveTitle(/报摊/u)
  })
}
