import { expect, type Page } from '@playwright/test'
import { DAILY, jumpOf, read, topOf, WEEKLY } from './jumping.ts'
import { test } from './reader.ts'

type Seen = [id: string, top: number, left: number, height: number][]

/** What of the page stands where, in the first frame after a key or a click, and two frames later. */
async function framesAfter(page: Page, act: () => Promise<unknown>): Promise<{ first: Seen; later: Seen }> {
  const frames = await page.evaluateHandle(() => {
    const seen = () =>
      Array.from(document.querySelectorAll('main article'), (piece): Seen[number] => {
        const { top, left, height } = piece.getBoundingClientRect()
        return [piece.id, Math.round(top), Math.round(left), Math.round(height)]
      }).filter(([, , , height]) => height !== 0)
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    const acted = new Promise((heard) => {
      for (const event of ['keydown', 'click'])
        addEventListener(event, () => requestAnimationFrame(heard), { once: true })
    })
    const watch = async () => {
      await acted
      const first = seen()
      for (let n = 0; n < 12; n += 1) await frame()
      return { first, later: seen() }
    }
    return { frames: watch() }
  })
  await act()
  return frames.evaluate(({ frames: both }) => both)
}

/** Every piece stands where it stood, but for what half a pixel is rounded to. */
function expectNothingMoved({ first, later }: { first: Seen; later: Seen }): void {
  expect(later.map(([id]) => id)).toEqual(first.map(([id]) => id))
  for (const [at, [id, ...before]] of first.entries()) {
    const [, ...after] = later[at] ?? [id]
    const moved = before.map((was, side) => Math.abs(was - (after[side] ?? Number.NaN)))
    expect(Math.max(...moved), id).toBeLessThanOrEqual(1)
  }
}

/** Whether the page was in view in the first frame. */
function isAtOnce({ first, later }: { first: Seen; later: Seen }): boolean {
  return first.length > 0 && first[0]?.[0] === later[0]?.[0]
}

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
    let turned: { first: Seen; later: Seen } | undefined
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
    let turned: { first: Seen; later: Seen } | undefined
    while (turned === undefined) {
      await jump.scrollIntoViewIfNeeded()
      const seen = await framesAfter(page, () => jump.click())
      if (isAtOnce(seen)) turned = seen
      else {
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
