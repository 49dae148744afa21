import { DAILY, expectPage, read, taken } from './jumping.ts'
import { expect, test } from './reader.ts'

/** The data of pages and issues. */
const DATA = '**/*.json'

test('Where the data cannot be had from the start, keys turn the printed pages, and buttons say why they do nothing', async ({
  page,
}) => {
  await page.route(DATA, (route) => route.abort())
  await page.goto(`${DAILY}1/`)
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page.getByRole('alert')).toContainText('没有连上网站')
  await page.keyboard.press('ArrowRight')
  await expectPage(page, '2')
  await page.keyboard.press('ArrowLeft')
  await expectPage(page, '1')
  expect(await page.evaluate(() => history.scrollRestoration)).toBe('auto')
})

test('Where the data cannot be had later, a turn says so with a way on, and asks again', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  await page.route(DATA, (route) => route.abort())
  await page.getByRole('navigation', { name: '版面' }).getByRole('link', { name: '8' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '取不到报纸' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: '回到报摊' })).toBeVisible()
  await page.unroute(DATA)
  await page.getByRole('button', { name: '再试一次' }).click()
  await expectPage(page, '8')
  await taken(page)
})
