import { DAILY, expectClear, read, wayBack, WEEKLY } from './jumping.ts'
import { expect, test } from './reader.ts'

test('Two candidates are a choice, with their first words', async ({ page }) => {
  await read(page, 'liangke/2026-05-15/1/')
  const open = page.locator('article#letters [data-jump="ambiguous"]')
  await expect(open).toContainText('■下转第2版')
  await expect(open.getByRole('listitem').getByRole('link')).toHaveCount(2)
  await expect(open.locator('a[rel]')).toHaveCount(0)
  await expectClear(page)
  await open.getByRole('link', { name: /今天刮了一整天的风/u }).click()
  await expect(page).toHaveURL(/\/2\/#letter-wind$/u)
  await expect(page.locator('article#letter-wind')).toHaveAttribute('data-landed', /.+/u)
  await expect(page.locator('[id="letter-wind::1"]')).toBeFocused()
  await expect(wayBack(page)).toHaveText(/返回第1版/u)
})

test('Two ends that disagree both say what they print, and both can be reached', async ({ page }) => {
  await read(page, `${DAILY}2/`)
  const open = page.locator('article#p2-onestop [data-jump="conflict"]')
  await expect(open).toContainText('■下转第4版')
  await expect(open).toContainText('第3版印着“■上接第2版”')
  await expect(open.getByRole('link', { name: /第3版/u })).toHaveAttribute('href', /\/3\/#p3-onestop-2$/u)
  await expect(open.getByRole('link', { name: /第4版/u })).toHaveAttribute('href', /\/4\/$/u)
  await expect(open.locator('a[rel]')).toHaveCount(0)
})

test('An absent page is said to be absent, and nothing is a link', async ({ page }) => {
  await read(page, `${WEEKLY}B3/`)
  const open = page.locator('[data-jump="page-absent"]')
  await expect(open).toContainText('Continued on B6')
  await expect(open.getByRole('link')).toHaveCount(0)
})

test('Where nothing fits, the page is offered as approximate', async ({ page }) => {
  await read(page, `${WEEKLY}A1/`)
  const open = page.locator('[data-jump="no-candidate"]')
  await expect(open).toContainText('See FERRY, A2')
  await expect(open.getByRole('link')).toHaveAttribute('href', /\/A2\/$/u)
})

test('A reference is a plain link, and a serial says that it goes on in another issue', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const reference = page.getByRole('link', { name: /全文见第2版/u })
  await expect(reference).not.toHaveAttribute('rel', /.+/u)
  await read(page, `${DAILY}7/`)
  const serial = page.locator('article#p7-serial .serial')
  await expect(serial).toContainText('未完待续')
  await expect(serial).toContainText('另期')
  await expect(serial.locator('a')).toHaveCount(0)
})
