import { makePdf } from '../src/importers/pdf/testing/make-pdf.ts'
import { TWO_PAGES } from '../src/importers/pdf/testing/two-pages.ts'
import { expect, test } from './reader.ts'

const INPUT = '打开报纸文件'
const SCAN = {
  pictures: [
    { place: [0, 0, 600, 800] as [number, number, number, number], pixels: [60, 80] as [number, number] },
  ],
}

function pdf(bytes: Uint8Array) {
  return { name: 'qinghe.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }
}

test('A PDF is opened, its jump followed, its picture seen, and a scanned page says what it is', async ({
  page,
}) => {
  await page.goto('open/')
  await page.getByLabel(INPUT).setInputFiles(pdf(makePdf([...TWO_PAGES, SCAN])))
  await expect(page).toHaveURL(/\/local\/[^/]+\/1\/$/u, { timeout: 30_000 })
  const lead = page.getByRole('article', { name: '青河新桥昨日通车' })
  await expect(lead.getByRole('figure').locator('img')).toHaveJSProperty('naturalWidth', 64)
  await lead.getByRole('link', { name: /下转第3版/u }).click()
  await expect(page).toHaveURL(/\/03\/#/u)
  await expect(page.getByRole('article', { name: '青河新桥昨日通车' })).toContainText('水下的桩基')
  await page.goto(page.url().replace(/\/03\/.*$/u, '/4/'))
  await expect(page.getByText('这一版是图片，没有文字。')).toBeVisible()
})

test('A PDF with a password is refused in one sentence', async ({ page }) => {
  await page.goto('open/')
  await page.getByLabel(INPUT).setInputFiles(pdf(makePdf(TWO_PAGES, { locked: true })))
  await expect(page.getByRole('alert')).toContainText('有密码')
})
