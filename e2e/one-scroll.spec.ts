import { DAILY, expectAtTop, jumpOf, read, topOf, wayBack } from './jumping.ts'
import { expect, test } from './reader.ts'

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('jumpline.preferences', '{"paging":"scroll"}'))
})

test(
  'All pages in one scroll: the address follows, nothing moves what is read, Back leaves the issue',
  { tag: '@phone' },
  async ({ page }) => {
    await read(page, '')
    await page.locator(`a[href*="${DAILY}"]`).first().click()
    const pages = page.locator('section[data-page]')
    await expect(pages).toHaveCount(8)
    await page.getByRole('navigation', { name: '版面' }).getByRole('link', { name: /第5版/u }).click()
    await expect(page).toHaveURL(/\/5\/$/u)
    const fifth = page.locator('section[data-page="5"]')
    await expectAtTop(fifth)
    await expect(page).toHaveTitle(/^第5版/u)
    // The pages above were never read: they come in while one goes up, and what stands in the window stays.
    const third = page.locator('section[data-page="3"]')
    await expect(third).toHaveAttribute('data-coming')
    const fourth = page.locator('section[data-page="4"]')
    await expect(fourth.locator('article').first()).toBeAttached()
    await page.mouse.move(200, 300)
    for (let step = 0; step < 20 && (await third.getAttribute('data-coming')) !== null; step += 1) {
      const before = await topOf(fifth)
      await page.mouse.wheel(0, -1200)
      await expect(async () =>
        expect(Math.abs((await topOf(fifth)) - before - 1200)).toBeLessThan(4),
      ).toPass()
    }
    await expect(third.locator('article').first()).toBeAttached()
    await expect(page).toHaveURL(/\/4\/$/u)
    await expect(page.locator('[aria-current="page"]')).toContainText('4')
    await page.goBack()
    await expect(page).not.toHaveURL(/2026-04-22/u)
  },
)

test('In one scroll a deep link, a jump and its way back are as exact as on turned pages', async ({
  page,
}) => {
  await read(page, `${DAILY}3/#p3-rail-2`)
  await expect(page.locator('section[data-page]')).toHaveCount(8)
  await expectAtTop(page.locator('article#p3-rail-2'))
  await read(page, `${DAILY}1/`)
  await expect(page.locator('section[data-page]')).toHaveCount(8)
  const jump = jumpOf(page, 'p1-rail')
  await jump.scrollIntoViewIfNeeded()
  const before = await topOf(jump)
  await jump.click()
  await expect(page).toHaveURL(/\/3\/#p3-rail-2$/u)
  const piece = page.locator('article#p3-rail-2')
  await expectAtTop(piece)
  await expect(piece.getByRole('heading', { level: 2 })).toBeFocused()
  await page.mouse.move(200, 300)
  await page.mouse.wheel(0, 400)
  await expect(wayBack(page)).toHaveText(/返回第1版/u)
  await wayBack(page).click()
  await expect(page).toHaveURL(/\/1\/$/u)
  expect(Math.abs((await topOf(jump)) - before)).toBeLessThan(4)
  await expect(jump).toBeFocused()
})
