import { expect, ISSUE, test } from './reader.ts'

test('A browser without the functions of the last years is given them', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with'])
      Reflect.deleteProperty(Array.prototype, name)
    Reflect.deleteProperty(URL, 'canParse')
    Reflect.deleteProperty(AbortSignal, 'any')
    Reflect.deleteProperty(AbortSignal, 'timeout')
  })
  await page.goto(ISSUE)
  await page.getByRole('button', { name: '分享', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\/2\/$/u)
})

test('A browser that could not dress the application has text and links, and nothing that would not answer', async ({
  page,
}) => {
  const answers = page.locator('button, input, select, summary').filter({ visible: true })
  await page.addInitScript(() => Object.assign(CSS, { supports: () => false }))
  await page.goto(ISSUE)
  await expect(page.locator('html')).toHaveAttribute('data-plain')
  await expect(answers).toHaveCount(0)
  await page.getByRole('link', { name: '下转第3版' }).click()
  await expect(page).toHaveURL(/\/3\/#bridge-3$/u)
  await expect(page.getByText('通车以后，渡船没有拆')).toBeVisible()
  await page.goto('open/')
  await expect(page.getByRole('main')).toContainText('浏览器太旧', { useInnerText: true })
  await page.goto('local/own/1/')
  await expect(page.getByRole('main')).toContainText('浏览器太旧', { useInnerText: true })
})

test('A fault beyond every view leaves the text', async ({ context }) => {
  // A page of its own: it says what went wrong.
  const page = await context.newPage()
  await page.addInitScript(() => {
    const toSorted = () => {
      throw new Error('none')
    }
    Object.assign(Array.prototype, { toSorted })
  })
  await page.goto(ISSUE)
  await expect(page.locator('html')).toHaveAttribute('data-plain')
  await expect(page.getByText('清晨六点，云河两岸的雾还没有散')).toBeVisible()
})
