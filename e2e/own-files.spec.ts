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

test('A text of hundreds of stories without pages comes as one reads on, and any of them by its address', async ({
  page,
}) => {
  const stories = Array.from(
    { length: 500 },
    (_, n) =>
      `江桥第${n + 1}号桥墩完工\n\n本报讯（记者 林安）第${n + 1}号桥墩昨日完工，编号${n * 7919}。工人们说，水位${n + 3}米。\n\n`,
  )
  const text = `青河日报\n2031年4月17日 星期四\n第5208期\n\n${stories.join('')}`
  await page.goto('open/')
  await page
    .getByLabel(INPUT)
    .setInputFiles({ name: 'page-1.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await expect(page).toHaveURL(/\/local\/[^/]+\/1\/$/u)
  const pieces = page.locator('main article')
  await expect(pieces.first()).toBeVisible()
  const atFirst = await pieces.count()
  expect(atFirst).toBeLessThan(400)
  await pieces.last().scrollIntoViewIfNeeded()
  await expect.poll(() => pieces.count()).toBeGreaterThan(atFirst)
  await page.goto(`${page.url().replace(/#.*$/u, '')}#p1-480`)
  await page.reload()
  await expect(page.locator('article#p1-480')).toBeVisible()
})
