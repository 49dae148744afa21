import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './reader.ts'

const INPUT = '打开报纸文件'
const SOURCE = ['e2e/files/doubtful/page-1.txt', 'e2e/files/doubtful/page-2.txt']

async function open(page: Page, files: string | string[]): Promise<string> {
  await page.goto('open/')
  await page.getByLabel(INPUT).setInputFiles(files)
  await expect(page).toHaveURL(/\/local\/[^/]+\/1\/$/u)
  return page.url()
}

/** Waits until a request of IndexedDB is answered; for `evaluate`, which sees nothing of this file. */
const ASKED = `(request) => new Promise((ready, refused) => {
  request.onsuccess = () => ready(request.result)
  request.onerror = () => refused(request.error)
})`

test('What an earlier version kept is read and proofread still', async ({ page, context }) => {
  const imported = await open(page, SOURCE)
  const own: unknown = JSON.parse(await readFile('e2e/files/own.json', 'utf8'))
  await page.close()
  // A file of the site that is no view: nothing has the database open.
  const bare = await context.newPage()
  await bare.goto('favicon.svg')
  const others = await bare.evaluate(`(async (value) => {
    const asked = ${ASKED}
    const now = await asked(indexedDB.open('jumpline'))
    const read = (store) => asked(now.transaction(store).objectStore(store).getAll())
    const [[issue], [proof]] = [await read('issues'), await read('proofs')]
    const sheet = JSON.parse(await proof.sheet.text())
    now.close()
    await asked(indexedDB.deleteDatabase('jumpline'))
    const opening = indexedDB.open('jumpline', 3)
    opening.onupgradeneeded = () => {
      const db = opening.result
      db.createObjectStore('issues', { keyPath: 'key' })
      db.createObjectStore('pictures', { keyPath: ['issue', 'src'] }).createIndex('issue', 'issue')
      db.createObjectStore('proofs', { keyPath: 'issue' })
      db.createObjectStore('corrections', { keyPath: 'digest' })
    }
    const then = await asked(opening)
    const change = then.transaction(['issues', 'proofs'], 'readwrite')
    const { doubts, ...entry } = issue.entry
    change.objectStore('issues').put({ ...issue, value: sheet.original })
    change.objectStore('issues').put({ key: 'a-file', entry: { ...entry, address: 'a-file' }, value })
    change.objectStore('proofs').put({ issue: issue.key, sheet })
    await new Promise((done) => (change.oncomplete = done))
    then.close()
    return issue.key
  })(${JSON.stringify(own)})`)
  expect(imported).toContain(String(others))
  await bare.goto(imported)
  await expect(bare.getByRole('article', { name: '渡口改建明春完工' })).toBeVisible()
  await bare.getByRole('link', { name: /^校对/u }).click()
  await expect(bare.getByRole('combobox', { name: '“渡口改建明春完工”是' })).toHaveValue('headline')
  await bare.goto('local/a-file/')
  await expect(bare.locator('main article').first()).toBeVisible()
})

test('A kept issue that is damaged is said to be so; one that another tab removes is gone from this one', async ({
  page,
  context,
}) => {
  const address = await open(page, SOURCE)
  const reading = await context.newPage()
  await reading.goto(address)
  await expect(reading.locator('main article').first()).toBeVisible()
  await page.evaluate(`(async () => {
    const asked = ${ASKED}
    const db = await asked(indexedDB.open('jumpline'))
    const change = db.transaction(['outlines', 'proofs'], 'readwrite')
    change.objectStore('outlines').clear()
    const [proof] = await asked(change.objectStore('proofs').getAll())
    change.objectStore('proofs').put({ ...proof, sheet: new Blob(['{"digest"']) })
    await new Promise((done) => (change.oncomplete = done))
    db.close()
  })()`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('报纸文件已损坏')
  await page.goto('.')
  await page.getByRole('button', { name: /^从本机移除/u }).click()
  await expect(page.getByRole('region', { name: '我打开过的报纸' })).toHaveCount(0)
  await expect(reading.getByRole('heading', { level: 1 })).toHaveText('这份报纸不在本机')
})
