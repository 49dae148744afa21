import { DAILY, expectAtTop, expectClear, read, topOf, wayBack, WEEKLY } from './jumping.ts'
import { expect, test } from './reader.ts'

test('A paragraph that the jump cut is one again, and copied without the page’s number', async ({ page }) => {
  await read(page, `${DAILY}story/p1-renovation/`)
  const cut = page.locator('[id^="p:"]:has([role="doc-pagebreak"])')
  await expect(cut).toHaveCount(1)
  await expect(cut).toContainText('协调会')
  const copied = await cut.evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph)
    return getSelection()?.toString() ?? ''
  })
  expect(copied).toContain('协调会')
  expect(copied).not.toMatch(/协\s*\d\s*调/u)
  await expectClear(page)
})

test('Each page turn is a labelled rule that leads to the piece on its page', async ({ page }) => {
  await read(page, `${DAILY}story/p1-bridge/`)
  const turns = page.locator('[role="doc-pagebreak"]')
  await expect(turns).toHaveCount(2)
  await expect(turns.first()).toHaveAttribute('aria-label', '第2版')
  await turns.first().getByRole('link').click()
  await expect(page).toHaveURL(/\/2\/#p2-bridge-2$/u)
  await expectAtTop(page.locator('article#p2-bridge-2'))
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/story\/p1-bridge\/$/u)
  await expect(turns.first().getByRole('link')).toBeFocused()
})

test('The spine names the pages and marks the one being read', { tag: '@phone' }, async ({ page }) => {
  await read(page, `${DAILY}story/p1-bridge/`)
  const spine = page.getByRole('navigation', { name: '本文在第1版、第2版、第4版' })
  await expect(spine.locator('[aria-current="location"]')).toHaveText('1')
  await page.locator('[role="doc-pagebreak"]').last().scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollBy(0, innerHeight * 0.8))
  await expect(spine.locator('[aria-current="location"]')).toHaveText('4')
  await expect(spine).toBeInViewport()
})

test('A deep link to a paragraph lands on it, lit, and a later piece leads to the story', async ({
  page,
}) => {
  await read(page, `${DAILY}story/p1-bridge/#p:9`)
  const paragraph = page.locator('[id="p:9"]')
  await expectAtTop(paragraph)
  await expect(paragraph).toBeFocused()
  await expect(paragraph).toHaveAttribute('data-landed', /lit|still/u)
  await read(page, `${DAILY}story/p4-bridge-3/#p:9`)
  await expect(page).toHaveURL(/\/story\/p1-bridge\/#p:9$/u)
  await expectAtTop(paragraph)
})

test(
  'From a piece to its story at the same paragraph, and back to it on its page',
  { tag: '@phone' },
  async ({ page, isMobile }) => {
    await read(page, `${DAILY}3/`)
    const paragraph = page.locator('[id="p3-tea-2::3"]')
    await paragraph.evaluate((shown) =>
      scrollTo(0, scrollY + shown.getBoundingClientRect().top - innerHeight * 0.3),
    )
    const words = (await paragraph.innerText()).slice(0, 16)
    // To point at it may scroll the page first.
    await page.locator('article#p3-tea-2').getByRole('link', { name: '读全文' }).dispatchEvent('click')
    await expect(page).toHaveURL(/\/story\/p1-tea\/#p:\d+$/u)
    const landed = page.locator('[data-landed]')
    await expectAtTop(landed)
    // Beside one another in columns, which paragraph is read cannot be told: there it is one of them.
    if (isMobile) await expect(landed).toContainText(words)
    await page.keyboard.press('s')
    await expect(page).toHaveURL(isMobile ? /\/3\/#p3-tea-2::3$/u : /\/3\/#p3-tea-2::\d$/u)
    await expect(page.locator('[data-landed]')).toBeInViewport()
    await expect(wayBack(page)).toHaveText(/返回《云麓谷雨茶/u)
  },
)

test('The measure is for reading', async ({ page }) => {
  await read(page, `${DAILY}story/p1-bridge/`)
  const chinese = await page.locator('[id="p:1"]').evaluate(inEms)
  expect(chinese).toBeLessThanOrEqual(38)
  await read(page, `${WEEKLY}story/a1-harbor/`)
  const western = await page.locator('[id="p:1"]').evaluate(inEms)
  expect(western).toBeLessThanOrEqual(38)
  expect(await topOf(page.locator('h1'))).toBeGreaterThan(0)
})

function inEms(paragraph: Element): number {
  return paragraph.clientWidth / Number.parseFloat(getComputedStyle(paragraph).fontSize)
}
