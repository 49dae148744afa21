import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { unifyRadicals } from '#importers/geometry/unify-radicals.ts'
import { DAILY, expectClear, read, WEEKLY } from './jumping.ts'
import { expect, test } from './reader.ts'

test('A story is cited in the forms that papers and programs use, with all its pages', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await read(page, `${WEEKLY}story/a1-harbor/`)
  await page.getByRole('button', { name: '引用' }).click()
  const sheet = page.getByRole('dialog', { name: '引用' })
  await expect(sheet).toContainText('HALLORAN J. Board backs $2.6 million breakwater repair[N/OL]. ')
  await expect(sheet).toContainText('Tern Harbor Courier, April 23, 2026, A1, A4.')
  await expect(sheet).toContainText('June Halloran, “Board backs $2.6 million breakwater repair,” Tern')
  await expectClear(page, 'dialog')
  await sheet.getByRole('button', { name: '复制 BibTeX' }).click()
  await expect(sheet.getByText('引文已复制')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('pages   = {A1, A4},')
  expect(copied).toContain(`url     = {${page.url()}},`)
})

test('Printed, a page and a story are text, pictures and marks, with their source and nothing to press', async ({
  page,
}) => {
  for (const [address, pages] of [
    [`${DAILY}1/`, '第1版'],
    [`${DAILY}story/p1-bridge/`, '第1版、第2版、第4版'],
  ] as const) {
    await read(page, address)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.locator('button:visible, input:visible, select:visible, nav:visible')).toHaveCount(0)
    const source = page.locator('.print-source')
    await expect(source).toContainText('澜川日报 2026年4月22日')
    await expect(source).toContainText(pages)
    await expect(source).toContainText(page.url())
    await expect(page.locator('.photo img').first()).toBeVisible()
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)')
    await page.emulateMedia({ media: 'screen' })
    await expect(source).toBeHidden()

    await page.emulateMedia({ media: null })
    const sheets = await printed(page)
    for (const sheet of sheets) expect(sheet.length).toBeGreaterThan(100)
    const whole = sheets.join('')
    for (const paragraph of await page.locator('main .text > p').allTextContents())
      expect(whole).toContain(paragraph.replaceAll(/\s/gu, '').slice(0, 12))
    expect(sheets.at(-1)).toContain('澜川日报2026年4月22日')
    for (const control of ['就地展开', '读全文', '分享', '听本']) expect(whole).not.toContain(control)
  }
})

/** What stands on each sheet of paper, without its spaces; fonts name some signs by the radicals they look like. */
async function printed(page: Page): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) })
  const { numPages } = await task.promise
  const sheets = Array.from({ length: numPages }, async (_, at) => {
    const { items } = await (await (await task.promise).getPage(at + 1)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    return unifyRadicals(text, true).replaceAll(/\s/gu, '')
  })
  return Promise.all(sheets)
}

test('Where a story stands is said beside its headline, on its page and read whole', async ({ page }) => {
  await page.goto(`${DAILY}1/`)
  await expect(page.locator('article#p1-bridge')).toHaveAccessibleDescription('头条，第1版上方')
  await page.goto(`${DAILY}story/p1-bridge/`)
  await expect(page.locator('.story .standing')).toHaveText('头条，第1版上方')
})
