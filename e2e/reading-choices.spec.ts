import { DAILY, expectAtTop, expectClear, read, topOf } from './jumping.ts'
import { expect, test } from './reader.ts'

test('What a reader chooses is kept, and stands before the first paint', async ({ page }) => {
  await read(page, `${DAILY}2/`)
  await page.getByLabel('阅读设置').click()
  await page.getByRole('radio', { name: '米黄' }).check()
  await page.getByRole('radio', { name: '较大' }).check()
  await expectClear(page, '.settings')
  // The list: one column, the same order, and the line that was read stays where it was.
  await page.keyboard.press('Escape')
  const piece = page.locator('main article').nth(2)
  await piece.scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollBy(0, 40))
  await page.getByLabel('阅读设置').click()
  const order = await page.locator('main article').evaluateAll((all) => all.map(({ id }) => id))
  await page.getByRole('radio', { name: '列表' }).check()
  await expect(page.locator('.sheet')).toHaveCSS('max-width', /.+px/u)
  expect(await page.locator('main article').evaluateAll((all) => all.map(({ id }) => id))).toEqual(order)
  const lefts = await page
    .locator('main article')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left))
  expect(new Set(lefts.map(Math.round)).size).toBe(1)
  await page.getByLabel('语言').selectOption('English')
  await expect(
    page.getByText('Reading settings').or(page.getByLabel('Reading settings')).first(),
  ).toBeAttached()
  // The application is held back: what the document shows until then is already as chosen.
  await page.route('**/assets/index-*.js', (route) => route.abort())
  await page.reload({ waitUntil: 'commit' })
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-theme', 'sepia')
  await expect(root).toHaveAttribute('data-text-size', '4')
  await expect(root).toHaveAttribute('data-view', 'list')
  // Words in another language than the chosen one are not shown before they can be said in it.
  await expect(page.locator('.bar-tools')).toBeHidden()
})

test('What was kept and cannot be read is as if nothing had been chosen', async ({ page }) => {
  await page.addInitScript(() => {
    const kept = '{"theme":"neon","textSize":"9","view":7,"keys":"no","paging":{},"language":"xx-YY"}'
    localStorage.setItem('jumpline.preferences', kept)
    localStorage.setItem('jumpline.read', kept)
    sessionStorage.setItem('jumpline.way', kept)
  })
  await read(page, `${DAILY}2/`)
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-theme', 'system')
  await expect(root).toHaveAttribute('data-text-size', '3')
  await expect(root).toHaveAttribute('data-view', 'set')
  // No words are waited for in a language that nobody speaks here.
  await expect(page.getByRole('link', { name: '目录' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\/3\/$/u)
})

test('A reader goes on where they left off, at the paragraph, from the newsstand and from the issue', async ({
  page,
}) => {
  await read(page, `${DAILY}3/`)
  const paragraph = page.locator('[id="p3-rail-2::4"]')
  await paragraph.evaluate((shown) =>
    scrollTo(0, scrollY + shown.getBoundingClientRect().top - innerHeight * 0.3),
  )
  await page.mouse.move(10, 10)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('jumpline.read'))).toContain('"page":"3"')
  await read(page, DAILY)
  const resume = page.getByRole('navigation', { name: '继续阅读' })
  await expect(resume.getByRole('link')).toContainText('第3版')
  await read(page, '')
  await expectClear(page)
  await resume.getByRole('link').click()
  await expect(page).toHaveURL(/\/3\/#/u)
  const left = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`)
  await expectAtTop(left)
  expect(await topOf(left)).toBeGreaterThanOrEqual(0)

  // A story read whole goes on at its paragraph.
  await read(page, `${DAILY}story/p1-bridge/#p:12`)
  await page.mouse.wheel(0, 10)
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('jumpline.read')))
    .toContain('"paragraph":1')
  await read(page, '')
  await expect(resume.getByRole('link').first()).toHaveAttribute('href', /\/story\/p1-bridge\/#p:1\d$/u)

  // However narrow it is, it takes the place that was kept for it, so that nothing moves.
  await page.setViewportSize({ width: 360, height: 740 })
  const place = page.locator('.resume-place')
  const grown = () =>
    place.evaluate((shown) => shown.clientHeight - Number.parseFloat(getComputedStyle(shown).minHeight))
  expect(await grown()).toBe(0)
})
