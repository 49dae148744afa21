import { DAILY, read, WEEKLY } from './jumping.ts'
import { expect, test } from './reader.ts'

test('The strip marks the pages this page’s stories lead to, and says their ways', async ({ page }) => {
  await read(page, `${DAILY}1/`)
  const strip = page.getByRole('navigation', { name: '版面' })
  await expect(strip.getByRole('link')).toHaveCount(8)
  await expect(strip.locator('[aria-current="page"]')).toHaveText('1')
  await expect(strip.locator('a[data-reached]')).toHaveText(['2', '3', '4'])
  await expect(strip.getByRole('img')).toHaveAccessibleName(/《澜江大桥昨晨合龙》第1版 → 第2版 → 第4版/u)
  await read(page, `${DAILY}7/`)
  await expect(strip.locator('a[data-reached]')).toHaveText(['5'])
})

test('The contents list every story with its pages, and the open jumps with their reasons', async ({
  page,
}) => {
  await read(page, `${DAILY}contents/`)
  const main = page.getByRole('main')
  const story = main.getByRole('listitem').filter({ hasText: '云麓谷雨茶' }).first()
  await expect(story.getByRole('link', { name: '第3版' })).toHaveAttribute('href', /\/3\/#p3-tea-2$/u)
  const open = main.getByRole('region', { name: '未能接上的转版' })
  await expect(open.locator('[data-jump="conflict"]').first()).toContainText('第3版印着')
  await read(page, `${WEEKLY}contents/`)
  await expect(page.locator('[data-jump="page-absent"]')).toContainText('Continued on B6')
  await expect(page.locator('[data-jump="no-candidate"]')).toContainText('See FERRY, A2')
})
