import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import { expect, test } from './reader.ts'

const INPUT = '打开报纸文件'
const FIXTURES = 'src/importers/mets-alto/fixtures'
/** A case of the importer's tests as a person would download it. */
function packaged(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const folder = join(FIXTURES, name)
  const members: Zippable = {}
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (file !== 'expected.json' && statSync(join(folder, file)).isFile())
      members[`${name}/${file}`] = readFileSync(join(folder, file))
  }
  return { name: `${name}.zip`, mimeType: 'application/zip', buffer: Buffer.from(zipSync(members)) }
}

test('A library’s package is read in the browser, and its jump followed to the next page', async ({
  page,
}) => {
  await page.goto('open/')
  await page.getByLabel(INPUT).setInputFiles(packaged('structured'))
  await expect(page).toHaveURL(/\/local\/[^/]+\/1\/$/u)
  const head = page.getByRole('article', { name: 'New Pier Opens to the Ferry Fleet' })
  await head.locator('a[rel="next"]').click()
  await expect(page).toHaveURL(/\/2\/#p2-1$/u)
  await expect(page.locator('article#p2-1')).toContainText('single line of rails')
  await page.reload()
  await expect(page.locator('article#p2-1 a[rel="prev"]')).toContainText('PIER, from page 1')
})

test('Of a broken package the good part opens, and the rest is named; a bomb does not open', async ({
  page,
}) => {
  await page.goto('open/')
  const bomb = Buffer.from(zipSync({ 'page.txt': new Uint8Array(32 * 1024 * 1024) }))
  await page.getByLabel(INPUT).setInputFiles({ name: 'b.zip', mimeType: 'application/zip', buffer: bomb })
  await expect(page.getByRole('alert')).toContainText('远大于一份报纸')
  await page.getByLabel(INPUT).setInputFiles(packaged('partly-broken'))
  await expect(page.getByText('有 2 个文件没有读全')).toBeVisible()
  await expect(page.getByText('第3版：包里提到这个文件，但没有带上它。')).toBeVisible()
  await expect(page.getByRole('article', { name: 'Ferry Fares Fall' })).toBeVisible()
  // A page that is not there keeps its place, and the jump to it says so.
  await page.goto('open/')
  await page.getByLabel(INPUT).setInputFiles(packaged('absent-page'))
  const story = page.getByRole('article', { name: 'Breakwater to be built at last' })
  const open = story.locator('[data-jump="page-absent"]')
  await expect(open).toContainText('第2版不在')
  await open.getByRole('link', { name: /第3版/u }).click()
  await expect(page).toHaveURL(/\/3\/#p3-1$/u)
})

test('A long import can be cancelled, and leaves nothing', async ({ page }) => {
  await page.goto('open/')
  const filler = Object.fromEntries(
    Array.from({ length: 400 }, (_, n): [string, Buffer] => [
      `x/${n}.xml`,
      readFileSync(join(FIXTURES, 'structured/alto/page1.xml')),
    ]),
  )
  await page.getByLabel(INPUT).setInputFiles({
    name: 'long.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(filler)),
  })
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByText('已取消')).toBeVisible()
  await expect(page).toHaveURL(/\/open\/$/u)
})

test('A folder with an issue and its pictures, and a paper of texts beside it, are two issues at once', async ({
  page,
}) => {
  await page.goto('open/')
  const chooser = page.getByLabel('选择整个文件夹')
  await chooser.setInputFiles('public/papers/tern-harbor-courier/2026-04-23')
  await expect(page).toHaveURL(/\/local\/tern-harbor-courier-2026-04-23\/A1\/$/u)
  const picture = page.getByRole('main').locator('figure img').first()
  await expect(picture).toHaveJSProperty('complete', true)
  expect(await picture.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(/^blob:/u)
  await page.goto('open/')
  const issue = readFileSync('e2e/files/own.json')
  const members = { 'own/issue.json': issue, 'own/notes.txt': new Uint8Array([0x41]) }
  await page
    .getByLabel(INPUT)
    .setInputFiles([
      { name: 'own.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(members)) },
      packaged('structured'),
      { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
    ])
  await expect(page.locator('article')).not.toHaveCount(0)
  await expect(page.getByText('另外打开了 1 期。')).toBeVisible()
  await expect(page.locator('.left-out-files')).toContainText('broken.pdf')
  await page.getByRole('link', { name: '到报架上看' }).click()
  await expect(
    page.getByRole('main').locator('a[href*="/local/"]').filter({ hasText: 'New Pier' }),
  ).toBeVisible()
})
