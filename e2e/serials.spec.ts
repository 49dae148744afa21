import { expectNothingMoved, framesAfter, shiftOf } from './frames.ts'
import { expectClear, read } from './jumping.ts'
import { expect, test } from './reader.ts'

test(
  'A serial leads from part to part, over issues; a name to what else it stands under, in every issue',
  { tag: '@phone' },
  async ({ page }) => {
    await read(page, 'tingchao/2026-04-30/2/')
    const parts = page.getByRole('navigation', { name: '连载的前后' })
    await expect(parts.getByRole('link')).toHaveText([/下一部分.*2026年5月7日/u])
    await expect(page.getByRole('link', { name: /下一期.*2026年5月7日/u })).toBeVisible()
    expect(await shiftOf(page)).toBe(0)
    await parts.getByRole('link').click()
    await expect(page).toHaveURL(/\/tingchao\/2026-05-07\/story\/serial\/$/u)
    await expect(page.getByRole('heading', { name: '（二）第三个码头' })).toBeVisible()
    await parts.getByRole('link').last().click()
    await expect(page).toHaveURL(/\/tingchao\/2026-05-14\/story\/serial\/$/u)
    // The last part leads back only, and says nothing of going on.
    await expect(parts.getByRole('link')).toHaveCount(1)
    await expect(page.getByText('未完待续')).toHaveCount(0)
    await page.getByRole('main').getByRole('link', { name: '温酌之的其他稿件' }).click()
    await expect(page).toHaveURL(/\/tingchao\/2026-05-14\/search\/\?q=/u)
    await page.getByRole('link', { name: /在往期里搜/u }).click()
    await expect(page).toHaveURL(/\/search\/\?/u)
    await expect(page.getByRole('main').getByRole('listitem').getByRole('link')).toHaveText([
      '（三）纸条上的字',
      '（二）第三个码头',
      '（一）雾里的灯',
    ])
  },
)

test('A serial without neighbours says what it is, and nothing moves where links to others come late', async ({
  page,
}) => {
  await read(page, 'tingchao/2026-04-30/3/')
  await expect(page.locator('article#sail .serial')).toHaveText('连载，另期刊出')
  // Only its headline says that it goes on: its link takes no room.
  const links = page.locator('article#ferry').getByRole('link', { name: /部分/u })
  await expect(links).toHaveText([/下一部分.*2026年5月7日/u])
  expect(await shiftOf(page)).toBe(0)
  await expectClear(page)
  // A page that comes ready has it from the first.
  await page.goto('tingchao/2026-05-07/2/')
  await page.waitForTimeout(1500)
  expectNothingMoved(await framesAfter(page, () => page.keyboard.press('ArrowRight')))
  await expect(links).toHaveText([/上一部分.*2026年4月30日/u])
  // In a story there is room for it.
  await page.goto('tingchao/2026-04-30/story/ferry/')
  await expect(page.getByRole('main').getByRole('link', { name: /下一部分/u })).toBeVisible()
  expect(await shiftOf(page)).toBe(0)
})

test('Keys go from issue to issue from any view, and say where there is none', async ({ page }) => {
  await read(page, 'tingchao/2026-05-07/contents/')
  await expect(page.getByRole('link', { name: /下一期.*2026年5月14日/u })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/\/tingchao\/2026-05-14\/$/u)
  await expect(page.getByRole('navigation', { name: '往期' }).getByRole('link')).toHaveCount(2)
  await page.keyboard.press('n')
  await expect(page.getByText('这是最新的一期。')).toBeAttached()
  await page.goto('tingchao/2026-05-07/story/news/')
  await expect(page.getByRole('link', { name: /上一期.*2026年4月30日/u })).toBeVisible()
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/\/tingchao\/2026-04-30\/$/u)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('上一期、下一期')
})
