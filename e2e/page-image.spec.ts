import { DAILY, expectClear, read, taken, wayBack } from './jumping.ts'
import { expect, test } from './reader.ts'
import { draw } from './touching.ts'

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('jumpline.preferences') === null)
      localStorage.setItem('jumpline.preferences', '{"view":"image"}')
  })
})

test(
  'On the image of a page every piece is a link; it opens beside, its jump leads on, Back leads back',
  { tag: '@phone' },
  async ({ page }) => {
    await read(page, `${DAILY}1/`)
    const stage = page.getByRole('group', { name: '第1版版面图' })
    await expect(stage.getByRole('img')).toBeVisible()
    const zone = stage.getByRole('link', { name: '首趟水铁联运班列发车' })
    await expectClear(page)
    await zone.focus()
    // All pieces of the story are lit, on the page and in the strip.
    await expect(zone).toHaveAttribute('data-lit')
    await expect(page.locator('.page-strip [data-lit]')).toHaveCount(2)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/1\/#p1-rail$/u)
    const piece = page.locator('article#p1-rail')
    await expect(piece.getByRole('heading', { level: 2 })).toBeFocused()
    // Coming to the piece moves its own window only.
    await expect(page.getByRole('button', { name: '关闭' })).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await expectClear(page)
    await piece.locator('a[rel="next"]').click()
    await expect(page).toHaveURL(/\/3\/#p3-rail-2$/u)
    await expect(page.locator('article#p3-rail-2')).toBeVisible()
    await expect(page.getByRole('group', { name: '第3版版面图' })).toBeVisible()
    await expect(wayBack(page)).toHaveText(/返回第1版/u)
    await page.keyboard.press('b')
    await expect(page).toHaveURL(/\/1\/#p1-rail$/u)
    await expect(piece.locator('a[rel="next"]')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(piece).toHaveCount(0)
    await expect(page).toHaveURL(/\/1\/$/u)
    await expect(zone).toBeFocused()
  },
)

test('The image is enlarged by wheel, key and button about the point in view, and moved', async ({
  page,
}) => {
  await read(page, `${DAILY}1/`)
  const stage = page.getByRole('group', { name: '第1版版面图' })
  const sheet = stage.locator('.facsimile-sheet')
  await expect(stage.getByRole('img')).toBeVisible()
  const widthOf = async () => (await sheet.boundingBox())?.width ?? 0
  const whole = await widthOf()
  const box = await sheet.boundingBox()
  const at = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 200 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.wheel(0, -400)
  await expect.poll(widthOf).toBeGreaterThan(whole * 1.5)
  const now = await sheet.boundingBox()
  const share = (at.y - (now?.y ?? 0)) / (now?.height ?? 1)
  expect(share).toBeCloseTo(200 / (box?.height ?? 1), 2)
  await page.mouse.down()
  await page.mouse.move(at.x - 80, at.y - 60, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/\/1\/$/u)
  expect((await sheet.boundingBox())?.y).toBeCloseTo((now?.y ?? 0) - 60, 0)
  await page.keyboard.press('0')
  await expect.poll(widthOf).toBeCloseTo(whole, 0)
  await page.keyboard.press('+')
  await page.getByRole('button', { name: '放大' }).click()
  await expect.poll(widthOf).toBeCloseTo(whole * 2.25, 0)
})

test('Two fingers enlarge the image, one turns the page', { tag: '@touch' }, async ({ page }) => {
  await read(page, `${DAILY}2/`)
  const sheet = page.locator('.facsimile-sheet')
  await expect(sheet.getByRole('img')).toBeVisible()
  const whole = (await sheet.boundingBox())?.width ?? 0
  const hand = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', { x: 150, y: 300 }, { x: 200, y: 300 })
  await touch('touchMove', { x: 140, y: 300 }, { x: 210, y: 300 })
  await touch('touchMove', { x: 100, y: 300 }, { x: 250, y: 300 })
  await touch('touchEnd')
  expect((await sheet.boundingBox())?.width).toBeGreaterThan(whole * 1.8)
  await page.getByRole('button', { name: '整版' }).click()
  await draw(hand, { x: 280, y: 400 }, { x: 120, y: 405 })
  await expect(page).toHaveURL(/\/3\/$/u)
  await expect(page.getByRole('group', { name: '第3版版面图' })).toBeVisible()
  await draw(hand, { x: 60, y: 400 }, { x: 150, y: 403 }, { x: 240, y: 405 })
  await expect(page).toHaveURL(/\/2\/$/u)
})

test('From image to page to list and back one stays at the same piece', async ({ page }) => {
  await read(page, `${DAILY}3/#p3-rail-2`)
  await expect(page.locator('.piece-panel article#p3-rail-2')).toBeVisible()
  await page.keyboard.press('v')
  const piece = page.locator('.sheet article#p3-rail-2')
  await expect(page.locator('.facsimile')).toHaveCount(0)
  await expect(piece).toBeInViewport()
  await expect(piece.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('v')
  await expect(page.locator('html')).toHaveAttribute('data-view', 'list')
  await expect(piece).toBeInViewport()
  await page.keyboard.press('v')
  await expect(page.locator('[id="zone:p3-rail-2"]')).toBeInViewport()
  // Chosen once, the image stands there at once on every page that has one.
  await page.reload()
  await taken(page)
  await expect(page.locator('.facsimile')).toBeVisible()
})
