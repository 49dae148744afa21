import type { Locator } from '@playwright/test'
import { DAILY, expectClear, jumpOf, read } from './jumping.ts'
import { expect, test } from './reader.ts'

const FIRST_WORDS = '杀青、揉捻、烘干都由温控仪盯着'

/** Whether two elements cover one another. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()])
  if (a === null || b === null) return false
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

test('Keyboard focus shows the first lines that wait, the page and how much is left', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const jump = jumpOf(page, 'p1-tea')
  await page.locator('article#p1-tea').focus()
  await page.keyboard.press('Tab')
  while (!(await jump.evaluate((link) => link === document.activeElement))) await page.keyboard.press('Tab')
  const peek = page.getByRole('tooltip')
  await expect(peek).toContainText(FIRST_WORDS)
  await expect(peek).toContainText('第3版')
  await expect(peek).toContainText('还有 4 段，约 1 分钟')
  await expect(jump).toHaveAccessibleDescription(new RegExp(FIRST_WORDS, 'u'))
  expect(await overlap(peek, page.locator('article#p1-tea .jump .mark'))).toBe(false)
  await expectClear(page, 'article#p1-tea')
  await page.keyboard.press('Escape')
  await expect(peek).toHaveCount(0)
  await expect(jump).toBeFocused()
})

test('Hover shows it, it can be hovered itself, and leaving closes it', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const jump = jumpOf(page, 'p1-tea')
  await jump.hover()
  const peek = page.getByRole('tooltip')
  await expect(peek).toBeVisible()
  expect(await overlap(peek, jump)).toBe(false)
  await peek.hover()
  await page.waitForTimeout(600)
  await expect(peek).toBeVisible()
  await page.mouse.move(4, 4)
  await expect(peek).toHaveCount(0)
  await jump.hover()
  await expect(peek).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(peek).toHaveCount(0)
})

test(
  'A long press shows it and does not follow the link; a tap does',
  { tag: '@touch' },
  async ({ page }) => {
    await read(page, `${DAILY}1/`)
    const jump = jumpOf(page, 'p1-tea')
    await jump.scrollIntoViewIfNeeded()
    const box = await jump.boundingBox()
    const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 }
    const touch = await page.context().newCDPSession(page)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
    const peek = page.getByRole('tooltip')
    await expect(peek).toContainText(FIRST_WORDS)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await page.waitForTimeout(300)
    await expect(page).toHaveURL(/\/1\/$/u)
    await expect(peek).toBeVisible()
    await jump.tap()
    await expect(page).toHaveURL(/\/3\/#p3-tea-2$/u)
  },
)

test('The way back opens nothing', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  await jumpOf(page, 'p1-tea').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/3\/#p3-tea-2$/u)
  await expect(page.locator('[role="doc-backlink"]')).toBeVisible()
  await page.keyboard.press('b')
  await expect(jumpOf(page, 'p1-tea')).toBeFocused()
  await expect(page.getByRole('tooltip')).toHaveCount(0)
})
