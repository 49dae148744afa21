import { expect, ISSUE, test } from './reader.ts'

test.use({ javaScriptEnabled: false })

test('A story is read from page 1 to its end by its links', async ({ page }) => {
  await page.goto(ISSUE)
  await expect(page.getByText('清晨六点，云河两岸的雾还没有散')).toBeVisible()
  await page.getByRole('link', { name: '下转第3版' }).click()
  await expect(page).toHaveURL(/\/3\/#bridge-3$/u)
  await expect(page.getByText('通车以后，渡船没有拆')).toBeVisible()
  const landed = page.locator('article#bridge-3')
  await expect(landed).toBeInViewport()
  await expect(landed).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await page.locator('article#bridge-3 a[rel="prev"]').click()
  await expect(page).toHaveURL(/\/1\/#bridge$/u)
})

test('Pages are turned, and a story is found in the contents and read whole', async ({ page }) => {
  await page.goto(`${ISSUE}1/`)
  await page.getByRole('link', { name: '下一版' }).first().click()
  await expect(page).toHaveURL(/\/2\/$/u)
  await page.getByRole('link', { name: '目录' }).first().click()
  await expect(page.getByRole('link', { name: 'EPUB' })).toHaveAttribute('href', /\/issue\.epub$/u)
  await page.locator('a[href$="/story/bridge/"]').first().click()
  await expect(page.getByText('清晨六点，云河两岸的雾还没有散')).toBeVisible()
  await expect(page.getByText('通车以后，渡船没有拆')).toBeVisible()
})

test('Every address is a document with a title of its own and its own canonical address', async ({
  page,
  baseURL,
}) => {
  const titles = new Set<string>()
  const addresses = ['', 'hesheng/', `${ISSUE}1/`, `${ISSUE}2/`, `${ISSUE}story/bridge/`, `${ISSUE}contents/`]
  for (const address of addresses) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(200)
    titles.add(await page.title())
    const canonical = page.locator('link[rel="canonical"]')
    await expect(canonical).toHaveAttribute('href', new URL(address, baseURL).pathname)
  }
  expect(titles.size).toBe(addresses.length)
})

test('What only a script can do is not offered, or says so', async ({ page }) => {
  for (const [address, says] of [
    [`${ISSUE}1/`, ''],
    [`${ISSUE}story/bridge/`, ''],
    [`${ISSUE}search/`, '脚本'],
    ['search/', '脚本'],
    ['open/', '脚本'],
    ['no-such-paper/', '这里没有报纸'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('main')).toContainText(says, { useInnerText: true })
    await expect(page.locator('button, input, select, summary').filter({ visible: true })).toHaveCount(0)
  }
  await page.getByRole('main').getByRole('link', { name: '报摊' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '报摊' })).toBeVisible()
})

test('A paper has its own colour before the script, on light paper and on dark', async ({ page }) => {
  const colour = () =>
    page.getByRole('heading', { level: 1 }).evaluate((name) => getComputedStyle(name).color)
  // #1f4e79 as it is, and lightened to what can be read on the dark.
  for (const [colorScheme, expected] of [
    ['light', /^oklch\(0\.41\d* 0\.08\d* 24\d/u],
    ['dark', /^oklch\(0\.74 0\.08\d* 24\d/u],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('tingchao/2026-04-30/')
    expect(await colour()).toMatch(expected)
  }
})
