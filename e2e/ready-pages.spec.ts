import { expect, type Page } from '@playwright/test'
import { expectNothingMoved, type Frames, framesAfter, isAtOnce } from './frames.ts'
import { DAILY, jumpOf, read, topOf, WEEKLY } from './jumping.ts'
import { test } from './reader.ts'

for (const [issue, first, second, width] of [
  [DAILY, '1', '2', 1280],
  [DAILY, '2', '3', 768],
  [WEEKLY, 'A1', 'A2', 1280],
  [WEEKLY, 'A2', 'A3', 360],
] as const) {
  test(`The next page is there in the first frame, and nothing of it moves: ${issue}${second} at ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await read(page, `${issue}${first}/`)
    // Not before the browser has had time to make it ready.
    let turned: Frames | undefined
    while (turned === undefined) {
      const seen = await framesAfter(page, () => page.keyboard.press('ArrowRight'))
      if (isAtOnce(seen)) turned = seen
      else {
        await expect(page).toHaveURL(new RegExp(`/${second}/$`, 'u'))
        await page.keyboard.press('ArrowLeft')
        await expect(page).toHaveURL(new RegExp(`/${first}/$`, 'u'))
      }
    }
    expectNothingMoved(turned)
    // The view has followed, and no piece is kept from being laid out.
    await expect(page.locator('[aria-current="page"]').first()).toContainText(second)
    await expect(page.locator('main article[style]')).toHaveCount(0)
    // What is ready for another turn is not in the document.
    const pages = await page.locator('main article').evaluateAll((pieces) => pieces.length)
    await expect(page.locator('article')).toHaveCount(pages)
    await expect(page.locator('main .sheet')).toHaveCount(1)
  })
}

for (const [piece, width] of [
  ['p1-bridge', 1280],
  ['p1-tea', 1280],
  ['p1-tea', 360],
] as const)
  test(`A jump lands in the first frame, and nothing moves: ${piece} at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await read(page, `${DAILY}1/`)
    const jump = jumpOf(page, piece)
    const target = new URL((await jump.getAttribute('href')) ?? '', page.url())
    let turned: Frames | undefined
    while (turned === undefined) {
      await jump.scrollIntoViewIfNeeded()
      const seen = await framesAfter(page, () => jump.click())
      if (isAtOnce(seen)) turned = seen
      else {
        await expect(page).toHaveURL(target.href)
        await page.goBack()
        await expect(jump).toBeInViewport()
      }
    }
    const landed = turned.first.find(([id]) => `#${id}` === decodeURIComponent(target.hash))
    expect(landed?.[1]).toBeLessThan(200)
    expectNothingMoved(turned)
  })

test('Back is at the line one left, unfolded as it was, also where that page was made ready again', async ({
  page,
}) => {
  await read(page, `${DAILY}1/`)
  const piece = page.locator('article#p1-rail')
  await piece.getByRole('button', { name: '就地展开' }).click()
  await expect(piece.getByRole('region')).toBeVisible()
  const jump = jumpOf(page, 'p1-rail')
  await jump.scrollIntoViewIfNeeded()
  const before = await topOf(jump)
  await jump.click()
  for (let isReady = false; !isReady;) {
    await expect(page.locator('article#p3-rail-2')).toBeInViewport()
    isReady = isAtOnce(await framesAfter(page, () => page.keyboard.press('b')))
    await expect(page).toHaveURL(/\/1\/$/u)
    await expect(piece.getByRole('region')).toBeVisible()
    await expect(jump).toBeFocused()
    await expect.poll(async () => Math.abs((await topOf(jump)) - before)).toBeLessThan(50)
    if (!isReady) await page.goForward()
  }
})

test('Focus that stood in the page goes to the page that is turned to', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight']) {
    await page.waitForTimeout(1200)
    await page.keyboard.press('j')
    await expect(page.locator('main article :focus, main article:focus')).toHaveCount(1)
    await page.keyboard.press(key)
    await expect(page).toHaveURL(key === 'ArrowRight' ? /\/2\/$/u : /\/1\/$/u)
    await expect(page.locator('main')).toBeFocused()
  }
})

test('Back is at its line also where the page that was left had been turned', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const jump = jumpOf(page, 'p1-rail')
  await jump.scrollIntoViewIfNeeded()
  const before = await topOf(jump)
  await jump.click()
  await expect(page.locator('article#p3-rail-2')).toBeInViewport()
  await page.goBack()
  await expect(jump).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\/2\/$/u)
  await page.goForward()
  await expect(page.locator('article#p3-rail-2')).toBeInViewport()
  await page.waitForTimeout(1200)
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/1\/$/u)
  await expect(jump).toBeFocused()
  await expect.poll(async () => Math.abs((await topOf(jump)) - before)).toBeLessThan(50)
})

for (const [change, make] of [
  ['a narrower window', (page: Page) => page.setViewportSize({ width: 1000, height: 800 })],
  [
    'larger text',
    async (page: Page) => {
      await page.evaluate(() => {
        localStorage.setItem('jumpline.preferences', JSON.stringify({ textSize: 4 }))
        // As another tab tells it.
        dispatchEvent(new StorageEvent('storage', { key: 'jumpline.preferences' }))
      })
      await expect(page.locator('html')).toHaveAttribute('data-text-size', '4')
    },
  ],
] as const)
  test(`Nothing moves in a page turned to right after ${change}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await read(page, `${DAILY}1/`)
    // Until pages are ready and have been measured.
    await page.waitForTimeout(1500)
    await make(page)
    const atOnce = await framesAfter(page, () => page.keyboard.press('ArrowRight'))
    expect(isAtOnce(atOnce)).toBe(true)
    expectNothingMoved(atOnce)
    await expect(page.locator('main article#p2-bridge-2')).toBeVisible()
    await page.waitForTimeout(1500)
    // The way back was measured for the window as it is now.
    expectNothingMoved(await framesAfter(page, () => page.keyboard.press('ArrowLeft')))
  })
