import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectClear } from './jumping.ts'
import { expect, test } from './reader.ts'

const SOURCE = ['e2e/files/doubtful/page-1.txt', 'e2e/files/doubtful/page-2.txt']
const NURSE = '“家里太吵，这里正好。”'

async function importSource(page: Page): Promise<void> {
  await page.goto('open/')
  await page.getByLabel('打开报纸文件').setInputFiles(SOURCE)
  await expect(page).toHaveURL(/\/local\/[^/]+\/1\/$/u)
}

test('What an import doubted is mended beside its source, exported, and mended again in the next import', async ({
  page,
}) => {
  await importSource(page)
  await page.getByRole('link', { name: /^校对（\d+ 处存疑）$/u }).click()
  await expect(page).toHaveURL(/\/local\/[^/]+\/proof\/$/u)
  const doubts = page.getByRole('navigation', { name: '存疑之处' })
  await doubts.getByRole('button', { name: /断开的段落/u }).click()
  const desk = page.getByRole('region', { name: /渡口改建明春完工/u })
  // The source line beside it, as it came.
  await expect(desk.locator('.proof-doubt blockquote mark')).toHaveText(/^言。明年三月/u)
  await desk.getByRole('checkbox', { name: '这一处看过了' }).check()

  // A headline is a kicker; done by the keyboard alone.
  const role = desk.getByRole('combobox', { name: '“渡口改建明春完工”是' })
  await role.focus()
  await role.selectOption('引题')
  await expect(page.getByRole('status').filter({ hasText: '已改角色' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: '“渡口改建明春完工”是' })).toHaveValue('kicker')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('combobox', { name: '“渡口改建明春完工”是' })).toHaveValue('headline')

  // The jump leads nowhere, and what was its other end says so too.
  await page.getByRole('combobox', { name: '下转到' }).selectOption('本期没有')
  await expect(page.locator('.proof-jump[data-outcome]').last()).toHaveAttribute(
    'data-outcome',
    'no-candidate',
  )
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('.proof-jump[data-outcome]').last()).toHaveAttribute('data-outcome', 'resolved')
  await page.getByRole('button', { name: '重做' }).click()
  await expect(page.locator('.proof-jump[data-outcome]').last()).toHaveAttribute(
    'data-outcome',
    'no-candidate',
  )

  // A paragraph goes to another article.
  await page.getByRole('combobox', { name: '文章', exact: true }).selectOption('冬夜图书馆延时开放')
  const row = page.getByRole('listitem').filter({ hasText: NURSE })
  await row.locator('summary').click()
  await row.getByRole('combobox', { name: '移到哪一篇' }).selectOption('江边老茶馆重新开张')
  await row.getByRole('button', { name: '移过去' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('combobox', { name: '文章', exact: true }).selectOption('江边老茶馆重新开张')
  await expect(row).toBeVisible()
  await expectClear(page, 'main')

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出改正后的 JSON' }).click()
  const saved = await (await downloading).path()
  const issue: { pages: { articles: { headline?: string; body: { text: string }[] }[] }[] } = JSON.parse(
    await readFile(saved, 'utf8'),
  )
  const teahouse = issue.pages[0]?.articles.find(({ headline }) => headline === '江边老茶馆重新开张')
  expect(teahouse?.body.at(-1)?.text).toContain(NURSE)

  // The pages show it, and so they do after another import of the same source.
  await page.getByRole('link', { name: '回到版面' }).click()
  await expect(page.getByRole('article', { name: '江边老茶馆重新开张' })).toContainText(NURSE)
  await importSource(page)
  await expect(page.getByRole('article', { name: '江边老茶馆重新开张' })).toContainText(NURSE)
  await expect(page.locator('[data-jump="no-candidate"]')).toHaveCount(1)
  await page.getByRole('link', { name: /^校对/u }).click()
  await expect(page.getByRole('checkbox', { name: '这一处看过了' })).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('combobox', { name: '文章', exact: true }).selectOption('冬夜图书馆延时开放')
  await expect(page.getByRole('listitem').filter({ hasText: NURSE })).toBeVisible()
})

test('A paragraph is broken where the cursor is, by keys alone, and search finds it as it stands', async ({
  page,
}) => {
  await importSource(page)
  const search = async (words: string) => {
    await page.getByRole('link', { name: '搜索', exact: true }).click()
    await page.getByRole('searchbox', { name: '搜索' }).fill(words)
  }
  // Searched before it is corrected, the issue's text is in memory as it was.
  await search('护士合上书')
  await expect(page.locator('.results')).toContainText('冬夜图书馆延时开放')
  await page.goBack()
  await page.getByRole('link', { name: /^校对/u }).click()
  await page.getByRole('combobox', { name: '文章', exact: true }).selectOption('冬夜图书馆延时开放')
  const lineOf = (text: RegExp) =>
    page.getByRole('listitem').filter({ has: page.locator('.line-text', { hasText: text }) })
  const row = lineOf(/^“家里太吵/u)
  const field = row.getByRole('textbox', { name: '把光标放到要断开的地方' })
  await row.locator('summary').focus()
  await page.keyboard.press('Enter')
  await field.focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < NURSE.length; step += 1) await page.keyboard.press('ArrowRight')
  await expect(row.getByText('“…里太吵，这里正好。”” ¶ “护士合上书说，她打算…”')).toBeVisible()
  // What is typed changes nothing.
  await page.keyboard.type('x')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '已断成两段' })).toBeVisible()
  await expect(row.locator('.line-text')).toHaveText(NURSE)
  // The half becomes another article's, and is found there.
  const half = lineOf(/^护士合上书说/u)
  await expect(half.locator('.proof-source')).toContainText('护士合上书说')
  await half.locator('summary').click()
  await half.getByRole('combobox', { name: '移到哪一篇' }).selectOption('江边老茶馆重新开张')
  await half.getByRole('button', { name: '移过去' }).click()
  await page.getByRole('link', { name: '回到版面' }).click()
  await search('护士合上书')
  await expect(page.locator('.results')).toContainText('江边老茶馆重新开张')
  await importSource(page)
  await expect(page.getByRole('article', { name: '江边老茶馆重新开张' })).toContainText('护士合上书说')
})

test('What one tab corrects, the other has too; neither undoes the other’s work', async ({
  page,
  context,
}) => {
  await importSource(page)
  await page.getByRole('link', { name: /^校对/u }).click()
  const roleIn = (tab: Page) => tab.getByRole('combobox', { name: '“渡口改建明春完工”是' })
  const articleIn = (tab: Page) => tab.getByRole('combobox', { name: '文章', exact: true })
  await articleIn(page).selectOption('渡口改建明春完工')
  const other = await context.newPage()
  await other.goto(page.url())
  await articleIn(other).selectOption('渡口改建明春完工')
  // In the same moment, before either tab knows of the other's.
  await Promise.all([
    roleIn(page).selectOption('引题'),
    other.getByRole('combobox', { name: '下转到' }).selectOption('本期没有'),
  ])
  await expect(roleIn(other)).toHaveValue('kicker')
  await expect(page.locator('.proof-jump[data-outcome]').last()).toHaveAttribute(
    'data-outcome',
    'no-candidate',
  )
  await expect(roleIn(page)).toHaveValue('kicker')
  // In the middle of it the page is loaded again: all is as it was, and can still be undone.
  await page.reload()
  await expect(roleIn(page)).toHaveValue('kicker')
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(roleIn(other)).toHaveValue('headline')
  await expect(other.getByRole('status').filter({ hasText: '另一个标签页改过这一期' })).toBeVisible()
})
