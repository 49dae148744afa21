import { DAILY, expectAtTop, jumpOf, read, taken, topOf, wayBack } from './jumping.ts'
import { expect, test } from './reader.ts'

test(
  'A jump lands on its piece: in view, lit, focused, named, in the title',
  { tag: '@phone' },
  async ({ page }) => {
    await read(page, `${DAILY}1/`)
    const jump = jumpOf(page, 'p1-rail')
    await expect(jump).toContainText('下转第3版')
    await expect(jump).toContainText('《首趟水铁联运班列发车》')
    await jump.click()
    await expect(page).toHaveURL(/\/3\/#p3-rail-2$/u)
    const piece = page.locator('article#p3-rail-2')
    await expect(piece).toHaveAttribute('data-landed', 'lit')
    await expectAtTop(piece)
    await expect(piece.getByRole('heading', { level: 2 })).toBeFocused()
    await expect(page.locator('[aria-live="polite"]')).toContainText('第3版')
    await expect(page).toHaveTitle(/^第3版.*澜川日报/u)
    await expect(piece).toHaveAttribute('data-landed', 'still')
  },
)

test('Focus goes to the first paragraph of a piece without a headline', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  await jumpOf(page, 'p1-tea').click()
  await expect(page.locator('[id="p3-tea-2::1"]')).toBeFocused()
})

test('The way back by link, by key and by Back leads to the very line', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const jump = jumpOf(page, 'p1-rail')
  await jump.scrollIntoViewIfNeeded()
  for (const way of ['link', 'key', 'Back'] as const) {
    const before = await topOf(jump)
    await jump.click()
    await expect(wayBack(page), way).toHaveText(/返回第1版/u)
    if (way === 'link') await wayBack(page).click()
    else if (way === 'key') await page.keyboard.press('b')
    else await page.goBack()
    await expect(page, way).toHaveURL(/\/1\/$/u)
    await expect(jump, way).toBeFocused()
    expect(Math.abs((await topOf(jump)) - before), way).toBeLessThan(50)
    await expect(wayBack(page), way).toHaveCount(0)
  }
})

test(
  'A jump followed before the script has come leads back to its mark',
  { tag: '@phone' },
  async ({ page }) => {
    const scripts = /\/assets\/.*\.js$/u
    await page.route(scripts, (route) => route.abort())
    await page.goto(`${DAILY}1/`)
    const jump = jumpOf(page, 'p1-rail')
    await jump.scrollIntoViewIfNeeded()
    const before = await topOf(jump)
    await jump.click()
    await page.unroute(scripts)
    await expect(page).toHaveURL(/\/3\/#p3-rail-2$/u)
    // The script did not come for this document either; it does when the page is loaded again.
    await page.reload()
    await expect(wayBack(page)).toHaveText(/返回第1版/u)
    await page.keyboard.press('b')
    await expect(page).toHaveURL(/\/1\/$/u)
    await expect(jump).toBeFocused()
    expect(Math.abs((await topOf(jump)) - before)).toBeLessThan(50)
  },
)

test('Page turns and a reload in between do not break the way back', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const jump = jumpOf(page, 'p1-rail')
  await jump.scrollIntoViewIfNeeded()
  const before = await topOf(jump)
  await jump.click()
  await expect(page).toHaveURL(/\/3\//u)
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('article#p4-teacher')).toBeVisible()
  await expect(page).toHaveURL(/\/4\/$/u)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.reload()
  await taken(page)
  await expect(wayBack(page)).toHaveText(/返回第1版/u)
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('article#p3-freight')).toBeVisible()
  await wayBack(page).click()
  await expect(page).toHaveURL(/\/1\/$/u)
  await expect(jump).toBeFocused()
  expect(Math.abs((await topOf(jump)) - before)).toBeLessThan(50)
})

test('Several jumps deep, the way back is a stack', { tag: '@phone' }, async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const first = jumpOf(page, 'p1-bridge')
  await first.scrollIntoViewIfNeeded()
  const firstTop = await topOf(first)
  await first.click()
  const second = jumpOf(page, 'p2-bridge-2')
  await second.scrollIntoViewIfNeeded()
  const secondTop = await topOf(second)
  await second.click()
  await expect(page).toHaveURL(/\/4\/#p4-bridge-3$/u)
  await page.reload()
  await taken(page)
  await expect(wayBack(page)).toHaveText(/返回第2版/u)
  await page.keyboard.press('b')
  await expect(second).toBeFocused()
  expect(Math.abs((await topOf(second)) - secondTop)).toBeLessThan(50)
  await expect(wayBack(page)).toHaveText(/返回第1版/u)
  await page.keyboard.press('b')
  await expect(first).toBeFocused()
  expect(Math.abs((await topOf(first)) - firstTop)).toBeLessThan(50)
})

test(
  'Out of sight, the way back floats over the page; there is never more than one',
  { tag: '@phone' },
  async ({ page }) => {
    await read(page, `${DAILY}1/`)
    await jumpOf(page, 'p1-rail').click()
    await expect(wayBack(page)).toHaveCount(1)
    await expect(page.locator('article#p3-rail-2').locator('[role="doc-backlink"]')).toBeInViewport()
    // A picture that comes in before the browser tells of the scroll does not pull the view back.
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight)
      document.dispatchEvent(new Event('load'))
    })
    await expect(page.getByRole('navigation', { name: '来路' }).locator(wayBack(page))).toBeInViewport()
    await expect(wayBack(page)).toHaveCount(1)
    await wayBack(page).click()
    await expect(jumpOf(page, 'p1-rail')).toBeFocused()
  },
)

test('Where the page left was turned meanwhile, the way back still leads to the line', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const jump = jumpOf(page, 'p1-rail')
  await jump.click()
  await expect(page).toHaveURL(/\/3\//u)
  await page.goBack()
  await expect(jump).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\/2\/$/u)
  await expect(page.locator('article#p2-metro')).toBeVisible()
  await page.goForward()
  await expect(page.locator('article#p3-rail-2')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/1\/$/u)
  await expect(jump).toBeFocused()
  await expect(jump).toBeInViewport()
})

test('A reload keeps the place in the page', async ({ page }) => {
  await read(page, `${DAILY}3/`)
  const line = page.locator('article#p3-solar')
  await line.evaluate((piece) => scrollTo(0, piece.getBoundingClientRect().top + scrollY - 120))
  await page.waitForTimeout(400)
  const before = await topOf(line)
  await page.reload()
  await taken(page)
  expect(Math.abs((await topOf(line)) - before)).toBeLessThan(50)
})

test('Back from the contents and from a story returns to the line as well', async ({ page }) => {
  await read(page, `${DAILY}2/`)
  const headline = page.locator('article#p2-hearing h2 a')
  await headline.scrollIntoViewIfNeeded()
  const before = await topOf(headline)
  await headline.click()
  await expect(page).toHaveURL(/\/story\/p2-hearing\/$/u)
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/contents\/$/u)
  await expect(wayBack(page)).toHaveText(/返回《电动自行车/u)
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/story\/p2-hearing\/$/u)
  await expect(wayBack(page)).toHaveText(/返回第2版/u)
  await page.keyboard.press('b')
  await expect(headline).toBeFocused()
  expect(Math.abs((await topOf(headline)) - before)).toBeLessThan(50)
})
