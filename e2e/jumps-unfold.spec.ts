import { DAILY, expectClear, read, topOf } from './jumping.ts'
import { expect, test } from './reader.ts'

test(
  'The rest of a story is poured in place through all its pieces, and folded away again',
  { tag: '@phone' },
  async ({ page }) => {
    await read(page, `${DAILY}1/`)
    const piece = page.locator('article#p1-bridge')
    const button = piece.getByRole('button', { name: '就地展开' })
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await button.scrollIntoViewIfNeeded()
    const before = {
      top: await topOf(button),
      html: await piece.innerText(),
      y: await page.evaluate(() => scrollY),
    }
    await button.click()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    expect(Math.abs((await topOf(button)) - before.top)).toBeLessThan(4)
    const rest = piece.getByRole('region')
    await expect(rest.locator('[role="doc-pagebreak"]')).toHaveCount(2)
    await expect(rest.locator('[role="doc-pagebreak"]').first()).toHaveAttribute('aria-label', '第2版')
    await expect(rest.locator('[role="doc-pagebreak"]').last()).toHaveAttribute('aria-label', '第4版')
    const last = await page.request.get(`${DAILY}4/page.json`)
    const body: { articles: { id: string; body: { text?: string }[] }[] } = await last.json()
    const end = body.articles.find(({ id }) => id === 'p4-bridge-3')?.body.at(-1)?.text ?? ''
    await expect(rest).toContainText(end.slice(0, 20))
    await expectClear(page, 'article#p1-bridge')
    await rest.getByRole('button', { name: '收起' }).click()
    await expect(rest).toHaveCount(0)
    await expect(button).toBeFocused()
    expect(Math.abs((await page.evaluate(() => scrollY)) - before.y)).toBeLessThan(4)
    expect(await piece.innerText()).toBe(before.html)
  },
)

test('By key: u unfolds the piece in focus, and folds it', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const piece = page.locator('article#p1-tea')
  await piece.focus()
  await page.keyboard.press('u')
  await expect(piece.getByRole('region')).toContainText('杀青、揉捻、烘干')
  await page.keyboard.press('u')
  await expect(piece.getByRole('region')).toHaveCount(0)
})

test('Where the rest cannot be fetched, it is said, with a way on', async ({ page }) => {
  let broken = true
  await page.route('**/3/page.json', (route) =>
    broken ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  )
  await read(page, `${DAILY}1/`)
  const piece = page.locator('article#p1-tea')
  await piece.getByRole('button', { name: '就地展开' }).click()
  await expect(piece.getByRole('alert')).toContainText('没有这一版')
  broken = false
  await piece.getByRole('alert').getByRole('button', { name: '再试一次' }).click()
  await expect(piece.getByRole('region')).toContainText('杀青、揉捻、烘干')
})

test('Back from a page turn in the poured text returns to that line, still unfolded', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const piece = page.locator('article#p1-bridge')
  await piece.getByRole('button', { name: '就地展开' }).click()
  const turn = piece.locator('[role="doc-pagebreak"] a').last()
  await turn.scrollIntoViewIfNeeded()
  const before = await topOf(turn)
  await turn.click()
  await expect(page).toHaveURL(/\/4\/#p4-bridge-3$/u)
  await expect(page.locator('article#p4-bridge-3 h2')).toBeFocused()
  await page.keyboard.press('b')
  await expect(turn).toBeFocused()
  expect(Math.abs((await topOf(turn)) - before)).toBeLessThan(50)
})
