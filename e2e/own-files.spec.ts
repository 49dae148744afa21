import { expect, test } from './reader.ts'

const INPUT = '打开报纸文件'

test('A file of one’s own has addresses like any other, also after a reload', async ({ page }) => {
  await page.goto('open/')
  await page.getByLabel(INPUT).setInputFiles('e2e/files/own.json')
  await expect(page).toHaveURL(/\/local\/[^/]+\/1\/$/u)
  await expect(page.locator('article#bridge')).toBeVisible()
  await page.reload()
  await expect(page.locator('article#bridge')).toBeVisible()
})

test('A file that is no issue is refused in one paragraph, and one stays where one was', async ({ page }) => {
  await page.goto('open/')
  const file = { name: 'later.json', mimeType: 'application/json', buffer: Buffer.from('{"version":"2.0"}') }
  await page.getByLabel(INPUT).setInputFiles(file)
  await expect(page.getByRole('alert')).toContainText('2.0')
  await expect(page).toHaveURL(/\/open\/$/u)
})

test('A browser that keeps nothing says so, and one stays where a file is opened', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto('open/')
  await page.getByLabel(INPUT).setInputFiles('e2e/files/own.json')
  await expect(page.getByRole('alert')).toContainText('无法在本机保存')
  await expect(page).toHaveURL(/\/open\/$/u)
})
