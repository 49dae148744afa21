import { DAILY, expectAtTop, expectClear, read } from './jumping.ts'
import { expect, test } from './reader.ts'

test('A link to a paragraph, and to words in it, is copied and leads there, lit', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const story = `${baseURL}${DAILY}story/p1-bridge/`

  await read(page, `${DAILY}story/p1-bridge/`)
  await page.locator('[id="p:5"]').hover()
  await page.getByTitle('复制第5段的链接').click()
  await expect(page.getByText('链接已复制')).toBeVisible()
  expect(await copied()).toBe(`${story}#p:5`)

  // On a page the words lead to the story's paragraph.
  await read(page, `${DAILY}2/`)
  const words = await page.locator('article#p2-bridge-2 .text > p').nth(1).evaluate(selectSome)
  await page.getByRole('button', { name: '复制所选文字的链接' }).click()
  await expect(page.getByText('已复制所选文字的链接')).toBeVisible()
  const address = await copied()
  expect(address).toMatch(new RegExp(`^${story}#p:\\d+:~:text=`, 'u'))

  await page.goto('about:blank')
  await read(page, address)
  const target = page.locator('[data-landed]')
  await expectAtTop(target)
  await expect(target).toBeFocused()
  await expect(target).toContainText(words)
  const lit = () => page.evaluate(() => [...(CSS.highlights.get('pointed-at') ?? [])].map(String).join(''))
  await expect.poll(lit).toContain(words)
})

test(
  'The share sheet shows the address, its code and the ways to send it; refused, it is selected',
  { tag: '@phone' },
  async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error()) },
      })
    })
    await read(page, `${DAILY}story/p1-bridge/`)
    await page.getByRole('button', { name: '分享' }).click()
    const sheet = page.getByRole('dialog', { name: '分享' })
    const field = sheet.getByRole('textbox', { name: '地址' })
    await expect(field).toHaveValue(page.url())
    const fromHere = sheet.getByRole('checkbox', { name: '从正在读的第1段起' })
    await fromHere.check()
    await expect(field).toHaveValue(`${page.url()}#p:1`)
    await fromHere.uncheck()
    await expect(sheet.getByRole('img', { name: '地址的二维码' })).toBeVisible()
    for (const way of ['微博', 'X', 'Telegram', '邮件']) {
      const link = sheet.getByRole('link', { name: way, exact: true })
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
      expect(await link.getAttribute('href')).toContain(encodeURIComponent(page.url()))
    }
    await expectClear(page, 'dialog')
    await sheet.getByRole('button', { name: '复制链接' }).click()
    await expect(sheet.getByText('地址已经选中')).toBeVisible()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url())
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(page.getByRole('button', { name: '分享' })).toBeFocused()
  },
)

/** Selects some words in the middle of a paragraph, and gives them. */
function selectSome(paragraph: Element): string {
  const text = [...paragraph.childNodes].find(
    (node) => node.nodeType === 3 && (node.textContent ?? '').length > 20,
  )
  const range = document.createRange()
  if (text !== undefined) {
    range.setStart(text, 8)
    range.setEnd(text, 16)
  }
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
  return range.toString()
}
